/**
 * The fields of the blocks at the end of a file: footer meta and trace.
 */
@NullMarked
package io.l9.dora.tail;

import org.jspecify.annotations.NullMarked;
