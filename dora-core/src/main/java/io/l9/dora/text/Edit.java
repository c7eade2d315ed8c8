package io.l9.dora.text;

/**
 * The replacement of some bytes of a {@link SourceText}; all others stay as they are.
 *
 * @param span the bytes that go, empty for an insertion
 * @param replacement the text that comes in their place, without half surrogate pairs
 */
public record Edit(Span span, String replacement) {

    /** Returns the insertion of {@code text} in front of the byte at {@code offset}. */
    public static Edit insert(int offset, String text) {
        return new Edit(Span.at(offset), text);
    }

    /** Returns the removal of the bytes of {@code span}. */
    public static Edit delete(Span span) {
        return new Edit(span, "");
    }

    /** Returns {@code text} with this edit made. */
    public SourceText applyTo(SourceText text) {
        return text.splice(span, replacement);
    }
}
