/**
 * Blocks in Python: a literal assigned to {@code __dora_block__}, found by lexing and never executed.
 */
@NullMarked
package io.l9.dora.formats.python;

import org.jspecify.annotations.NullMarked;
