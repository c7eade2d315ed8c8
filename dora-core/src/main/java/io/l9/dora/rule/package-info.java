/**
 * How rules run: what they see, what they return, and the engine that makes findings of it.
 */
@NullMarked
package io.l9.dora.rule;

import org.jspecify.annotations.NullMarked;
