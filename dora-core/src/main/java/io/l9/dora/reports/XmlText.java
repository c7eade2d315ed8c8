package io.l9.dora.reports;

import io.l9.dora.text.Printable;

/** Text in XML 1.0, which has no spelling at all for some characters: those stand as {@code \}{@code uXXXX}, as on a console. */
final class XmlText {

    private XmlText() {}

    /** Returns one line of text for an attribute in double quotes, or for content. */
    static String of(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        Printable.of(text).codePoints().forEach(c -> append(out, c));
        return out.toString();
    }

    private static void append(StringBuilder out, int c) {
        switch (c) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&quot;");
            case 0xFFFE -> out.append("\\uFFFE");
            case 0xFFFF -> out.append("\\uFFFF");
            default -> out.appendCodePoint(c);
        }
    }
}
