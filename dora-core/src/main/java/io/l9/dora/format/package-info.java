/**
 * What a source format is: it knows neither contract nor rules.
 */
@NullMarked
package io.l9.dora.format;

import org.jspecify.annotations.NullMarked;
