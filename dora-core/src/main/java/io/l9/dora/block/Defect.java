package io.l9.dora.block;

import io.l9.dora.text.Span;
import java.util.Comparator;

/**
 * Something about a block that is wrong whatever the contract says.
 *
 * @param span the place to look at
 * @param message what is wrong there, one line without a period; text of the file in it is already printable
 */
public record Defect(Kind kind, Span span, String message) {

    /** By where the place starts; what starts at the same one, in the order of {@link Kind}. */
    static final Comparator<Defect> BY_PLACE =
            Comparator.comparingInt((Defect defect) -> defect.span().start()).thenComparing(Defect::kind);

    /**
     * Returns what is said of a block that is spelled as it was before today's format.
     *
     * @param spelling as words of a message, like {@link OldBlock#spelling}
     */
    public static Defect oldSpelling(Span span, String spelling) {
        return new Defect(Kind.OLD_SPELLING, span, "the block is spelled as it was before today's format: " + spelling);
    }

    /** What kind of wrong it is; each is judged by one rule. */
    public enum Kind {
        /** It was meant to be a block, and cannot be read as one. */
        SYNTAX,
        /** There is another block before this one. */
        SECOND_BLOCK,
        /** The block stands where the format does not want it. */
        MISPLACED,
        /** A marker line is missing, doubled or alone. */
        MARKER,
        /** The block is in a sidecar of a file that is not there. */
        ORPHAN,
        /** A block is spelled as it was before today's format. */
        OLD_SPELLING
    }
}
