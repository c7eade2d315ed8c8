/**
 * Decides what has to change in a file so that it holds a valid block, and proves that nothing else does (spec 6).
 */
@NullMarked
package io.l9.dora.inject;

import org.jspecify.annotations.NullMarked;
