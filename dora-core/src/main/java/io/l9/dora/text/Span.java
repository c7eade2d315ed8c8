package io.l9.dora.text;

/**
 * A half-open range of byte offsets into {@link SourceText}.
 *
 * @param start offset of the first byte, from 0
 * @param end offset behind the last byte, not below {@code start}
 */
public record Span(int start, int end) {

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a span: " + start + ".." + end);
        }
    }

    /** Returns the empty span at {@code offset}. */
    public static Span at(int offset) {
        return new Span(offset, offset);
    }

    /** Returns the number of bytes. */
    public int length() {
        return end - start;
    }

    /** Tells whether the byte at {@code offset} lies inside. */
    public boolean contains(int offset) {
        return offset >= start && offset < end;
    }

    /** Returns the smallest span that holds this and {@code other}. */
    public Span union(Span other) {
        return new Span(Math.min(start, other.start), Math.max(end, other.end));
    }
}
