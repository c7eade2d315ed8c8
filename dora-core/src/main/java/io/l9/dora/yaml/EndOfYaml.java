package io.l9.dora.yaml;

import io.l9.dora.text.Edit;
import io.l9.dora.text.SourceText;
import io.l9.dora.text.Span;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.events.DocumentEndEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ScalarEvent;

/**
 * What becomes of lines that are put at the end of a text, or of a part of it. A comment there is no comment in a scalar that is still open, and an empty
 * line may belong to the scalar above.
 */
public final class EndOfYaml {

    /** It would also close a scalar in quotes that nothing closes. */
    private static final String COMMENT = "#'\"";

    private final SourceText text;
    private final int end;
    private final Walk walk;

    private EndOfYaml(SourceText text, int end) {
        this.text = text;
        this.end = end;
        this.walk = new Walk(text, end);
    }

    /** Reads {@code text} up to {@code end}, which is the start of a line or the end of the text. */
    public static EndOfYaml of(SourceText text, int end) {
        return new EndOfYaml(text, end);
    }

    /** Tells whether it is YAML and at most one document, which nothing closes, so that its root can go on. */
    public boolean isOpen() {
        return walk.readable && walk.documents <= 1 && !walk.closed;
    }

    /** Tells whether a comment on the next line, below an empty one where the last line has no line break, is one and changes nothing of what stands above. */
    public boolean takesComment() {
        boolean certain = walk.readable && walk.blockScalar == null;
        boolean unfinished = text.lineStart(end) < end;
        return certain
                || (!walk.hasEmptyRoot
                        && walk.seesSameWith(unfinished ? text.lineBreakFor(end).repeat(2) + COMMENT : COMMENT));
    }

    /** Tells whether an empty line at {@code end}, the start of a line, would be a part of the scalar above it. */
    public static boolean keepsEmptyLine(SourceText text, int end) {
        return mayKeepLines(text, end) && !new Walk(text, end).seesSameWith(text.lineBreakFor(end));
    }

    /** A scalar that keeps the empty lines at its end has a plus sign in its first line, as {@code |+} and {@code >2+}. */
    private static boolean mayKeepLines(SourceText text, int end) {
        for (int plus = text.indexOf("+", text.bodyStart());
                plus >= 0 && plus < end;
                plus = text.indexOf("+", plus + 1)) {
            if (isBlockSign(text, plus - 1) || isBlockSign(text, plus - 2)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBlockSign(SourceText text, int offset) {
        return offset >= text.bodyStart() && (text.byteAt(offset) == '|' || text.byteAt(offset) == '>');
    }

    /** What the parser says of a text up to some offset. */
    private static final class Walk {

        private final SourceText text;
        private final int end;
        private int events;
        private int documents;
        private boolean closed;
        private boolean readable;
        private @Nullable String blockScalar;

        /** A block scalar that is the root need not be indented (YAML 1.2.2, 8.1.1.1), although SnakeYAML wants that: until it has text, any line could be its first. */
        private boolean hasEmptyRoot;

        private boolean opensDocument;

        Walk(SourceText text, int end) {
            this.text = text;
            this.end = end;
            YamlEvents source = new YamlEvents(new YamlSource(text, new Span(text.bodyStart(), end)));
            try {
                while (!readable) {
                    note(source.next());
                }
            } catch (YamlFailure e) {
                // All that could be read is noted.
            }
        }

        private void note(Event event) {
            events++;
            if (event.is(Event.ID.DocumentStart)) {
                documents++;
            } else if (event instanceof DocumentEndEvent document) {
                closed = document.getExplicit();
            } else if (event instanceof ScalarEvent scalar && isBlock(scalar.getScalarStyle())) {
                blockScalar = scalar.getValue();
                hasEmptyRoot |= opensDocument && blockScalar.isBlank();
            }
            opensDocument = event.is(Event.ID.DocumentStart);
            readable = event.is(Event.ID.StreamEnd);
        }

        private static boolean isBlock(ScalarStyle style) {
            return style == ScalarStyle.LITERAL || style == ScalarStyle.FOLDED;
        }

        /** Of all that stands above, lines behind it can only change the last scalar whose end is told by its indentation, or what is not closed. */
        boolean seesSameWith(String more) {
            Walk longer = new Walk(Edit.insert(end, more).applyTo(text), end + more.length());
            return longer.readable == readable
                    && longer.events == events
                    && Objects.equals(longer.blockScalar, blockScalar);
        }
    }
}
