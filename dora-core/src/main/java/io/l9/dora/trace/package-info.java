/**
 * Traces: what a run did with a file, within bounds and without secrets.
 */
@NullMarked
package io.l9.dora.trace;

import org.jspecify.annotations.NullMarked;
