package io.l9.dora.formats.python;

import io.l9.dora.block.Markers;
import io.l9.dora.text.SourceText;

/** Tells from the bytes alone whether anything of a block can still follow, so that most files need not be lexed beyond their head. */
final class Mentions {

    private final SourceText text;
    private final String[] needles;
    private final int[] next;

    Mentions(SourceText text, Markers markers) {
        this.text = text;
        this.needles = new String[] {PythonFormat.NAME, asciiHead(markers.start()), asciiHead(markers.end())};
        this.next = new int[] {-1, -1, -1};
    }

    /** Tells whether the name or a marker may stand at {@code offset} or behind it; offsets do not decrease from call to call. */
    boolean followAt(int offset) {
        for (int i = 0; i < needles.length; i++) {
            if (next[i] < offset) {
                int found = text.indexOf(needles[i], offset);
                next[i] = found < 0 ? Integer.MAX_VALUE : found;
            }
            if (next[i] < Integer.MAX_VALUE) {
                return true;
            }
        }
        return false;
    }

    /** Returns what {@code marker} starts with before its first character beyond ASCII; a marker is a comment and starts with #. */
    private static String asciiHead(String marker) {
        int end = 0;
        while (end < marker.length() && marker.charAt(end) < 0x80) {
            end++;
        }
        return end == 0 ? "#" : marker.substring(0, end);
    }
}
