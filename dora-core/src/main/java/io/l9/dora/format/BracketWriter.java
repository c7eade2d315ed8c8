package io.l9.dora.format;

import io.l9.dora.value.Value;
import java.util.List;

/**
 * Lays values out in brackets: a sequence or map stands on one line where that is short, else each of its parts has a line of its own. Line ends are
 * LF.
 */
public final class BracketWriter {

    /** Columns that a line of several parts takes at most, its comma included. */
    private static final int WIDTH = 88;

    private final Notation notation;
    private final String unit;
    private final StringBuilder out = new StringBuilder();
    private int lineStart;

    /**
     * Makes an empty text.
     *
     * @param unit what a level of nesting is indented by
     */
    public BracketWriter(Notation notation, String unit) {
        this.notation = notation;
        this.unit = unit;
    }

    /** Appends {@code text}, which has no line end. */
    public BracketWriter text(String text) {
        out.append(text);
        return this;
    }

    /** Ends the line. */
    public BracketWriter newLine() {
        out.append('\n');
        lineStart = out.length();
        return this;
    }

    /** Appends a value on one line, however long that gets. */
    public BracketWriter line(Value value) {
        appendLine(value, Integer.MAX_VALUE);
        return this;
    }

    /** Appends a value on one line where it is short, else its parts on lines of their own behind {@code indent} and one level. */
    public BracketWriter value(Value value, String indent) {
        int start = out.length();
        if (!isCollection(value)) {
            out.append(notation.scalar(value));
        } else if (!appendLine(value, lineStart + WIDTH - 1)) {
            out.setLength(start);
            lines(value, indent);
        }
        return this;
    }

    /** Appends a sequence or map with each part on a line of its own, behind {@code indent} and one level. */
    public BracketWriter lines(Value collection, String indent) {
        Notation.Brackets brackets = notation.brackets(collection);
        out.append(brackets.open());
        String inner = indent + unit;
        String separator = "";
        if (collection instanceof Value.Mapping mapping) {
            for (Value.Entry entry : mapping.entries()) {
                text(separator).newLine().text(inner).entry(entry, inner);
                separator = ",";
            }
        } else {
            for (Value item : items(collection)) {
                text(separator).newLine().text(inner).value(item, inner);
                separator = ",";
            }
        }
        return text(separator.isEmpty() ? "" : brackets.lastComma())
                .newLine()
                .text(indent)
                .text(brackets.close());
    }

    /** Appends a key and its value, whose parts stand behind {@code indent} and one level where it takes more than a line. */
    public BracketWriter entry(Value.Entry entry, String indent) {
        return line(entry.key()).text(notation.colon()).value(entry.value(), indent);
    }

    /** Returns what was appended. */
    public String result() {
        return out.toString();
    }

    /** Appends a value on one line, and tells whether the text is no longer than {@code limit} behind it; where it is, a part was appended. */
    private boolean appendLine(Value value, int limit) {
        boolean tooLong = value instanceof Value.Text text && text.text().length() > limit - out.length();
        if (tooLong || out.length() > limit) {
            return false;
        }
        if (!isCollection(value)) {
            out.append(notation.scalar(value));
            return out.length() <= limit;
        }
        Notation.Brackets brackets = notation.brackets(value);
        out.append(brackets.open());
        if (!(value instanceof Value.Mapping mapping ? appendEntries(mapping, limit) : appendItems(value, limit))) {
            return false;
        }
        out.append(brackets.closeLine());
        return out.length() <= limit;
    }

    private boolean appendEntries(Value.Mapping mapping, int limit) {
        String separator = "";
        for (Value.Entry entry : mapping.entries()) {
            out.append(separator);
            if (!appendLine(entry.key(), limit)) {
                return false;
            }
            out.append(notation.colon());
            if (!appendLine(entry.value(), limit)) {
                return false;
            }
            separator = notation.comma();
        }
        return true;
    }

    private boolean appendItems(Value sequence, int limit) {
        String separator = "";
        for (Value item : items(sequence)) {
            out.append(separator);
            if (!appendLine(item, limit)) {
                return false;
            }
            separator = notation.comma();
        }
        return true;
    }

    private static boolean isCollection(Value value) {
        return value instanceof Value.Sequence || value instanceof Value.Mapping;
    }

    private static List<Value> items(Value sequence) {
        return sequence instanceof Value.Sequence s ? s.items() : List.of();
    }
}
