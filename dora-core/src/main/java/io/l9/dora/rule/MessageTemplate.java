package io.l9.dora.rule;

import io.l9.dora.text.Printable;
import java.util.Map;

/** A contract's {@code error_message}, whose {@code {NAMES}} are filled with values of a file. */
public final class MessageTemplate {

    private MessageTemplate() {}

    /** Returns {@code template} with each known {@code {NAME}} replaced by its value, made printable; others stay as they are. */
    public static String fill(String template, Map<String, String> values) {
        StringBuilder out = new StringBuilder();
        int from = 0;
        while (true) {
            int open = template.indexOf('{', from);
            int close = open < 0 ? -1 : template.indexOf('}', open);
            if (close < 0) {
                return out.append(template, from, template.length()).toString();
            }
            String value = values.get(template.substring(open + 1, close));
            out.append(template, from, open);
            out.append(value == null ? template.substring(open, close + 1) : Printable.of(value));
            from = close + 1;
        }
    }
}
