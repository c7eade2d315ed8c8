/**
 * Blocks in JSON: the key {@code _dora_block} of the root object.
 */
@NullMarked
package io.l9.dora.formats.json;

import org.jspecify.annotations.NullMarked;
