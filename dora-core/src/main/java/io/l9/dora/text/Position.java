package io.l9.dora.text;

import org.jspecify.annotations.Nullable;

/**
 * A place in a file as editors show it.
 *
 * @param line from 1; LF, CRLF and a lone CR each end a line
 * @param column from 1, in Unicode code points; a byte order mark does not count
 */
public record Position(int line, int column) implements Comparable<Position> {

    /** The first character of a file. */
    public static final Position START = new Position(1, 1);

    /** Written out, as {@link #hashCode} is: the runtime links what it generates for records when it is first called, and every run calls this. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Position position && position.line == line && position.column == column;
    }

    @Override
    public int hashCode() {
        return 31 * line + column;
    }

    @Override
    public int compareTo(Position other) {
        int byLine = Integer.compare(line, other.line);
        return byLine != 0 ? byLine : Integer.compare(column, other.column);
    }

    @Override
    public String toString() {
        return line + ":" + column;
    }
}
