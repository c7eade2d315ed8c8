package io.l9.dora.formats.json;

import io.l9.dora.format.Facts;
import io.l9.dora.formats.json.JsonReader.Event;
import io.l9.dora.text.SourceText;
import io.l9.dora.text.Span;
import java.util.List;
import java.util.Optional;

/** The {@code description} of a root object, else its {@code title}; the first of each that is one line of text. */
final class JsonFacts {

    private static final String DESCRIPTION = "\"description\"";
    private static final String TITLE = "\"title\"";

    private final SourceText text;
    private final JsonReader reader;
    private Optional<String> title = Optional.empty();

    private JsonFacts(SourceText text) {
        this.text = text;
        this.reader = new JsonReader(text);
    }

    /** Returns what a file says of itself. */
    static Facts of(SourceText text) {
        boolean mentioned = text.indexOf(DESCRIPTION, 0) >= 0 || text.indexOf(TITLE, 0) >= 0;
        Optional<String> summary = mentioned ? new JsonFacts(text).summary() : Optional.empty();
        return summary.isEmpty() ? Facts.NONE : new Facts(summary, List.of());
    }

    private Optional<String> summary() {
        if (reader.next() != Event.BEGIN_OBJECT) {
            return Optional.empty();
        }
        while (reader.next() == Event.KEY) {
            Span key = reader.span();
            if (is(key, DESCRIPTION)) {
                Optional<String> description = line();
                if (description.isPresent()) {
                    return description;
                }
            } else if (title.isEmpty() && is(key, TITLE)) {
                title = line();
            } else {
                reader.skipValue();
            }
        }
        return title;
    }

    private boolean is(Span key, String spelling) {
        return key.length() == spelling.length() && text.startsWith(spelling, key.start());
    }

    /** Reads the next value, and returns it where it is one line of text that says something. */
    private Optional<String> line() {
        int depth = reader.depth();
        if (reader.next() != Event.STRING) {
            reader.leaveTo(depth);
            return Optional.empty();
        }
        return Optional.of(JsonString.decode(text, reader.span()).strip())
                .filter(line -> !line.isEmpty() && line.chars().noneMatch(JsonFacts::endsLine));
    }

    private static boolean endsLine(int c) {
        return c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029;
    }
}
