/**
 * The facade of the engine: all that a front end needs, and the only place where the parts are put together.
 */
@NullMarked
package io.l9.dora;

import org.jspecify.annotations.NullMarked;
