package io.l9.dora.formats.python;

/** Judges the spelling of a number (Python Language Reference 2.6). */
enum NumberLiteral {
    INTEGER,
    FLOAT,
    IMAGINARY,
    INVALID;

    /** Python's limit on the digits of a decimal integer ({@code sys.int_info.default_max_str_digits}). */
    private static final int MAX_DIGITS = 4300;

    /** Returns what {@code spelling} is; it has at least one character. */
    static NumberLiteral of(String spelling) {
        int radix = radix(spelling);
        return radix == 10 ? decimal(spelling) : withPrefix(spelling, radix);
    }

    /** Returns the base of an integer: 10, or what its prefix says. */
    static int radix(String spelling) {
        if (spelling.length() < 2 || spelling.charAt(0) != '0') {
            return 10;
        }
        return switch (spelling.charAt(1)) {
            case 'x', 'X' -> 16;
            case 'o', 'O' -> 8;
            case 'b', 'B' -> 2;
            default -> 10;
        };
    }

    private static NumberLiteral withPrefix(String spelling, int radix) {
        int start = spelling.charAt(2 < spelling.length() ? 2 : 0) == '_' ? 3 : 2;
        int end = digits(spelling, start, radix);
        return end > start && end == spelling.length() ? INTEGER : INVALID;
    }

    private static NumberLiteral decimal(String s) {
        int whole = digits(s, 0, 10);
        int end = whole;
        if (charAt(s, end) == '.') {
            end = digits(s, end + 1, 10);
            if (end == 1) {
                return INVALID;
            }
        }
        if ((charAt(s, end) | 0x20) == 'e') {
            int exponent = end + (charAt(s, end + 1) == '+' || charAt(s, end + 1) == '-' ? 2 : 1);
            end = digits(s, exponent, 10);
            if (end == exponent) {
                return INVALID;
            }
        }
        if ((charAt(s, end) | 0x20) == 'j') {
            return end + 1 == s.length() ? IMAGINARY : INVALID;
        }
        if (end < s.length()) {
            return INVALID;
        }
        return end > whole ? FLOAT : integer(s);
    }

    /** A decimal integer starts with 0 only if it is zero, and is not too long for Python. */
    private static NumberLiteral integer(String s) {
        long digits = s.chars().filter(c -> c != '_').count();
        boolean zero = s.chars().allMatch(c -> c == '0' || c == '_');
        return (s.charAt(0) == '0' && !zero) || digits > MAX_DIGITS ? INVALID : INTEGER;
    }

    /** Returns the index behind digits with single underscores between them, {@code from} where there is none. */
    private static int digits(String s, int from, int radix) {
        if (!isDigit(s, from, radix)) {
            return from;
        }
        int i = from + 1;
        while (isDigit(s, i, radix) || (charAt(s, i) == '_' && isDigit(s, i + 1, radix))) {
            i++;
        }
        return i;
    }

    private static boolean isDigit(String s, int i, int radix) {
        return Character.digit(charAt(s, i), radix) >= 0;
    }

    private static char charAt(String s, int i) {
        return i < s.length() ? s.charAt(i) : 0;
    }
}
