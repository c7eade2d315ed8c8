/**
 * The rules that ship with the product, one class and one page each.
 */
@NullMarked
package io.l9.dora.rules;

import org.jspecify.annotations.NullMarked;
