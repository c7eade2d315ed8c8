/**
 * The violations of a tree that are known and accepted for now, and the file that they stand in.
 */
@NullMarked
package io.l9.dora.baseline;

import org.jspecify.annotations.NullMarked;
