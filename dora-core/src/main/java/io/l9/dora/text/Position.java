package io.l9.dora.text;

import java.util.Comparator;

/**
 * A place in a file as editors show it.
 *
 * @param line from 1; LF, CRLF and a lone CR each end a line
 * @param column from 1, in Unicode code points; a byte order mark does not count
 */
public record Position(int line, int column) implements Comparable<Position> {

    /** The first character of a file. */
    public static final Position START = new Position(1, 1);

    private static final Comparator<Position> ORDER =
            Comparator.comparingInt(Position::line).thenComparingInt(Position::column);

    @Override
    public int compareTo(Position other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return line + ":" + column;
    }
}
