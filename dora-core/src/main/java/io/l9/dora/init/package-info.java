/**
 * What a tree starts with: the files that make the contract hold in it, and what they say about its folders. Pure: the tree comes in, proposals come out.
 */
@NullMarked
package io.l9.dora.init;

import org.jspecify.annotations.NullMarked;
