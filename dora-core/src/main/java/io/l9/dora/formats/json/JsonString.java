package io.l9.dora.formats.json;

import io.l9.dora.text.SourceText;
import io.l9.dora.text.Span;

/** Resolves the escapes of a string (RFC 8259, section 7). */
final class JsonString {

    private JsonString() {}

    /**
     * Returns what a string means. Half a surrogate pair, which JSON allows as an escape, stays what it is.
     *
     * @param span a well-formed string with its quotes
     */
    static String decode(SourceText text, Span span) {
        String raw = text.string(span.start() + 1, span.end() - 1);
        int escape = raw.indexOf('\\');
        if (escape < 0) {
            return raw;
        }
        StringBuilder out = new StringBuilder(raw.length());
        int copied = 0;
        while (escape >= 0) {
            out.append(raw, copied, escape);
            char sign = raw.charAt(escape + 1);
            out.append(sign == 'u' ? codeUnit(raw, escape + 2) : meaning(sign));
            copied = escape + (sign == 'u' ? 6 : 2);
            escape = raw.indexOf('\\', copied);
        }
        return out.append(raw, copied, raw.length()).toString();
    }

    private static char codeUnit(String raw, int from) {
        return (char) Integer.parseInt(raw, from, from + 4, 16);
    }

    private static char meaning(char sign) {
        return switch (sign) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            default -> sign;
        };
    }
}
