package io.l9.dora.text;

import java.util.Arrays;

/** Translates byte offsets of a UTF-8 text into {@linkplain Position positions}; built once a text, on the first finding. */
final class LineIndex {

    private final byte[] utf8;
    private final int[] lineStarts;

    private LineIndex(byte[] utf8, int[] lineStarts) {
        this.utf8 = utf8;
        this.lineStarts = lineStarts;
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
        int column = 1;
        for (int i = lineStarts[line]; i < offset; i++) {
            boolean startsCodePoint = (utf8[i] & 0xC0) != 0x80;
            if (startsCodePoint) {
                column++;
            }
        }
        return new Position(line + 1, column);
    }
}
