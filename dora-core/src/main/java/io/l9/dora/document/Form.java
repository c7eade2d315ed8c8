package io.l9.dora.document;

import io.l9.dora.value.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a value of the contract has to look like, and how it is read.
 *
 * @param <T> what it is read as
 */
@FunctionalInterface
public interface Form<T> {

    /**
     * Reads a value.
     *
     * @param what the value as messages call it
     * @return empty when it has another form, which {@code problems} then say
     */
    Optional<T> read(Value value, String what, Problems problems);

    /** Returns the form of a list of this one's; items that do not have it are left out. */
    default Form<List<T>> list(String items) {
        return (value, what, problems) -> {
            if (!(value instanceof Value.Sequence sequence)) {
                problems.wrongKind(value, what, "a list of " + items);
                return Optional.empty();
            }
            List<T> results = new ArrayList<>();
            for (Value item : sequence.items()) {
                Optional<T> result = read(item, "an item of " + what, problems);
                if (result.isPresent()) {
                    results.add(result.get());
                }
            }
            return Optional.of(results);
        };
    }

    /**
     * Returns a form whose values pass a test besides.
     *
     * @param expected what does, as a message puts it
     */
    static <T> Form<T> fitting(Form<T> form, Predicate<T> test, String expected) {
        return (value, what, problems) -> {
            Optional<T> read = form.read(value, what, problems);
            if (read.isEmpty() || test.test(read.get())) {
                return read;
            }
            problems.wrongKind(value, what, expected);
            return Optional.empty();
        };
    }

    /** Returns the form of a list of which nothing is said twice. */
    static <T> Form<List<T>> distinct(Form<List<T>> form) {
        return (value, what, problems) -> {
            Optional<List<T>> read = form.read(value, what, problems);
            Set<T> seen = new HashSet<>();
            Set<T> reported = new HashSet<>();
            for (T item : read.orElse(List.of())) {
                if (!seen.add(item) && reported.add(item)) {
                    String words = item.toString().toLowerCase(Locale.ROOT);
                    problems.error(value.span(), what + ": " + Problems.quoted(words) + " stands there twice");
                }
            }
            return read;
        };
    }

    /** Returns the form of a list that is not empty. */
    static <T> Form<List<T>> notEmpty(Form<List<T>> form) {
        return (value, what, problems) -> {
            if (value instanceof Value.Sequence sequence && sequence.items().isEmpty()) {
                problems.error(value.span(), what + ": expected at least one item, found an empty list");
            }
            return form.read(value, what, problems);
        };
    }
}
