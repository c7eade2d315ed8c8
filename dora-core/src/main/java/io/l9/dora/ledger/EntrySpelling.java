package io.l9.dora.ledger;

import java.util.Optional;

/** Spells an entry that is an object of texts, on one line. */
public final class EntrySpelling {

    private final StringBuilder out = new StringBuilder("{");

    /** Adds a text. */
    public EntrySpelling text(String key, String value) {
        key(key);
        AsciiJson.append(value, out);
        return this;
    }

    /** Adds a text, or null. */
    public EntrySpelling textOrNull(String key, Optional<String> value) {
        if (value.isPresent()) {
            return text(key, value.get());
        }
        key(key);
        out.append("null");
        return this;
    }

    private void key(String key) {
        if (out.length() > 1) {
            out.append(", ");
        }
        out.append('"').append(key).append("\": ");
    }

    /** Returns the entry as JSON. */
    @Override
    public String toString() {
        return out + "}";
    }
}
