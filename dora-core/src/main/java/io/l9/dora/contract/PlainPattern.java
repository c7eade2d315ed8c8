package io.l9.dora.contract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A regular expression that is nothing but characters and classes of ASCII one behind the other, each perhaps repeated, and of which each repetition ends
 * where the character that comes next is none of its class. So there is one way to match, and a text is matched in one walk. Ids and versions have such
 * forms, and every file has an id, hence the loops. Safe for several threads.
 */
final class PlainPattern {

    private final Piece[] pieces;

    private PlainPattern(List<Piece> pieces) {
        this.pieces = pieces.toArray(new Piece[0]);
    }

    /** Returns a pattern of such pieces; null where there may be several ways to match. */
    static @Nullable PlainPattern of(List<Piece> pieces) {
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i).isVariable() && !endsClearly(pieces, i)) {
                return null;
            }
        }
        return new PlainPattern(pieces);
    }

    /** Tells whether whatever can stand behind a piece is none of its class. */
    private static boolean endsClearly(List<Piece> pieces, int piece) {
        for (int next = piece + 1; next < pieces.size(); next++) {
            if (pieces.get(piece).characters().meets(pieces.get(next).characters())) {
                return false;
            }
            if (pieces.get(next).least() > 0) {
                return true;
            }
        }
        return true;
    }

    /** Tells whether the whole of {@code text} matches. */
    boolean matches(String text) {
        int at = 0;
        for (Piece piece : pieces) {
            int end = (int) Math.min(text.length(), (long) at + piece.most());
            int start = at;
            while (at < end && piece.characters().has(text.charAt(at))) {
                at++;
            }
            if (at - start < piece.least()) {
                return false;
            }
        }
        return at == text.length();
    }

    /**
     * A class of characters, and how many of them.
     *
     * @param most {@link Integer#MAX_VALUE} where there is no bound
     */
    record Piece(AsciiSet characters, int least, int most) {

        boolean isVariable() {
            return least != most;
        }
    }

    /**
     * Some of the 128 characters of ASCII, a bit each.
     *
     * @param low those below 64
     * @param high the others
     */
    record AsciiSet(long low, long high) {

        static final AsciiSet NONE = new AsciiSet(0, 0);

        AsciiSet with(char from, char to) {
            long newLow = low;
            long newHigh = high;
            for (int c = from; c <= to; c++) {
                newLow |= c < 64 ? 1L << c : 0;
                newHigh |= c < 64 ? 0 : 1L << (c - 64);
            }
            return new AsciiSet(newLow, newHigh);
        }

        AsciiSet with(AsciiSet other) {
            return new AsciiSet(low | other.low, high | other.high);
        }

        boolean isEmpty() {
            return (low | high) == 0;
        }

        boolean has(char c) {
            return c < 64 ? (low >>> c & 1) != 0 : c < 128 && (high >>> (c - 64) & 1) != 0;
        }

        boolean meets(AsciiSet other) {
            return (low & other.low) != 0 || (high & other.high) != 0;
        }
    }
}
