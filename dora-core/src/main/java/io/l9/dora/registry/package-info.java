/**
 * The registry of a tree: which component every file is, and which ids were given away (spec 8).
 */
@NullMarked
package io.l9.dora.registry;

import org.jspecify.annotations.NullMarked;
