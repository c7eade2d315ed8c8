/**
 * The gate that a generator's output passes on its way to its place (spec 7): what of it may pass, and what becomes of the files in its place.
 */
@NullMarked
package io.l9.dora.codegen;

import org.jspecify.annotations.NullMarked;
