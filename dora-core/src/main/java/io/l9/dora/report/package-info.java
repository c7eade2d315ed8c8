/**
 * What a report is: a rendering of the outcome of one run.
 */
@NullMarked
package io.l9.dora.report;

import org.jspecify.annotations.NullMarked;
