/**
 * How documents that configure the product are read: key by key, each value in the form that it has to have, with all that is wrong said at
 * once.
 */
@NullMarked
package io.l9.dora.document;

import org.jspecify.annotations.NullMarked;
