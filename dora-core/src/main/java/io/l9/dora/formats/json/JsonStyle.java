package io.l9.dora.formats.json;

import io.l9.dora.format.BracketWriter;
import io.l9.dora.text.SourceText;
import io.l9.dora.text.Span;
import io.l9.dora.value.Value;

/**
 * How a file lays its root object out, read from its brace to its first key. A block laid out by it as the first key leaves it as it was.
 *
 * @param gap the white space between the brace and the first key; on one line where it has no line end
 * @param indent what the first key is indented by
 * @param unit what a level of nesting is indented by
 * @param lineEnd the one in front of the first key
 * @param notation colon and comma of the file
 */
record JsonStyle(String gap, String indent, String unit, String lineEnd, JsonNotation notation) {

    private static final String USUAL_UNIT = "  ";
    private static final String USUAL_COLON = ": ";

    /** A colon with more white space around it was meant for its own line. */
    private static final int LONGEST_COLON = 5;

    /**
     * Reads the style of a file.
     *
     * @param brace the offset behind the opening brace of the root object
     */
    static JsonStyle of(SourceText text, int brace) {
        int end = JsonSpace.behind(text, brace);
        boolean empty = end < text.length() && text.byteAt(end) == '}';
        String colon = empty ? USUAL_COLON : colon(text);
        JsonNotation notation = new JsonNotation(colon, colon.endsWith(" ") ? ", " : ",");
        String gap = text.string(brace, end);
        String rootIndent = rootIndent(text, brace - 1);
        if (!hasLineEnd(gap)) {
            return new JsonStyle(gap, "", "", "", notation);
        }
        String lineEnd = text.lineBreakFor(end);
        if (empty) {
            String indent = rootIndent + USUAL_UNIT;
            return new JsonStyle(lineEnd + indent, indent, USUAL_UNIT, lineEnd, notation);
        }
        String indent = text.string(text.lineStart(end), end);
        boolean nested = indent.startsWith(rootIndent) && indent.length() > rootIndent.length();
        String unit = nested ? indent.substring(rootIndent.length()) : USUAL_UNIT;
        return new JsonStyle(gap, indent, unit, lineEnd, notation);
    }

    private static String colon(SourceText text) {
        JsonReader reader = new JsonReader(text);
        reader.next();
        reader.next();
        Span key = reader.span();
        reader.next();
        String colon = text.string(key.end(), Math.max(key.end(), reader.span().start()));
        return colon.length() > LONGEST_COLON || hasLineEnd(colon) ? USUAL_COLON : colon;
    }

    /** Returns the white space in front of the brace at {@code offset} where it is the first of its line. */
    private static String rootIndent(SourceText text, int offset) {
        String before = text.string(text.lineStart(offset), offset);
        return before.isBlank() ? before : "";
    }

    private static boolean hasLineEnd(String space) {
        return space.indexOf('\n') >= 0 || space.indexOf('\r') >= 0;
    }

    /** Returns a key with its value, without the gap in front of it. */
    String spell(String key, Value.Mapping fields) {
        BracketWriter out = new BracketWriter(notation, unit);
        out.text(notation.scalar(Value.of(key))).text(notation.colon());
        if (lineEnd.isEmpty()) {
            return out.line(fields).result();
        }
        return out.lines(fields, indent).result().replace("\n", lineEnd);
    }

    /** Returns what stands between a block and the gap in front of the key behind it. */
    String separator() {
        return gap.isEmpty() ? notation.comma() : ",";
    }
}
