/**
 * What a file holds: a block, none, or something that was meant to be one.
 */
@NullMarked
package io.l9.dora.block;

import org.jspecify.annotations.NullMarked;
