package io.l9.dora.trace;

import io.l9.dora.ledger.AsciiJson;
import io.l9.dora.value.Value;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.TreeMap;

/** A file of traces, apart from the files that they are about: one JSON object a line, ASCII, the last trace of each file, sorted by the paths as they are spelled. */
public final class TraceLines {

    private static final String PATH = "{\"path\":";
    private static final String ID = ",\"component_id\":";
    private static final String NO_ID = "null";
    private static final String TRACE = ",\"trace\":";
    private static final String TRACE_START = "{\"trace_id\":";

    private final Map<String, String> lines = new TreeMap<>();

    /**
     * Reads such a file. Lines keep their spelling; of two for one path the later one counts, so that what git's {@code union} makes of two sides is fine.
     *
     * @return empty for another file: one with a line that {@link #put} does not write
     */
    public static Optional<TraceLines> read(String text) {
        TraceLines all = new TraceLines();
        for (String line : (Iterable<String>) text.lines()::iterator) {
            int end = textEnd(line, PATH.length());
            if (line.startsWith(PATH) && end > 0 && isTraceBehind(line, end)) {
                all.lines.put(line.substring(PATH.length(), end), line);
            } else if (!line.isBlank()) {
                return Optional.empty();
            }
        }
        return Optional.of(all);
    }

    /** Tells whether a line has an id and a trace behind its path, as they are spelled here. */
    private static boolean isTraceBehind(String line, int pathEnd) {
        int id = pathEnd + ID.length();
        int end = line.startsWith(NO_ID, id) ? id + NO_ID.length() : textEnd(line, id);
        return line.startsWith(ID, pathEnd) && line.startsWith(TRACE + TRACE_START, end) && line.endsWith("}}");
    }

    /** Returns the offset behind a text in quotes; 0 where there is none. */
    private static int textEnd(String line, int quote) {
        if (!line.startsWith("\"", quote)) {
            return 0;
        }
        for (int i = quote + 1; i < line.length(); i++) {
            if (line.charAt(i) == '\\') {
                i++;
            } else if (line.charAt(i) == '"') {
                return i + 1;
            }
        }
        return 0;
    }

    /**
     * Adds a trace; an earlier one of the same file gives way.
     *
     * @param path the file, from the root
     * @param componentId that of its header, if it has one
     */
    public void put(String path, Optional<String> componentId, Trace trace) {
        String spelled = AsciiJson.of(path);
        String id = componentId.map(AsciiJson::of).orElse(NO_ID);
        lines.put(spelled, PATH + spelled + ID + id + TRACE + spelled(trace.fields()) + "}");
    }

    /** Spells what a trace is made of: texts, lists of texts, and maps of those. */
    private static String spelled(Value value) {
        if (value instanceof Value.Mapping map) {
            StringJoiner entries = new StringJoiner(",", "{", "}");
            map.entries().forEach(entry -> entries.add(spelled(entry.key()) + ":" + spelled(entry.value())));
            return entries.toString();
        }
        if (value instanceof Value.Sequence list) {
            StringJoiner items = new StringJoiner(",", "[", "]");
            list.items().forEach(item -> items.add(spelled(item)));
            return items.toString();
        }
        return AsciiJson.of(((Value.Text) value).text());
    }

    /** Returns the file. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        lines.values().forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }
}
