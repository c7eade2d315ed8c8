package io.l9.dora.yaml;

import io.l9.dora.block.Markers;
import io.l9.dora.text.SourceText;

/**
 * The markers around a block, found while its lines are gone over from above: one start marker right above the key, at most one end marker right
 * below the fields. Any other order is for {@link MarkerLines} to judge.
 */
final class PlainMarkers {

    private static final String PREFIX = "# ";
    private static final int SHORTEST_RULE = 3;

    private final Markers markers;
    private final boolean commented;

    private boolean belowKey;
    private int ruleAbove = -1;
    private int from = -1;
    private int to = -1;
    private boolean mayHaveRule;

    /**
     * @param commented whether markers may stand behind {@code # } once more
     */
    PlainMarkers(Markers markers, boolean commented) {
        this.markers = markers;
        this.commented = commented;
    }

    /** Takes note that the key of the block was found, and tells whether the start marker is right above it. */
    boolean passKey() {
        belowKey = true;
        return from >= 0;
    }

    /**
     * Takes note of a line with content other than the key, and tells whether it may be there. Put behind a comment sign it may be a marker, too.
     *
     * @param end without the blanks at its end
     */
    boolean passContent(SourceText text, int start, int end) {
        ruleAbove = -1;
        from = belowKey ? from : -1;
        boolean marker = isMarker(markers.start(), text, start, end) || isMarker(markers.end(), text, start, end);
        return to < 0 && !marker;
    }

    /**
     * Takes note of a comment or blank line, and tells whether it may be there.
     *
     * @param end without the blanks at its end
     * @param lineEnd with them
     */
    boolean pass(SourceText text, int start, int end, int lineEnd) {
        return belowKey ? passBelow(text, start, end, lineEnd) : passAbove(text, start, end);
    }

    private boolean passAbove(SourceText text, int start, int end) {
        if (isMarker(markers.end(), text, start, end)) {
            return false;
        }
        if (isMarker(markers.start(), text, start, end)) {
            boolean first = from < 0;
            from = ruleAbove >= 0 ? ruleAbove : start;
            return first;
        }
        ruleAbove = isRule(text, start, end) ? start : -1;
        return true;
    }

    private boolean passBelow(SourceText text, int start, int end, int lineEnd) {
        if (to >= 0) {
            to = mayHaveRule && isRule(text, start, end) ? lineEnd : to;
            mayHaveRule = false;
            return true;
        }
        if (isMarker(markers.end(), text, start, end)) {
            to = lineEnd;
            mayHaveRule = true;
            return true;
        }
        return !isMarker(markers.start(), text, start, end);
    }

    private boolean isMarker(String marker, SourceText text, int start, int end) {
        return isText(marker, text, start, end)
                || (commented && text.startsWith(PREFIX, start) && isText(marker, text, start + PREFIX.length(), end));
    }

    private static boolean isText(String marker, SourceText text, int start, int end) {
        return end - start == marker.length() && text.startsWith(marker, start);
    }

    private boolean isRule(SourceText text, int start, int end) {
        return isBareRule(text, start, end)
                || (commented && text.startsWith(PREFIX, start) && isBareRule(text, start + PREFIX.length(), end));
    }

    /** Does what {@link Markers#isRule} does. */
    private static boolean isBareRule(SourceText text, int start, int end) {
        int i = start + 1;
        if (i >= end || text.byteAt(start) != '#') {
            return false;
        }
        while (i < end && text.byteAt(i) == ' ') {
            i++;
        }
        int signs = i;
        while (i < end && text.byteAt(i) == '=') {
            i++;
        }
        return i == end && end - signs >= SHORTEST_RULE;
    }

    /** Tells whether the end marker was found, and the rule below it was looked for. */
    boolean areComplete() {
        return to >= 0 && !mayHaveRule;
    }

    /** Returns where the lines of the start marker start. */
    int from() {
        return from;
    }

    /** Returns where the lines of the end marker end, -1 when there is none. */
    int to() {
        return to;
    }
}
