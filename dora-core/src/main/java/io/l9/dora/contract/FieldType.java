package io.l9.dora.contract;

import java.util.Locale;

/** The kind of value that a field holds; contracts spell it in lower case. */
public enum FieldType {
    /** Any text. */
    STRING,
    /** A text without line breaks. */
    LINE,
    /** {@code True} or {@code False} of the host language; a quoted one is a text. */
    BOOLEAN,
    /** A whole number. */
    INTEGER,
    /** Any number. */
    NUMBER,
    /** A list of non-blank texts; it may be empty. */
    LIST,
    /** Keys with values. */
    MAP,
    /** A text that is an instant of ISO 8601 with a zone, as {@code 2026-01-02T02:04:00Z}. */
    TIMESTAMP,
    /** A text that is a version of Semantic Versioning 2.0.0. */
    VERSION;

    /** Returns the name in contracts and messages. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
