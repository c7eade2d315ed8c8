/**
 * The contract: its model, and the reader of the YAML document that states it.
 */
@NullMarked
package io.l9.dora.contract;

import org.jspecify.annotations.NullMarked;
