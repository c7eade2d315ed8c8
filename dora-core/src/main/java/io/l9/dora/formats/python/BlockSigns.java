package io.l9.dora.formats.python;

import io.l9.dora.block.Markers;
import io.l9.dora.text.Needles;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What one kind of block is known by, made ready for the bytes of many files: its name and its markers. Safe for several threads. */
final class BlockSigns {

    /** Those of a header in the built-in contract. */
    static final BlockSigns DEFAULT = ofHeader(Markers.DEFAULT);

    private final String name;
    private final Markers markers;
    private final byte[] start;
    private final byte[] end;
    private final Needles any;
    private final Needles anyEver;

    private BlockSigns(String name, Markers markers, List<String> olderNames) {
        this.name = name;
        this.markers = markers;
        this.start = markers.start().getBytes(StandardCharsets.UTF_8);
        this.end = markers.end().getBytes(StandardCharsets.UTF_8);
        List<String> texts = new ArrayList<>(List.of(name, asciiHead(markers.start()), asciiHead(markers.end())));
        this.any = Needles.of(texts);
        texts.addAll(olderNames);
        this.anyEver = olderNames.isEmpty() ? any : Needles.of(texts);
    }

    /** Returns the signs of a header between {@code markers}. */
    static BlockSigns ofHeader(Markers markers) {
        return new BlockSigns(PythonFormat.NAME, markers, List.of(TwoHalves.TOP, TwoHalves.END));
    }

    /** Returns the signs of another block. */
    static BlockSigns of(String name, Markers markers) {
        return new BlockSigns(name, markers, List.of());
    }

    /** Returns the name that the block is assigned to. */
    String name() {
        return name;
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

    /** Returns a search that passes neither these signs nor the names that the block had before today's format. */
    Needles anyEver() {
        return anyEver;
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
