package io.l9.dora.formats.python;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;

/** Makes random literals in random spellings, together with what they mean. */
final class LiteralGenerator {

    /** A literal and the {@link Spelling} of its value. */
    record Sample(String source, String meaning) {}

    private static final String[] BLANKS = {
        "", "", "", " ", "\t", "\n", "\r\n", "\r", "\f", " # c\n", "\\\n", " \\\r\n "
    };
    private static final String[] NAMES = {"BULLET", "greek small letter alpha", "SNOWMAN", "BELL", "NO-BREAK SPACE"};
    private static final String[] NAMED = {"\u2022", "\u03b1", "\u2603", "\ud83d\udd14", "\u00a0"};
    private static final String TEXT = "abcABC xyz019_-'\"\\{}[]()#\n\t\u00e9\u20ac\u2028\u0085\u0007";
    private static final String MUTANTS = "'\"\\{}[](),:;#+-.0123456789_eEjJxXoObBrRuUfFNT \n\r\t\fabc=*@$\u00e9\u20ac";
    private static final int MAX_DEPTH = 4;

    private final Random random;

    LiteralGenerator(long seed) {
        this.random = new Random(seed);
    }

    Sample literal() {
        return value(0);
    }

    Sample dict() {
        return dict(1);
    }

    /** Returns {@code source} with up to three characters changed, added or gone. */
    String mutated(String source) {
        StringBuilder out = new StringBuilder(source);
        for (int i = random.nextInt(3); i >= 0 && !out.isEmpty(); i--) {
            int at = random.nextInt(out.length());
            char c = MUTANTS.charAt(random.nextInt(MUTANTS.length()));
            switch (random.nextInt(4)) {
                case 0 -> out.setCharAt(at, c);
                case 1 -> out.insert(at, c);
                case 2 -> out.deleteCharAt(at);
                default -> out.setLength(at);
            }
        }
        return out.toString();
    }

    private Sample value(int depth) {
        int choice = random.nextInt(depth < MAX_DEPTH ? 14 : 8);
        return switch (choice) {
            case 0, 1, 2 -> string();
            case 3, 4 -> integer();
            case 5 -> floating();
            case 6 -> constant();
            case 7 -> other();
            case 8 -> sequence(depth + 1, "[", "]");
            case 9 -> sequence(depth + 1, "(", ")");
            case 10 -> set();
            case 11 -> grouped(depth + 1);
            default -> dict(depth + 1);
        };
    }

    private Sample grouped(int depth) {
        Sample inner = value(depth);
        return new Sample("(" + blank() + inner.source() + blank() + ")", inner.meaning());
    }

    private Sample dict(int depth) {
        Map<String, String> meanings = new LinkedHashMap<>();
        StringBuilder out = new StringBuilder("{").append(blank());
        int size = random.nextInt(4);
        for (int i = 0; i < size; i++) {
            Sample key = key();
            Sample value = value(depth);
            out.append(key.source())
                    .append(blank())
                    .append(':')
                    .append(blank())
                    .append(value.source())
                    .append(blank());
            meanings.put(key.meaning(), value.meaning());
            comma(out, i, size);
        }
        return new Sample(out.append('}').toString(), Spelling.mapping(meanings));
    }

    private Sample key() {
        return random.nextInt(4) == 0 ? integer() : string();
    }

    private Sample set() {
        TreeSet<String> meanings = new TreeSet<>();
        StringBuilder out = new StringBuilder("{").append(blank());
        int size = 1 + random.nextInt(3);
        for (int i = 0; i < size; i++) {
            Sample item = key();
            out.append(item.source()).append(blank());
            meanings.add(item.meaning());
            comma(out, i, size);
        }
        return new Sample(out.append('}').toString(), "set(" + String.join(",", meanings) + ")");
    }

    private Sample sequence(int depth, String open, String close) {
        List<String> meanings = new ArrayList<>();
        StringBuilder out = new StringBuilder(open).append(blank());
        int size = random.nextInt(4);
        for (int i = 0; i < size; i++) {
            Sample item = value(depth);
            out.append(item.source()).append(blank());
            meanings.add(item.meaning());
            if (size == 1) {
                out.append(',').append(blank());
            } else {
                comma(out, i, size);
            }
        }
        return new Sample(out.append(close).toString(), open + String.join(",", meanings) + close);
    }

    private void comma(StringBuilder out, int index, int size) {
        if (index < size - 1 || random.nextBoolean()) {
            out.append(',').append(blank());
        }
    }

    private Sample constant() {
        String word = List.of("True", "False", "None").get(random.nextInt(3));
        return new Sample(word, word.equals("None") ? "null" : word);
    }

    private Sample other() {
        return switch (random.nextInt(5)) {
            case 0 -> new Sample("...", "ellipsis");
            case 1 -> new Sample("rB'\\x' b\"\"\"a\n\"\"\"", "bytes");
            case 2 -> new Sample("2J", "complex");
            case 3 -> new Sample("(-1" + "- 2.5e1j)", "complex");
            default -> new Sample("set()", "set()");
        };
    }

    private Sample integer() {
        long magnitude = random.nextLong() >>> (1 + random.nextInt(63));
        String digits = switch (random.nextInt(5)) {
            case 0 -> "0x" + Long.toHexString(magnitude);
            case 1 -> "0O_" + Long.toOctalString(magnitude);
            case 2 -> "0b" + Long.toBinaryString(magnitude);
            default -> Long.toString(magnitude);
        };
        String underscored = digits.length() > 4 ? digits.substring(0, 3) + "_" + digits.substring(3) : digits;
        String spelled = underscored.contains("__") ? digits : underscored;
        int sign = random.nextInt(4);
        String signed =
                sign == 0 ? "-" + (random.nextBoolean() ? " " : "") + spelled : sign == 1 ? "+" + spelled : spelled;
        return new Sample(signed, "i" + (sign == 0 && magnitude != 0 ? "-" : "") + Long.toHexString(magnitude));
    }

    private Sample floating() {
        double value = random.nextInt(1000) / 8.0;
        String spelled = switch (random.nextInt(4)) {
            case 0 -> value + "E0";
            case 1 -> "00" + value;
            case 2 -> value + "e+0_0";
            default -> Double.toString(value);
        };
        return new Sample(spelled, "f" + Spelling.bits(value));
    }

    private Sample string() {
        StringBuilder source = new StringBuilder();
        StringBuilder meaning = new StringBuilder();
        int pieces = 1 + (random.nextInt(5) == 0 ? random.nextInt(3) : 0);
        for (int i = 0; i < pieces; i++) {
            piece(source, meaning);
            source.append(i < pieces - 1 ? insideBrackets() : "");
        }
        return new Sample(source.toString(), Spelling.quoted(meaning.toString()));
    }

    /** The values of a top-level string stand outside brackets, where a line end would end them. */
    private String insideBrackets() {
        return random.nextBoolean() ? " " : "\\\n";
    }

    private void piece(StringBuilder source, StringBuilder meaning) {
        boolean raw = random.nextInt(6) == 0;
        String quote = List.of("'", "\"", "'''", "\"\"\"").get(random.nextInt(4));
        source.append(
                raw
                        ? List.of("r", "R").get(random.nextInt(2))
                        : List.of("", "", "u", "U").get(random.nextInt(4)));
        source.append(quote);
        int length = random.nextInt(8);
        for (int i = 0; i < length; i++) {
            character(source, meaning, raw, quote.length() == 3);
        }
        source.append(quote);
    }

    private void character(StringBuilder source, StringBuilder meaning, boolean raw, boolean triple) {
        char c = TEXT.charAt(random.nextInt(TEXT.length()));
        if (c == '\n' && triple) {
            source.append(List.of("\n ", "\r\n ", "\r ").get(random.nextInt(3)));
            meaning.append("\n ");
        } else if (raw) {
            boolean plain = "'\"\\\n".indexOf(c) < 0;
            source.append(plain ? c : '-');
            meaning.append(plain ? c : '-');
        } else {
            escapedOrPlain(source, meaning, c);
        }
    }

    private void escapedOrPlain(StringBuilder source, StringBuilder meaning, char c) {
        switch (random.nextInt(8)) {
            case 0 -> source.append(String.format("\\u%04x", (int) c));
            case 1 -> source.append(String.format("\\U%08X", (int) c));
            case 2 -> source.append(c < 0x100 ? String.format("\\x%02x", (int) c) : String.format("\\u%04X", (int) c));
            case 3 -> source.append(c < 0x100 ? String.format("\\%03o", (int) c) : String.format("\\u%04X", (int) c));
            case 4 -> {
                int name = random.nextInt(NAMES.length);
                source.append("\\N{").append(NAMES[name]).append('}');
                meaning.append(NAMED[name]);
                return;
            }
            case 5 -> {
                source.append("\\q").append("\\\n");
                meaning.append("\\q");
                return;
            }
            default -> source.append("'\"\\\n".indexOf(c) < 0 ? String.valueOf(c) : c == '\n' ? "\\n" : "\\" + c);
        }
        meaning.append(c);
    }

    private String blank() {
        return BLANKS[random.nextInt(BLANKS.length)];
    }
}
