package io.l9.dora.format;

import io.l9.dora.text.SourceText;
import io.l9.dora.text.Span;
import io.l9.dora.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a map in brackets that is plain, as a {@link BracketWriter} lays it out and nearly every block is: short texts without escapes as keys, each once;
 * as values such texts, small integers, the words of the dialect, and lists of those. Of anything else it says nothing, and the parser of the format
 * decides.
 *
 * <p>Each file of a tree comes by here: a loop over bytes, and no more objects than the values take.
 */
public final class BracketReader {

    /** What a value takes in memory is many times what it takes in the file. */
    private static final int LONGEST = 1 << 16;

    /** Keys are compared each with each. */
    private static final int MOST_ENTRIES = 64;

    private static final int LONGEST_INTEGER = 18;

    /** In place of a byte behind the end of the text; no byte of UTF-8. */
    private static final int END = -1;

    private final SourceText text;
    private final Dialect dialect;
    private final int limit;
    private int offset;
    private long keyBits;

    private BracketReader(SourceText text, Dialect dialect, int offset) {
        this.text = text;
        this.dialect = dialect;
        this.limit = offset + LONGEST;
        this.offset = offset;
    }

    /**
     * Reads a map.
     *
     * @param open the offset of its brace
     * @return the map, as the parser of the format reads it, whatever follows it; null where it is not plain
     */
    public static Value.@Nullable Mapping mapping(SourceText text, Dialect dialect, int open) {
        return new BracketReader(text, dialect, open).mapping();
    }

    private Value.@Nullable Mapping mapping() {
        int open = offset;
        offset++;
        List<Value.Entry> entries = new ArrayList<>(16);
        while (part() != '}') {
            Value.Entry entry = isFull(entries) ? null : entry();
            if (entry == null || isSecond(entry, entries) || !separated('}')) {
                return null;
            }
            entries.add(entry);
        }
        offset++;
        return offset > limit ? null : new Value.Mapping(entries, new Span(open, offset));
    }

    private boolean isFull(List<Value.Entry> entries) {
        return entries.size() == MOST_ENTRIES || offset > limit;
    }

    private Value.@Nullable Entry entry() {
        Value.Text key = string();
        if (key == null || part() != ':') {
            return null;
        }
        offset++;
        Value value = part() == '[' ? list() : scalar();
        return value == null ? null : new Value.Entry(key, value);
    }

    /** Tells whether one of {@code entries} has the key of {@code entry}. Most keys have a bit of their own, so that few are compared. */
    private boolean isSecond(Value.Entry entry, List<Value.Entry> entries) {
        String name = ((Value.Text) entry.key()).text();
        long bit = 1L << name.hashCode();
        boolean mayBe = (keyBits & bit) != 0;
        keyBits |= bit;
        for (int i = 0; mayBe && i < entries.size(); i++) {
            if (entries.get(i).isNamed(name)) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Value list() {
        int open = offset;
        offset++;
        List<Value> items = new ArrayList<>(4);
        while (part() != ']') {
            Value item = offset > limit ? null : scalar();
            if (item == null || !separated(']')) {
                return null;
            }
            items.add(item);
        }
        offset++;
        return new Value.Sequence(Value.SequenceKind.LIST, items, new Span(open, offset));
    }

    /** Moves over the comma behind a part, if there has to be one; false where neither it nor the end of the collection follows. */
    private boolean separated(char close) {
        int c = part();
        if (c != ',') {
            return c == close;
        }
        offset++;
        return dialect.takesLastComma() || part() != close;
    }

    /** What follows a scalar directly is judged by who looks for a separator there. */
    private @Nullable Value scalar() {
        int c = byteAt(offset);
        if (dialect.isQuote(c)) {
            return string();
        }
        if (c >= '0' && c <= '9') {
            return integer();
        }
        int start = offset;
        if (moveOver(dialect.yes())) {
            return new Value.Bool(true, new Span(start, offset));
        }
        if (moveOver(dialect.no())) {
            return new Value.Bool(false, new Span(start, offset));
        }
        return moveOver(dialect.none()) ? new Value.Null(new Span(start, offset)) : null;
    }

    private Value.@Nullable Text string() {
        int start = offset;
        int quote = byteAt(start);
        int end = dialect.isQuote(quote) ? text.indexOfPlain(quote, start + 1) : -1;
        boolean threeQuotes = end == start + 1 && byteAt(end + 1) == quote;
        if (end < 0 || threeQuotes) {
            return null;
        }
        offset = end + 1;
        return new Value.Text(text.string(start + 1, end), new Span(start, offset));
    }

    private @Nullable Value integer() {
        int start = offset;
        while (byteAt(offset) >= '0' && byteAt(offset) <= '9') {
            offset++;
        }
        int digits = offset - start;
        boolean leadingZero = digits > 1 && byteAt(start) == '0';
        return leadingZero || digits > LONGEST_INTEGER
                ? null
                : new Value.Num(text.string(start, offset), Value.NumberKind.INTEGER, new Span(start, offset));
    }

    private boolean moveOver(String word) {
        boolean there = text.startsWith(word, offset);
        offset += there ? word.length() : 0;
        return there;
    }

    /** Moves over space and comments to the next part, and returns its first byte. */
    private int part() {
        offset = text.behindSpace(offset);
        while (byteAt(offset) == dialect.comment()) {
            offset = text.behindSpace(text.lineEnd(offset));
        }
        return byteAt(offset);
    }

    private int byteAt(int i) {
        return i < text.length() ? text.byteAt(i) : END;
    }
}
