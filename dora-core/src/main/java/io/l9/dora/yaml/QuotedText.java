package io.l9.dora.yaml;

import java.util.HexFormat;

/**
 * Texts in double quotes on one line, spelled so that readers of YAML 1.1 and 1.2 read the same.
 *
 * <p>Escaped is what YAML does not print, what some readers take for a line break, and what hides or turns text round. Which characters those are is
 * written out, since the tables of the JVM change with its version and the same text has to give the same bytes. The two joiners stay as they are:
 * they belong to words and emoji.
 */
final class QuotedText {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private QuotedText() {}

    /**
     * Returns the spelling of {@code text}.
     *
     * @param text without half surrogate pairs
     */
    static String of(String text) {
        StringBuilder out = new StringBuilder(text.length() + 2).append('"');
        text.codePoints().forEach(c -> append(out, c));
        return out.append('"').toString();
    }

    private static void append(StringBuilder out, int c) {
        switch (c) {
            case '"', '\\' -> out.append('\\').appendCodePoint(c);
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (!isControl(c) && !isInvisible(c)) {
                    out.appendCodePoint(c);
                } else if (c > Character.MAX_VALUE) {
                    out.append("\\U").append(HEX.toHexDigits(c));
                } else {
                    out.append("\\u").append(HEX.toHexDigits((char) c));
                }
            }
        }
    }

    private static boolean isControl(int c) {
        boolean notACharacter = (c & 0xFFFE) == 0xFFFE;
        return c < ' ' || isIn(c, 0x7F, 0x9F) || notACharacter;
    }

    /** Line and paragraph separator, the marks of direction, what has no width, the byte order mark and tags. */
    private static boolean isInvisible(int c) {
        return c == 0xAD
                || c == 0x61C
                || c == 0x200B
                || isIn(c, 0x200E, 0x200F)
                || isIn(c, 0x2028, 0x202E)
                || isIn(c, 0x2060, 0x206F)
                || c == 0xFEFF
                || isIn(c, 0xFFF9, 0xFFFB)
                || isIn(c, 0xE0000, 0xE0FFF);
    }

    private static boolean isIn(int c, int first, int last) {
        return c >= first && c <= last;
    }
}
