/**
 * The bytes of one file: decoding, places, and how they are shown to people.
 */
@NullMarked
package io.l9.dora.text;

import org.jspecify.annotations.NullMarked;
