package io.l9.dora.yaml;

import io.l9.dora.block.Markers;
import io.l9.dora.text.SourceText;
import java.util.Arrays;

/**
 * Recognises texts that are YAML for certain: one document of maps and lists whose keys are words, on lines of their own, with values that need no
 * grammar. It makes nothing, so that telling where a block would go costs little more than looking at each byte.
 *
 * <p>Where it says yes, the parser would read the text to its end. Where it says nothing, the text may be anything.
 */
public final class PlainStructure {

    private static final String DOCUMENT_START = "---";
    private static final String EMPTY_MAP = "{}";

    /** Besides letters, digits and {@code _}, what a word may start with that is no indicator of YAML. */
    private static final String ALSO_STARTS_WORD = "/.~$(+";

    private static final int MOST_LEVELS = 64;
    private static final int LONGEST_KEY = 128;

    private final SourceText text;
    private final PlainLines lines;
    private final PlainValue values;

    /** The column of each collection that is open, and which of them are lists. */
    private final int[] columns = new int[MOST_LEVELS];

    private final boolean[] lists = new boolean[MOST_LEVELS];
    private int depth;

    /** Whether the key or the dash read last has no value yet. */
    private boolean isWaiting = true;

    private PlainStructure(SourceText text) {
        this.text = text;
        this.lines =
                new PlainLines(text, new PlainMarkers(Markers.DEFAULT, false), false, text.bodyStart(), text.length());
        this.values = new PlainValue(text);
        Arrays.fill(columns, -1);
    }

    /** Returns where the first key of the root starts, which is at the start of a line; -1 where the text is not plain, or its root has no key. */
    public static int firstKeyOf(SourceText text) {
        PlainStructure structure = new PlainStructure(text);
        PlainLines lines = structure.lines;
        boolean isPlain = lines.toContent() && (!lines.is(DOCUMENT_START) || lines.advance());
        if (!isPlain || lines.isAtEnd() || lines.column() > 0 || structure.isDash(lines.content())) {
            return -1;
        }
        int first = lines.content();
        while (isPlain && !lines.isAtEnd()) {
            isPlain = structure.pass();
        }
        return isPlain ? first : -1;
    }

    /** Goes over the line at which the cursor stands, and over the lines of a text below it; false where one is not plain. */
    private boolean pass() {
        int at = lines.content();
        boolean isItem = false;
        while (isDash(at)) {
            if (!enter(columnOf(at), true)) {
                return false;
            }
            isItem = true;
            isWaiting = true;
            at = behindBlanks(at + 1);
        }
        int colon = at < lines.end() ? colonBehind(at) : -1;
        if (colon >= 0) {
            if (!enter(columnOf(at), false)) {
                return false;
            }
            isWaiting = true;
            at = behindBlanks(colon + 1);
        } else if (!isItem) {
            return false;
        }
        return at == lines.end() ? lines.advance() : passValue(at);
    }

    private boolean passValue(int at) {
        isWaiting = false;
        byte first = text.byteAt(at);
        if (first == '|' || first == '>') {
            boolean isHeader = lines.end() == at + 1 || (lines.end() == at + 2 && text.startsWith("-", at + 1));
            return isHeader && lines.advanceBehindText(columns[depth - 1]);
        }
        return isPlainValue(at) && lines.advance();
    }

    private boolean isPlainValue(int at) {
        byte first = text.byteAt(at);
        if (ALSO_STARTS_WORD.indexOf(first) >= 0 || (first == '-' && startsWord(at + 1))) {
            return isWord(at);
        }
        boolean isEmptyMap = lines.end() == at + EMPTY_MAP.length() && text.startsWith(EMPTY_MAP, at);
        return isEmptyMap || values.read(at, lines.end()) != null;
    }

    private boolean startsWord(int at) {
        return at < lines.end() && PlainValue.startsWord(text.byteAt(at));
    }

    /** Tells whether the rest of the line is one scalar: a colon or number sign may make it a key or a comment. */
    private boolean isWord(int start) {
        for (int i = start; i < lines.end(); i++) {
            byte b = text.byteAt(i);
            boolean colon = b == ':' && (i + 1 == lines.end() || text.byteAt(i + 1) == ' ');
            if (b == '#' || colon) {
                return false;
            }
        }
        return true;
    }

    /** Goes into the list or map that the dash or key in {@code column} is one of; false where there can be none. */
    private boolean enter(int column, boolean isList) {
        if (isWaiting) {
            isWaiting = false;
            int outer = depth == 0 ? -1 : columns[depth - 1];
            boolean isBelowKey = depth > 0 && column == outer && isList && !lists[depth - 1];
            if (column > outer || isBelowKey) {
                return open(column, isList);
            }
        }
        while (depth > 0 && columns[depth - 1] > column) {
            depth--;
        }
        if (!isList && depth > 1 && lists[depth - 1] && columns[depth - 2] == column) {
            depth--;
        }
        return depth > 0 && columns[depth - 1] == column && lists[depth - 1] == isList;
    }

    private boolean open(int column, boolean isList) {
        if (depth == MOST_LEVELS) {
            return false;
        }
        columns[depth] = column;
        lists[depth] = isList;
        depth++;
        return true;
    }

    private boolean isDash(int at) {
        return at < lines.end() && text.byteAt(at) == '-' && (at + 1 == lines.end() || text.byteAt(at + 1) == ' ');
    }

    private int columnOf(int at) {
        return at - lines.content() + lines.column();
    }

    private int behindBlanks(int from) {
        int i = from;
        while (i < lines.end() && text.byteAt(i) == ' ') {
            i++;
        }
        return i;
    }

    /** Returns where the colon behind a word stands, if nothing or a blank follows it; else -1. */
    private int colonBehind(int start) {
        int i = start;
        if (!startsWord(i)) {
            return -1;
        }
        while (i < lines.end() && continuesKey(text.byteAt(i))) {
            i++;
        }
        boolean isColon = i < lines.end() && text.byteAt(i) == ':' && i - start <= LONGEST_KEY;
        return isColon && (i + 1 == lines.end() || text.byteAt(i + 1) == ' ') ? i : -1;
    }

    private static boolean continuesKey(byte b) {
        return PlainValue.startsWord(b) || b == '-' || b == '.' || b == '/';
    }
}
