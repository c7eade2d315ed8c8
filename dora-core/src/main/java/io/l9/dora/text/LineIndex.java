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
    private int[] lineStarts = new int[64];
    private int lines;
    private int[] codePointsBefore = new int[4];
    private int codePoints;
    private int scanned;

    private LineIndex(byte[] utf8, int length) {
        this.utf8 = utf8;
        this.length = length;
    }

    /**
     * Makes an index that has read nothing yet.
     *
     * @param utf8 the text, and perhaps more
     * @param length the number of bytes that are the text
     * @param bodyStart the offset where the first line starts
     */
    static LineIndex of(byte[] utf8, int length, int bodyStart) {
        LineIndex index = new LineIndex(utf8, length);
        index.addLine(bodyStart);
        return index;
    }

    Position positionOf(int offset) {
        scanTo(offset);
        int found = Arrays.binarySearch(lineStarts, 0, lines, offset);
        int line = found >= 0 ? found : Math.max(0, -found - 2);
        int start = lineStarts[line];
        boolean isNear = offset - start <= STEP;
        return new Position(
                line + 1, 1 + (isNear ? count(start, offset) : codePointsUpTo(offset) - codePointsUpTo(start)));
    }

    private void scanTo(int offset) {
        while (scanned < offset) {
            if (scanned % STEP == 0) {
                addCount(scanned / STEP);
            }
            scanWithinStep(Math.min(offset, scanned - scanned % STEP + STEP));
        }
    }

    /** Reads on. Nearly all bytes are plain characters: of those nothing but that is asked. */
    private void scanWithinStep(int end) {
        int continuations = 0;
        for (int i = scanned; i < end; i++) {
            byte b = utf8[i];
            if (b > '\r') {
                continue;
            }
            if (continues(b)) {
                continuations++;
            } else if (endsLine(b, i) && i >= lineStarts[0]) {
                addLine(i + 1);
            }
        }
        codePoints += end - scanned - continuations;
        scanned = end;
    }

    private boolean endsLine(byte b, int i) {
        boolean beforeLf = i + 1 < length && utf8[i + 1] == '\n';
        return b == '\n' || (b == '\r' && !beforeLf);
    }

    private static boolean continues(byte b) {
        return (b & 0xC0) == 0x80;
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
        return codePointsBefore[offset / STEP] + count(offset - offset % STEP, offset);
    }

    /** Returns the number of code points that start from {@code start} on and before {@code end}. */
    private int count(int start, int end) {
        int count = 0;
        for (int i = start; i < end; i++) {
            if (!continues(utf8[i])) {
                count++;
            }
        }
        return count;
    }
}
