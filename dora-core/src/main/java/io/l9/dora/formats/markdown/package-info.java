/**
 * Blocks in Markdown: the key {@code dora_block} of the front matter.
 */
@NullMarked
package io.l9.dora.formats.markdown;

import org.jspecify.annotations.NullMarked;
