package io.l9.dora.formats.python;

import io.l9.dora.block.Markers;
import io.l9.dora.text.Needles;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What a block is known by, made ready for the bytes of many files: its name and its markers. Safe for several threads. */
final class BlockSigns {

    /** Those of the built-in contract. */
    static final BlockSigns DEFAULT = new BlockSigns(Markers.DEFAULT);

    private final Markers markers;
    private final byte[] start;
    private final byte[] end;
    private final Needles any;

    BlockSigns(Markers markers) {
        this.markers = markers;
        this.start = markers.start().getBytes(StandardCharsets.UTF_8);
        this.end = markers.end().getBytes(StandardCharsets.UTF_8);
        this.any = Needles.of(List.of(PythonFormat.NAME, asciiHead(markers.start()), asciiHead(markers.end())));
    }

    /** Tells whether these are made of {@code other}; spelled out, since it is asked for each file. */
    boolean areOf(Markers other) {
        return markers.start().equals(other.start()) && markers.end().equals(other.end());
    }

    /** Returns the lines that these are made of. */
    Markers markers() {
        return markers;
    }

    /** Returns the bytes of the start marker; not to be changed. */
    byte[] start() {
        return start;
    }

    /** Returns the bytes of the end marker; not to be changed. */
    byte[] end() {
        return end;
    }

    /** Returns a search that passes neither the name nor a marker; what it finds only starts like one. */
    Needles any() {
        return any;
    }

    /** A marker is a comment and starts with #. */
    private static String asciiHead(String marker) {
        int end = 0;
        while (end < marker.length() && marker.charAt(end) < 0x80) {
            end++;
        }
        return end == 0 ? "#" : marker.substring(0, end);
    }
}
