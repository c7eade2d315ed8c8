package io.l9.dora.ledger;

import io.l9.dora.document.Form;
import io.l9.dora.document.Forms;
import io.l9.dora.document.MapReader;
import io.l9.dora.document.Problems;
import io.l9.dora.value.Value;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** The forms of entries that are objects, and of their values. */
public final class EntryForms {

    /** The path of a file. */
    public static final Form<String> PATH = notEmpty("the path of a file");

    private EntryForms() {}

    /**
     * A value that is there, and may be null.
     *
     * @param value empty for null
     * @param <T> what it is read as
     */
    public record OrNull<T>(Optional<T> value) {}

    /** Begins to read an object, in which no key stands twice. An empty one, which ends a list, gives nothing. */
    public static Optional<MapReader> read(Value value, String what, Problems problems) {
        if (value instanceof Value.Mapping mapping && mapping.entries().isEmpty()) {
            return Optional.empty();
        }
        requireKeysOnce(value, problems);
        return MapReader.MAP.read(value, what, problems);
    }

    /** Returns the form of a text that is not empty. */
    public static Form<String> notEmpty(String expected) {
        return (value, what, problems) -> Forms.TEXT.read(value, what, problems).filter(text -> {
            if (text.isEmpty()) {
                problems.wrongKind(value, what, expected);
            }
            return !text.isEmpty();
        });
    }

    /** Returns the form of a value that may be null. */
    public static <T> Form<OrNull<T>> orNull(Form<T> form) {
        return (value, what, problems) -> value instanceof Value.Null
                ? Optional.of(new OrNull<>(Optional.empty()))
                : form.read(value, what, problems).map(read -> new OrNull<>(Optional.of(read)));
    }

    /** Which of two values counts is a matter of the reader in JSON, and a ledger has several. */
    private static void requireKeysOnce(Value value, Problems problems) {
        Set<String> seen = new HashSet<>();
        if (value instanceof Value.Mapping mapping) {
            for (Value.Entry entry : mapping.entries()) {
                String key = entry.name().orElse("");
                if (!seen.add(key)) {
                    problems.error(entry.key().span(), "the key " + Problems.quoted(key) + " stands there twice");
                }
            }
        }
    }
}
