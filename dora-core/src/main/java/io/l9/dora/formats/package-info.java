/**
 * The formats that ship with the product, one folder each.
 */
@NullMarked
package io.l9.dora.formats;

import org.jspecify.annotations.NullMarked;
