package io.l9.dora.schema;

import io.l9.dora.value.Value;

/**
 * The value that a field is to have, with the reason.
 *
 * @param origin where it comes from, for people: the document with line and column, or the term of the contract; printable
 */
public record FieldValue(Value value, String origin) {}
