/**
 * Files that the product writes, that git merges, and that are read back: JSON with one entry a line. What the registry and the baseline share.
 */
@NullMarked
package io.l9.dora.ledger;

import org.jspecify.annotations.NullMarked;
