/**
 * What a run found out of files, as bytes that a later run reads again, and may not trust: whatever they are, at worst nothing is known.
 */
@NullMarked
package io.l9.dora.cache;

import org.jspecify.annotations.NullMarked;
