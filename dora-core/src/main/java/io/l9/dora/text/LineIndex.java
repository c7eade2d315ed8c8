package io.l9.dora.text;

import java.util.Arrays;

/** Translates byte offsets of a UTF-8 text into {@linkplain Position positions}; built once a text, on the first finding. */
final class LineIndex {

    /** Bytes between two counts of code points: what a lookup reads at most, however long a line is. */
    private static final int STRIDE = 1024;

    private final byte[] utf8;
    private final int[] lineStarts;
    private final int[] codePointsBefore;

    private LineIndex(byte[] utf8, int[] lineStarts) {
        this.utf8 = utf8;
        this.lineStarts = lineStarts;
        this.codePointsBefore = new int[utf8.length / STRIDE + 1];
        for (int i = 1; i < codePointsBefore.length; i++) {
            codePointsBefore[i] = codePointsBefore[i - 1] + count(STRIDE * (i - 1), STRIDE * i);
        }
    }

    static LineIndex of(byte[] utf8, int bodyStart) {
        int[] starts = new int[16];
        int lines = 0;
        starts[lines++] = bodyStart;
        for (int i = bodyStart; i < utf8.length; i++) {
            byte b = utf8[i];
            boolean crBeforeLf = b == '\r' && i + 1 < utf8.length && utf8[i + 1] == '\n';
            if (b == '\n' || (b == '\r' && !crBeforeLf)) {
                if (lines == starts.length) {
                    starts = Arrays.copyOf(starts, lines * 2);
                }
                starts[lines++] = i + 1;
            }
        }
        return new LineIndex(utf8, Arrays.copyOf(starts, lines));
    }

    Position positionOf(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        int line = found >= 0 ? found : Math.max(0, -found - 2);
        return new Position(line + 1, 1 + Math.max(0, codePoints(offset) - codePoints(lineStarts[line])));
    }

    private int codePoints(int end) {
        int stride = end / STRIDE;
        return codePointsBefore[stride] + count(stride * STRIDE, end);
    }

    private int count(int start, int end) {
        int count = 0;
        for (int i = start; i < end; i++) {
            boolean startsCodePoint = (utf8[i] & 0xC0) != 0x80;
            if (startsCodePoint) {
                count++;
            }
        }
        return count;
    }
}
