/**
 * The reports that ship with the product.
 */
@NullMarked
package io.l9.dora.reports;

import org.jspecify.annotations.NullMarked;
