package io.l9.dora.text;

import java.util.Arrays;

/**
 * Translates byte offsets of a UTF-8 text into {@linkplain Position positions}.
 *
 * <p>It reads the text once, no further than it is asked about: most findings are in the head of a file. Used by one thread at a time.
 */
final class LineIndex {

    /** Code points are counted ahead at each multiple of this, so that a finding far down one long line costs no walk along it. */
    private static final int STEP = 1024;

    private final byte[] utf8;
    private final int length;
    private int[] lineStarts = new int[16];
    private int lines;
    private int[] codePointsBefore = new int[4];
    private int codePoints;
    private int scanned;

    private LineIndex(byte[] utf8, int length) {
        this.utf8 = utf8;
        this.length = length;
    }

    /** Makes one of the text that is the first {@code length} bytes of an array. */
    static LineIndex of(byte[] utf8, int length, int bodyStart) {
        LineIndex index = new LineIndex(utf8, length);
        index.addLine(bodyStart);
        return index;
    }

    Position positionOf(int offset) {
        scanTo(offset);
        int found = Arrays.binarySearch(lineStarts, 0, lines, offset);
        int line = found >= 0 ? found : Math.max(0, -found - 2);
        int column = 1 + Math.max(0, codePointsUpTo(offset) - codePointsUpTo(lineStarts[line]));
        return new Position(line + 1, column);
    }

    private void scanTo(int offset) {
        for (; scanned < offset; scanned++) {
            if (scanned % STEP == 0) {
                addCount(scanned / STEP);
            }
            if (startsCodePoint(scanned)) {
                codePoints++;
            }
            if (endsLine(scanned) && scanned >= lineStarts[0]) {
                addLine(scanned + 1);
            }
        }
    }

    private boolean endsLine(int i) {
        boolean crBeforeLf = utf8[i] == '\r' && i + 1 < length && utf8[i + 1] == '\n';
        return utf8[i] == '\n' || (utf8[i] == '\r' && !crBeforeLf);
    }

    private boolean startsCodePoint(int i) {
        return (utf8[i] & 0xC0) != 0x80;
    }

    private void addLine(int start) {
        if (lines == lineStarts.length) {
            lineStarts = Arrays.copyOf(lineStarts, lines * 2);
        }
        lineStarts[lines++] = start;
    }

    private void addCount(int step) {
        if (step == codePointsBefore.length) {
            codePointsBefore = Arrays.copyOf(codePointsBefore, step * 2);
        }
        codePointsBefore[step] = codePoints;
    }

    /** Returns the number of code points before {@code offset}, which was scanned. */
    private int codePointsUpTo(int offset) {
        if (offset == scanned) {
            return codePoints;
        }
        int count = codePointsBefore[offset / STEP];
        for (int i = offset - (offset % STEP); i < offset; i++) {
            if (startsCodePoint(i)) {
                count++;
            }
        }
        return count;
    }
}
