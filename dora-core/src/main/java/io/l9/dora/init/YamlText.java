package io.l9.dora.init;

import java.util.HexFormat;

/** Texts as YAML has them within double quotes. */
final class YamlText {

    private static final HexFormat HEX = HexFormat.of();
    private static final int FIRST_PRINTABLE = 0x20;
    private static final int LAST_ASCII = 0x7E;

    private YamlText() {}

    /** Returns a text in double quotes. */
    static String quoted(String text) {
        return '"' + escaped(text) + '"';
    }

    /** Returns what stands between the quotes. Letters of all scripts stay readable; whatever else is not ASCII is written by its number. */
    static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append((char) c);
            } else if ((c >= FIRST_PRINTABLE && c <= LAST_ASCII) || Character.isLetterOrDigit(c)) {
                out.appendCodePoint(c);
            } else {
                out.append("\\U").append(HEX.toHexDigits(c, 8));
            }
        }
        return out.toString();
    }
}
