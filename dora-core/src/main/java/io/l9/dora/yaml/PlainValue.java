package io.l9.dora.yaml;

import io.l9.dora.text.SourceText;
import io.l9.dora.text.Span;
import io.l9.dora.value.Value;
import io.l9.dora.value.Value.SequenceKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads values that stand on one line and mean the same to every reader: texts in quotes without escapes, words, and lists of these in brackets. A
 * loop over bytes, as every file of a tree comes by here.
 */
final class PlainValue {

    private final SourceText text;

    /** Where to read on. */
    private int at;

    PlainValue(SourceText text) {
        this.text = text;
    }

    /** Returns the value of a key, null when it is not plain. */
    @Nullable
    Value read(int start, int end) {
        at = start;
        Value value = text.byteAt(start) == '[' ? list(end) : scalar(end);
        return at == end ? value : null;
    }

    /** Returns the value of an item on a line of its own, null when it is not plain. */
    @Nullable
    Value readScalar(int start, int end) {
        at = start;
        Value value = scalar(end);
        return at == end ? value : null;
    }

    private @Nullable Value scalar(int end) {
        byte first = text.byteAt(at);
        return first == '"' || first == '\'' ? quoted(first, end) : words(end);
    }

    /** Goes behind the closing quote. */
    private @Nullable Value quoted(byte quote, int end) {
        int start = at;
        for (int i = start + 1; i < end; i++) {
            byte b = text.byteAt(i);
            if (b == quote) {
                at = i + 1;
                return new Value.Text(text.string(start + 1, i), new Span(start, at));
            }
            if (b == '\\' && quote == '"') {
                return null;
            }
        }
        return null;
    }

    /** Goes to the end; a colon or number sign may make the rest a key or a comment. */
    private @Nullable Value words(int end) {
        int start = at;
        if (!startsWord(text.byteAt(start))) {
            return null;
        }
        for (int i = start + 1; i < end; i++) {
            byte b = text.byteAt(i);
            boolean colon = b == ':' && (i + 1 == end || text.byteAt(i + 1) == ' ');
            if (b == '#' || colon) {
                return null;
            }
        }
        at = end;
        return CoreSchema.resolve(text.string(start, end), new Span(start, end));
    }

    private @Nullable Value list(int end) {
        int start = at;
        List<Value> items = new ArrayList<>();
        at = behindBlanks(start + 1, end);
        if (at < end && text.byteAt(at) == ']') {
            return closed(items, start);
        }
        while (at < end) {
            Value item = item(end);
            at = behindBlanks(at, end);
            if (item == null || at == end) {
                return null;
            }
            items.add(item);
            if (text.byteAt(at) == ']') {
                return closed(items, start);
            }
            if (text.byteAt(at) != ',') {
                return null;
            }
            at = behindBlanks(at + 1, end);
        }
        return null;
    }

    private Value closed(List<Value> items, int start) {
        at++;
        return new Value.Sequence(SequenceKind.LIST, items, new Span(start, at));
    }

    private @Nullable Value item(int end) {
        byte first = text.byteAt(at);
        return first == '"' || first == '\'' ? quoted(first, end) : word(end);
    }

    /** Goes behind a word, in which there is nothing that brackets could end at. */
    private @Nullable Value word(int end) {
        int start = at;
        if (!startsWord(text.byteAt(start))) {
            return null;
        }
        while (at < end && continuesWord(text.byteAt(at))) {
            at++;
        }
        return CoreSchema.resolve(text.string(start, at), new Span(start, at));
    }

    private int behindBlanks(int from, int end) {
        int i = from;
        while (i < end && text.byteAt(i) == ' ') {
            i++;
        }
        return i;
    }

    static boolean startsWord(byte b) {
        return (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z') || (b >= '0' && b <= '9') || b == '_';
    }

    private static boolean continuesWord(byte b) {
        return startsWord(b) || b == '.' || b == '-' || b == '/' || b == '@' || b == '+';
    }
}
