/**
 * Data with the place where each part of it stands, whatever syntax it was written in.
 */
@NullMarked
package io.l9.dora.value;

import org.jspecify.annotations.NullMarked;
