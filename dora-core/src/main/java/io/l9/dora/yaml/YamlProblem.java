package io.l9.dora.yaml;

import io.l9.dora.text.Span;

/**
 * Something that YAML allows and metadata does not, or that is not YAML at all.
 *
 * @param span the place to look at
 * @param message one line without a period; text of the file in it is already printable
 */
public record YamlProblem(Span span, String message) {}
