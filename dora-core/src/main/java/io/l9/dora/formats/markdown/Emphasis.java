package io.l9.dora.formats.markdown;

import java.util.List;

/** Signs around a text that is set off. */
final class Emphasis {

    private static final List<String> SIGNS = List.of("**", "__");

    private Emphasis() {}

    /** Returns a text without the signs around it that make it bold. */
    static String without(String text) {
        for (String sign : SIGNS) {
            if (text.length() > 2 * sign.length() && text.startsWith(sign) && text.endsWith(sign)) {
                return text.substring(sign.length(), text.length() - sign.length())
                        .strip();
            }
        }
        return text;
    }
}
