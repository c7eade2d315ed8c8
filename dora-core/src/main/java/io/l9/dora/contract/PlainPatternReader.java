package io.l9.dora.contract;

import io.l9.dora.contract.PlainPattern.AsciiSet;
import io.l9.dora.contract.PlainPattern.Piece;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads an RE2 expression of a whole text that is a {@link PlainPattern}. It takes what surely is one and surely means the same to RE2, and leaves
 * everything else to RE2, what is wrong included.
 */
final class PlainPatternReader {

    private static final AsciiSet DIGITS = AsciiSet.NONE.with('0', '9');
    private static final AsciiSet WORD_PARTS =
            DIGITS.with('A', 'Z').with('a', 'z').with('_', '_');

    /** Characters that stand for themselves nowhere, or not everywhere. */
    private static final String META = "\\^$.|?*+()[]{}";

    /** RE2 allows no more of one thing. */
    private static final int MOST_TIMES = 1_000;

    private final String expression;
    private final int end;
    private int position;

    private PlainPatternReader(String expression) {
        this.expression = expression;
        boolean anchored = expression.endsWith("$") && !expression.endsWith("\\$");
        this.end = expression.length() - (anchored ? 1 : 0);
        this.position = expression.startsWith("^") ? 1 : 0;
    }

    /** Returns the pattern; null where RE2 has to be asked. */
    static @Nullable PlainPattern read(String expression) {
        List<Piece> pieces = new PlainPatternReader(expression).pieces();
        return pieces == null ? null : PlainPattern.of(pieces);
    }

    private @Nullable List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        while (position < end) {
            AsciiSet characters = characters();
            Piece piece = characters == null ? null : repeated(characters);
            if (piece == null) {
                return null;
            }
            pieces.add(piece);
        }
        return pieces;
    }

    private @Nullable AsciiSet characters() {
        char c = expression.charAt(position++);
        if (c == '[') {
            return characterClass();
        }
        if (c == '\\') {
            return escaped();
        }
        return isPrintable(c) && META.indexOf(c) < 0 ? AsciiSet.NONE.with(c, c) : null;
    }

    private @Nullable AsciiSet escaped() {
        char c = position < end ? expression.charAt(position++) : 0;
        if (c == 'd') {
            return DIGITS;
        }
        if (c == 'w') {
            return WORD_PARTS;
        }
        return isPrintable(c) && !WORD_PARTS.has(c) ? AsciiSet.NONE.with(c, c) : null;
    }

    /** Reads what stands behind a bracket: single characters and ranges, with a hyphen that means itself at the end only. */
    private @Nullable AsciiSet characterClass() {
        AsciiSet members = AsciiSet.NONE;
        while (position < end && expression.charAt(position) != ']') {
            AsciiSet member = member();
            if (member == null) {
                return null;
            }
            members = members.with(member);
        }
        boolean closed = position++ < end;
        return closed && !members.isEmpty() ? members : null;
    }

    private @Nullable AsciiSet member() {
        char c = expression.charAt(position++);
        char following = position < end ? expression.charAt(position) : 0;
        if (c == '\\') {
            // An escaped character may open a range; what a class opens is left to RE2 likewise.
            AsciiSet escaped = escaped();
            boolean opensRange = position < end && expression.charAt(position) == '-';
            return opensRange ? null : escaped;
        }
        if (c == '-') {
            return following == ']' ? AsciiSet.NONE.with(c, c) : null;
        }
        if (!isPrintable(c) || c == '[' || c == '^') {
            return null;
        }
        boolean isRange = following == '-' && position + 1 < end && expression.charAt(position + 1) != ']';
        return isRange ? range(c) : AsciiSet.NONE.with(c, c);
    }

    private @Nullable AsciiSet range(char from) {
        char to = expression.charAt(position + 1);
        position += 2;
        boolean isPlain = WORD_PARTS.has(from) && WORD_PARTS.has(to) && from <= to;
        return isPlain ? AsciiSet.NONE.with(from, to) : null;
    }

    /** Reads how often; a second repetition behind it, and one that takes as little as it can, are left to RE2. */
    private @Nullable Piece repeated(AsciiSet characters) {
        char c = position < end ? expression.charAt(position) : 0;
        Piece piece = switch (c) {
            case '?' -> new Piece(characters, 0, 1);
            case '*' -> new Piece(characters, 0, Integer.MAX_VALUE);
            case '+' -> new Piece(characters, 1, Integer.MAX_VALUE);
            case '{' -> counted(characters);
            default -> new Piece(characters, 1, 1);
        };
        position += c == '?' || c == '*' || c == '+' ? 1 : 0;
        boolean again = position < end && "?*+{".indexOf(expression.charAt(position)) >= 0;
        return again ? null : piece;
    }

    private @Nullable Piece counted(AsciiSet characters) {
        position++;
        int least = number();
        int most = least;
        if (position < end && expression.charAt(position) == ',') {
            position++;
            boolean open = position < end && expression.charAt(position) == '}';
            most = open ? Integer.MAX_VALUE : number();
        }
        boolean closed = position < end && expression.charAt(position++) == '}';
        return closed && least >= 0 && most >= least ? new Piece(characters, least, most) : null;
    }

    /** Reads a number that RE2 takes, or returns -1. */
    private int number() {
        int start = position;
        int number = 0;
        while (position < end && DIGITS.has(expression.charAt(position)) && number <= MOST_TIMES) {
            number = number * 10 + expression.charAt(position++) - '0';
        }
        boolean isPlain = position > start && (position == start + 1 || expression.charAt(start) != '0');
        return isPlain && number <= MOST_TIMES ? number : -1;
    }

    private static boolean isPrintable(char c) {
        return c >= ' ' && c <= '~';
    }
}
