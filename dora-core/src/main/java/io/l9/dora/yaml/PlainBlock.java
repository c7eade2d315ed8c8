package io.l9.dora.yaml;

import io.l9.dora.block.Block;
import io.l9.dora.block.Carrier;
import io.l9.dora.block.Markers;
import io.l9.dora.block.Scan;
import io.l9.dora.text.Needle;
import io.l9.dora.text.SourceText;
import io.l9.dora.text.Span;
import io.l9.dora.value.Value;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a block in the shape that we and most tools write, straight from the bytes of its lines: markers, a word as each key, and values that need
 * no grammar. Nearly every file of a tree is read here, so this is loops over bytes and makes nothing but the values.
 *
 * <p>Where it answers, the answer is the one that the general reader of the format gives. Whatever it is not sure of, it leaves to that one: it
 * returns nothing then, and says nothing of what is wrong.
 */
public final class PlainBlock {

    private static final Needle KEY = Needle.of(BlockCandidate.KEY);
    private static final String KEY_LINE = BlockCandidate.KEY + ":";
    private static final String COMMENT = "# ";
    private static final String DOCUMENT_START = "---";

    /** Besides letters and digits, what a line below the block may start with: no bracket, which could close something, and nothing of a template. */
    private static final String SURELY_OUTSIDE = "-\"'$";

    private final SourceText text;
    private final PlainMarkers markers;
    private final boolean commented;

    private PlainBlock(SourceText text, Markers markers, boolean commented) {
        this.text = text;
        this.markers = new PlainMarkers(markers, commented);
        this.commented = commented;
    }

    /** Returns where a text mentions the key of a block first, not before {@code from}; -1 where it does not. */
    public static int mentionIn(SourceText text, int from) {
        return text.indexOf(KEY, from);
    }

    /**
     * Reads the block of a YAML file: its first key, or the same lines as comments above all content.
     *
     * @param mention where the file mentions the key first
     */
    public static Optional<Scan> inYaml(SourceText text, int mention, Markers markers) {
        if (isLineStart(text, mention)) {
            return new PlainBlock(text, markers, false).below(mention, Carrier.KEY);
        }
        int line = mention - COMMENT.length();
        boolean comment = text.startsWith(COMMENT, line) && isLineStart(text, line);
        return comment ? new PlainBlock(text, markers, true).below(line, Carrier.COMMENT) : Optional.empty();
    }

    private static boolean isLineStart(SourceText text, int offset) {
        return offset == text.bodyStart() || text.byteAt(offset - 1) == '\n';
    }

    /**
     * Reads the block of front matter in which it is the last key.
     *
     * @param content what stands between the fences
     */
    public static Optional<Scan> inFrontMatter(SourceText text, Span content, Markers markers) {
        PlainBlock block = new PlainBlock(text, markers, false);
        PlainLines lines = block.lines(content.start(), content.end());
        PlainEntries entries = new PlainEntries(text, lines);
        boolean plain = lines.toContent();
        while (plain && !lines.isAtEnd() && !lines.is(KEY_LINE)) {
            plain = lines.column() == 0 && isOtherKey(entries.entry());
        }
        return plain && !lines.isAtEnd() ? block.read(lines, entries, Carrier.FRONT_MATTER) : Optional.empty();
    }

    private static boolean isOtherKey(Value.@Nullable Entry entry) {
        return entry != null && !entry.isNamed(BlockCandidate.KEY);
    }

    private PlainLines lines(int from, int limit) {
        return new PlainLines(text, markers, false, from, limit);
    }

    /** Reads the block of a YAML file whose key is the first thing in the line at {@code keyLine}; above it are comments. */
    private Optional<Scan> below(int keyLine, Carrier carrier) {
        PlainLines above = lines(text.bodyStart(), keyLine);
        boolean plain = above.toContent();
        if (plain && above.is(DOCUMENT_START)) {
            plain = above.advance();
        }
        if (!plain || !above.isAtEnd()) {
            return Optional.empty();
        }
        PlainLines lines = new PlainLines(text, markers, commented, keyLine, text.length());
        return lines.toContent() && lines.is(KEY_LINE)
                ? read(lines, new PlainEntries(text, lines), carrier)
                : Optional.empty();
    }

    /** Reads the block at whose key {@code lines} stands. */
    private Optional<Scan> read(PlainLines lines, PlainEntries entries, Carrier carrier) {
        if (!markers.passKey() || !lines.advance() || lines.isAtEnd() || lines.column() == 0) {
            return Optional.empty();
        }
        Value.Mapping fields = entries.read();
        return fields != null && isWhole(fields, lines, carrier)
                ? Optional.of(new Scan.Found(new Block(carrier, span(fields), fields), List.of()))
                : Optional.empty();
    }

    private boolean isWhole(Value.Mapping fields, PlainLines lines, Carrier carrier) {
        return fields.span().length() <= RootReader.MAX_VALUE_LENGTH
                && isEnd(lines, carrier)
                && !isMentionedBehind(fields, carrier);
    }

    /** Tells whether the block has all that its format wants, and ends for certain before the line at which the cursor stands. */
    private boolean isEnd(PlainLines lines, Carrier carrier) {
        return switch (carrier) {
            case FRONT_MATTER -> lines.isAtEnd();
            case COMMENT -> markers.areComplete() || (markers.to() >= 0 && lines.isAtEnd());
            default -> markers.to() >= 0 && (lines.isAtEnd() || isOutside(lines));
        };
    }

    private boolean isOutside(PlainLines lines) {
        byte first = text.byteAt(lines.content());
        return lines.column() == 0 && (PlainValue.startsWord(first) || SURELY_OUTSIDE.indexOf(first) >= 0);
    }

    private boolean isMentionedBehind(Value.Mapping fields, Carrier carrier) {
        return carrier != Carrier.FRONT_MATTER
                && text.indexOf(KEY, fields.span().end()) >= 0;
    }

    private Span span(Value.Mapping fields) {
        return new Span(
                markers.from(), markers.to() >= 0 ? markers.to() : fields.span().end());
    }
}
