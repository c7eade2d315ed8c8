package io.l9.dora.formats.python;

import io.l9.dora.text.Span;
import io.l9.dora.value.Value;
import java.util.List;

/** What {@link LiteralParser} makes of an expression. */
sealed interface Literal {

    /**
     * The expression is a literal.
     *
     * @param end byte offset behind it, closing parentheses included, which are no part of the value's span
     * @param duplicates keys that stand twice in a dict, in the order of the source
     */
    record Parsed(Value value, int end, List<Duplicate> duplicates) implements Literal {
        public Parsed {
            duplicates = List.copyOf(duplicates);
        }
    }

    /**
     * Python would not take it as a literal.
     *
     * @param span the offending place
     * @param message what is wrong there, one line without a period
     */
    record Rejected(Span span, String message) implements Literal {}

    /** A key that an earlier one equals; the later value is the one that counts. */
    record Duplicate(Value key, Value earlier) {}
}
