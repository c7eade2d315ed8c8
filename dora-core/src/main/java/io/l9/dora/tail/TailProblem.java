package io.l9.dora.tail;

import io.l9.dora.text.Span;

/**
 * A field that has not the form it has to have.
 *
 * @param field the name of the field, with those above it, as {@code metrics.confidence}
 * @param span its value; the map that it is missing in
 * @param words what is wrong, as {@code expected a list, found a text}; printable, without a period
 */
public record TailProblem(String field, Span span, String words) {}
