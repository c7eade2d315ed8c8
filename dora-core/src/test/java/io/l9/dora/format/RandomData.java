package io.l9.dora.format;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/** Makes fields and damaged files; the same seed makes the same. */
public final class RandomData {

    private static final List<String> PIECES = List.of(
            "a",
            "Z",
            "7",
            " ",
            "  ",
            "\"",
            "'",
            "\\",
            "\\\\",
            "\n",
            "\r\n",
            "\r",
            "\t",
            "{",
            "}",
            "[",
            "]",
            "{{x}}",
            "${y}",
            "#",
            " # ",
            ": ",
            ":",
            ",",
            "- ",
            "---",
            "...",
            "?",
            "|",
            ">",
            "&a",
            "*a",
            "!t",
            "%",
            "@",
            "`",
            "/*",
            "//",
            "<!--",
            "\"\"\"",
            "'''",
            "\\n",
            "\\u0041",
            "\\N{DASH}",
            "ü",
            "漢字",
            "😀",
            "👩‍💻",
            "\u0000",
            "\u0007",
            "\u001b[31m",
            "\u007f",
            "\u0085",
            "\u00a0",
            "\u2028",
            "\u2029",
            "\u202e",
            "\ufeff",
            "\ufffd",
            "true",
            "null",
            "None",
            "~",
            "yes",
            "1e3",
            "0x1F",
            "TODO",
            "dora_block:",
            "_dora_block",
            "__dora_block__ = {",
            "# DORA PROTOCOL METADATA",
            "# END DORA BLOCK",
            "footer_meta",
            "__footer_meta__ = {",
            "l9_trace: ",
            "__l9_trace__ = {",
            "# L9 FOOTER META",
            "# END L9 FOOTER META",
            "# L9 DORA BLOCK - AUTO-UPDATED - DO NOT EDIT",
            "# END L9 DORA BLOCK");

    private final SplittableRandom random;

    /** Starts a sequence. */
    public RandomData(long seed) {
        this.random = new SplittableRandom(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    /** Returns one to eight fields whose names are words. */
    Map<String, Object> fields() {
        return map(1 + below(8), 3);
    }

    private Map<String, Object> map(int size, int depth) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
            fields.put("field_" + i, value(depth));
        }
        return fields;
    }

    private Object value(int depth) {
        return switch (below(depth > 0 ? 10 : 7)) {
            case 0 -> random.nextBoolean();
            case 1 -> BigInteger.valueOf(random.nextLong() >> below(64));
            case 2 -> Optional.empty();
            case 7, 8 -> list(below(4), depth - 1);
            case 9 -> map(below(4), depth - 1);
            default -> string(below(8));
        };
    }

    private List<Object> list(int size, int depth) {
        List<Object> items = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            items.add(value(depth));
        }
        return items;
    }

    /** Returns a text of so many pieces, most of them awkward. */
    String string(int pieces) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < pieces; i++) {
            out.append(oneOf(PIECES));
        }
        return out.toString();
    }

    byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    /** Returns {@code file} with up to four places changed: cut out, said twice, or with a piece put in. */
    public String damaged(String file) {
        StringBuilder out = new StringBuilder(file);
        for (int i = 1 + below(4); i > 0 && !out.isEmpty(); i--) {
            int start = below(out.length());
            int end = Math.min(out.length(), start + 1 + below(12));
            switch (below(4)) {
                case 0 -> out.delete(start, end);
                case 1 -> out.insert(start, out.substring(start, end));
                case 2 -> out.replace(start, start + 1, oneOf(PIECES));
                default -> out.insert(start, oneOf(PIECES));
            }
        }
        return withoutHalfPairs(out.toString());
    }

    private static String withoutHalfPairs(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
