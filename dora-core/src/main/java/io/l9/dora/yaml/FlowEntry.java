package io.l9.dora.yaml;

import io.l9.dora.text.Edit;
import io.l9.dora.text.SourceText;
import io.l9.dora.text.Span;
import io.l9.dora.value.Value;
import java.util.stream.Collectors;

/** Changes an entry of a mapping in braces, where there are no lines to speak of. */
public final class FlowEntry {

    private final SourceText text;

    public FlowEntry(SourceText text) {
        this.text = text;
    }

    /**
     * Returns the replacement of a value.
     *
     * @param old the value that goes
     * @param fields what comes, to which there is no {@linkplain Obstacle obstacle}
     */
    public Edit replace(Span old, Value.Mapping fields) {
        return new Edit(old, spelled(fields));
    }

    private static String spelled(Value value) {
        if (value instanceof Value.Sequence sequence) {
            return sequence.items().stream().map(FlowEntry::spelled).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof Value.Mapping mapping) {
            return mapping.entries().stream()
                    .map(entry -> ScalarSpelling.ofKey(entry.key()) + ": " + spelled(entry.value()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        return ScalarSpelling.of(value);
    }

    /**
     * Returns the removal of an entry with the comma that parts it from its neighbour.
     *
     * @param entry its key and value
     */
    public Edit remove(Span entry) {
        int behind = skipSpace(entry.end());
        if (text.startsWith(",", behind)) {
            return Edit.delete(new Span(entry.start(), skipSpace(behind + 1)));
        }
        int before = spaceBefore(entry.start());
        boolean comma = before > text.bodyStart() && text.byteAt(before - 1) == ',';
        return Edit.delete(new Span(comma ? before - 1 : entry.start(), entry.end()));
    }

    private int skipSpace(int from) {
        int i = from;
        while (i < text.length() && isSpace(i)) {
            i++;
        }
        return i;
    }

    private int spaceBefore(int to) {
        int i = to;
        while (i > text.bodyStart() && isSpace(i - 1)) {
            i--;
        }
        return i;
    }

    private boolean isSpace(int offset) {
        return " \t\r\n".indexOf(text.byteAt(offset)) >= 0;
    }
}
