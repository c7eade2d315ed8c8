package io.l9.dora.yaml;

import io.l9.dora.text.SourceText;
import io.l9.dora.text.Span;
import io.l9.dora.value.Value;
import io.l9.dora.value.Value.SequenceKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the entries of a map that stand on lines of their own, each with a word as its key and a plain value or a list of such below it. */
final class PlainEntries {

    private static final int LONGEST_KEY = 128;

    /** No list of a block is longer; what is may be of any length, and is the general reader's. */
    private static final int MOST_ITEMS = 1 << 12;

    private static final int MOST = 64;

    private final SourceText text;
    private final PlainLines lines;
    private final PlainValue values;

    PlainEntries(SourceText text, PlainLines lines) {
        this.text = text;
        this.lines = lines;
        this.values = new PlainValue(text);
    }

    /**
     * Returns the entries from the line at which the cursor stands, which sets their column, to the last one in it; the cursor goes behind them.
     *
     * @return null where one is not plain, or has the key of another
     */
    Value.@Nullable Mapping read() {
        int column = lines.column();
        int start = lines.content();
        List<Value.Entry> entries = new ArrayList<>();
        int end = start;
        while (!lines.isAtEnd() && lines.column() == column) {
            Value.Entry entry = entry();
            if (entry == null || entries.size() == MOST || holds(entries, entry.key())) {
                return null;
            }
            entries.add(entry);
            end = entry.value().span().end();
        }
        return new Value.Mapping(entries, new Span(start, end));
    }

    private static boolean holds(List<Value.Entry> entries, Value key) {
        for (int i = 0; i < entries.size(); i++) {
            if (((Value.Text) entries.get(i).key()).text().equals(((Value.Text) key).text())) {
                return true;
            }
        }
        return false;
    }

    /** Reads the entry at which the cursor stands, and goes to the first line with content behind it; null where it is not plain. */
    Value.@Nullable Entry entry() {
        int column = lines.column();
        int start = lines.content();
        int end = lines.end();
        int colon = behindKey(start, end);
        if (colon < 0
                || !(CoreSchema.resolve(text.string(start, colon), new Span(start, colon)) instanceof Value.Text key)) {
            return null;
        }
        int content = colon + 1;
        while (content < end && text.byteAt(content) == ' ') {
            content++;
        }
        if (content == colon + 1 && content < end) {
            return null;
        }
        Value value = content < end ? values.read(content, end) : null;
        if (!lines.advance()) {
            return null;
        }
        if (content == end) {
            value = list(column);
        }
        return value == null ? null : new Value.Entry(key, value);
    }

    /** Returns where a word from {@code start} on ends, if that is at a colon; else -1. */
    private int behindKey(int start, int end) {
        int i = start;
        byte first = text.byteAt(i);
        if (!PlainValue.startsWord(first) || (first >= '0' && first <= '9')) {
            return -1;
        }
        while (i < end && (PlainValue.startsWord(text.byteAt(i)) || text.byteAt(i) == '-')) {
            i++;
        }
        return i < end && text.byteAt(i) == ':' && i - start <= LONGEST_KEY ? i : -1;
    }

    /** Reads a list whose first item the cursor stands at; null when there is none, or an item is not plain. */
    private @Nullable Value list(int least) {
        int column = lines.column();
        int start = lines.content();
        int end = -1;
        List<Value> items = new ArrayList<>();
        while (!lines.isAtEnd() && column >= least && lines.column() == column && isItem()) {
            Value item = item();
            if (item == null || items.size() == MOST_ITEMS || !lines.advance()) {
                return null;
            }
            items.add(item);
            end = item.span().end();
        }
        return end < 0 ? null : new Value.Sequence(SequenceKind.LIST, items, new Span(start, end));
    }

    private boolean isItem() {
        return text.startsWith("- ", lines.content());
    }

    private @Nullable Value item() {
        int content = lines.content() + 2;
        while (content < lines.end() && text.byteAt(content) == ' ') {
            content++;
        }
        return content < lines.end() ? values.readScalar(content, lines.end()) : null;
    }
}
