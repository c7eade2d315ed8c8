package io.l9.dora.ledger;

/** Texts as JSON spells them in ASCII: half a surrogate pair, which stands for a byte of a file name that is not UTF-8, has no other spelling. */
public final class AsciiJson {

    private static final String HEX = "0123456789abcdef";

    private AsciiJson() {}

    /** Returns a text with its quotes. One text has one spelling. */
    public static String of(String text) {
        StringBuilder out = new StringBuilder();
        append(text, out);
        return out.toString();
    }

    /** Appends the same. */
    static void append(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c >= ' ' && c < 0x7F) {
                out.append(c);
            } else {
                escape(c, out);
            }
        }
        out.append('"');
    }

    private static void escape(char c, StringBuilder out) {
        out.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            out.append(HEX.charAt(c >> shift & 0xF));
        }
    }
}
