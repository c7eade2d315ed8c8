/**
 * Blocks in YAML: the key {@code dora_block} of the first document, or the same lines as comments.
 */
@NullMarked
package io.l9.dora.formats.yaml;

import org.jspecify.annotations.NullMarked;
