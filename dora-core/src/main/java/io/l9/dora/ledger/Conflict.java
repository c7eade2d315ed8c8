package io.l9.dora.ledger;

import io.l9.dora.diagnostic.Checked;
import io.l9.dora.diagnostic.Diagnostic;
import io.l9.dora.diagnostic.Location;
import io.l9.dora.text.SourceText;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The two sides of a file that git could not merge. Each is the whole file, in which the other side is blank: so every byte stays where it was. The
 * common ancestor, which the styles {@code diff3} and {@code zdiff3} show too, knows nothing that neither side knows, and is left out.
 */
public final class Conflict {

    /** Conflicts inside the ancestor have longer markers, which are none here. */
    private static final int MARKER = 7;

    private static final String START = "<".repeat(MARKER);

    /** What the lines of a file belong to. */
    private enum Part {
        BOTH,
        OURS,
        ANCESTOR,
        THEIRS;

        /** Returns the part that begins behind a marker; empty where the marker cannot stand. */
        Optional<Part> after(char marker) {
            return switch (marker) {
                case '<' -> Optional.of(OURS).filter(next -> this == BOTH);
                case '|' -> Optional.of(ANCESTOR).filter(next -> this == OURS);
                case '=' -> Optional.of(THEIRS).filter(next -> this == OURS || this == ANCESTOR);
                default -> Optional.of(BOTH).filter(next -> this == THEIRS);
            };
        }
    }

    private final String document;
    private final SourceText text;
    private final byte[] ours;
    private final byte[] theirs;
    private Part part = Part.BOTH;

    private Conflict(String document, SourceText text, byte[] bytes) {
        this.document = document;
        this.text = text;
        this.ours = bytes.clone();
        this.theirs = bytes.clone();
    }

    /**
     * Returns the sides of a file; one without a conflict is its only side. Markers that do not belong together are an error.
     *
     * @param document the file as messages name it; printable
     * @param text the file
     * @param bytes the same, undecoded
     */
    public static Checked<List<byte[]>> sides(String document, SourceText text, byte[] bytes) {
        return startOf(text).isPresent()
                ? new Conflict(document, text, bytes).split()
                : Checked.of(List.of(bytes), List.of());
    }

    /** Returns the offset of the first line that begins a conflict; empty in a file without one. */
    static OptionalInt startOf(SourceText text) {
        for (int i = text.indexOf(START, 0); i >= 0; i = text.indexOf(START, i + 1)) {
            boolean startsLine = i == text.bodyStart() || text.byteAt(i - 1) == '\n' || text.byteAt(i - 1) == '\r';
            if (startsLine) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    private Checked<List<byte[]>> split() {
        int conflict = 0;
        int end;
        for (int start = text.bodyStart(); start < text.length(); start = end) {
            end = text.nextLine(start);
            Optional<Character> marker = markerAt(start, end);
            if (marker.isPresent()) {
                Optional<Part> next = part.after(marker.get());
                if (next.isEmpty()) {
                    return failed(start, "a marker of a merge conflict is in the wrong place");
                }
                conflict = marker.get() == '<' ? start : conflict;
                part = next.get();
            }
            blank(start, end, marker.isPresent());
        }
        return part == Part.BOTH
                ? Checked.of(List.of(ours, theirs), List.of())
                : failed(conflict, "the merge conflict that starts here has no end");
    }

    /** Takes a line away from the sides that do not have it. */
    private void blank(int start, int end, boolean marker) {
        if (marker || part == Part.ANCESTOR || part == Part.THEIRS) {
            Arrays.fill(ours, start, end, (byte) ' ');
        }
        if (marker || part == Part.ANCESTOR || part == Part.OURS) {
            Arrays.fill(theirs, start, end, (byte) ' ');
        }
    }

    /** Returns the character of the marker that a line is, if it is one. */
    private Optional<Character> markerAt(int start, int end) {
        char c = (char) text.byteAt(start);
        int run = start;
        while (run < end && text.byteAt(run) == c) {
            run++;
        }
        boolean ends = run == end || Character.isWhitespace(text.byteAt(run));
        return "<|=>".indexOf(c) >= 0 && run - start == MARKER && ends ? Optional.of(c) : Optional.empty();
    }

    private Checked<List<byte[]>> failed(int offset, String problem) {
        Location place = Location.in(document, text.positionOf(offset));
        return Checked.failed(List.of(Diagnostic.error(
                place,
                problem + "; resolve it by hand, or have git write it again: `git checkout --merge -- " + document
                        + "`")));
    }
}
