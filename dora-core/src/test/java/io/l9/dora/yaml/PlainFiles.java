package io.l9.dora.yaml;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/** Makes YAML files and front matter that hold a block in about the shape that most files have it, and spoils them; the same seed makes the same. */
public final class PlainFiles {

    private static final String RULE = "# " + "=".repeat(8);
    private static final String START = "# DORA PROTOCOL METADATA";
    private static final String END = "# END DORA BLOCK";

    private static final List<String> ABOVE = List.of(
            "---",
            "# a licence",
            "",
            "  ",
            "#",
            "   # deeper",
            RULE,
            "# für 漢字 😀 – “x”",
            "%YAML 1.2",
            "--- # it",
            START,
            END);

    private static final List<String> BELOW = List.of(
            "a: 1",
            "$g: 1",
            "",
            "# of a",
            "---",
            "...",
            "- a",
            "{{ x }}",
            "\"b\": |",
            "'c",
            "  d: 1",
            "  - e",
            "}",
            "? f",
            "*g",
            "a b",
            "%h",
            RULE,
            END,
            START,
            "dora_block: {}",
            "# dora_block:",
            "?",
            "é: 1",
            "@i",
            "  ",
            "a: \u0007",
            "# \u0085");

    private static final List<String> KEYS = List.of(
            "component_id",
            "layer",
            "a",
            "B-c_9",
            "true",
            "null",
            "y",
            "Null",
            "dora_block",
            "x1",
            "_",
            "False",
            "k",
            "l",
            "m",
            "n");

    private static final List<String> WORDS = List.of(
            "a",
            "Z",
            "7",
            "0",
            " ",
            "  ",
            "_",
            "-",
            ".",
            "/",
            ":",
            ": ",
            ",",
            ", ",
            "#",
            " #",
            "'",
            "''",
            "\"",
            "\\",
            "[",
            "]",
            "{",
            "}",
            "&",
            "*",
            "!",
            "|",
            ">",
            "?",
            "@",
            "`",
            "%",
            "~",
            "=",
            "<<",
            "é",
            "漢",
            "😀",
            "–",
            "\u00a0",
            "\u2028",
            "\u2029",
            "\u0085",
            "\u3000",
            "\u2003",
            "\ufeff",
            "\ufffe",
            "\uffff",
            "\u007f",
            "\u0007",
            "\t",
            "true",
            "null",
            "0x1F",
            "1e3",
            ".inf",
            "2026-01-02T02:04:00Z",
            "12:30",
            "0o17",
            "dora_block:",
            "- ",
            "---",
            "...");

    private static final List<String> PLAIN = List.of(
            "a",
            "foundation",
            "1.0.0",
            "true",
            "False",
            "null",
            "42",
            "0x1F",
            "1e3",
            "2026-01-02T02:04:00Z",
            "a b c",
            "é 漢 😀",
            "x: y",
            "it's");

    private final SplittableRandom random;

    /** Starts a sequence. */
    public PlainFiles(long seed) {
        this.random = new SplittableRandom(seed);
    }

    private boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    private <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** Returns a YAML file; some hold the block as comments. */
    public String yaml() {
        List<String> lines = new ArrayList<>(some(ABOVE));
        lines.addAll(oneIn(3) ? BlockLines.commented(block()) : block());
        lines.addAll(some(BELOW));
        return joined(lines);
    }

    /** Returns a Markdown file. */
    public String markdown() {
        List<String> lines = new ArrayList<>(List.of("---"));
        for (int i = random.nextInt(3); i > 0; i--) {
            lines.addAll(oneIn(3) ? List.of(oneOf(ABOVE)) : entry("", "title" + i));
        }
        lines.addAll(block());
        if (oneIn(3)) {
            lines.add(oneOf(BELOW));
        }
        lines.addAll(List.of(oneIn(5) ? "..." : "---", "", "# Title", "dora_block: x"));
        return joined(lines);
    }

    private List<String> block() {
        List<String> lines = new ArrayList<>();
        lines.addAll(oneIn(2) ? List.of(RULE, START, RULE, "# words") : List.of(START));
        if (oneIn(2)) {
            lines.add("");
        }
        lines.add("dora_block:");
        String indent = " ".repeat(oneIn(4) ? 1 + random.nextInt(5) : 2);
        for (int i = 1 + random.nextInt(5); i > 0; i--) {
            if (oneIn(4)) {
                lines.add(oneIn(2) ? "" : " ".repeat(random.nextInt(4)) + "# Component Identity (REQUIRED)");
            }
            lines.addAll(entry(indent, oneIn(10) ? oneOf(KEYS) : "field_" + i));
        }
        if (oneIn(2)) {
            lines.add("");
        }
        if (!oneIn(6)) {
            lines.addAll(oneIn(2) ? List.of(RULE, END, RULE) : List.of(END));
        }
        return lines;
    }

    private List<String> entry(String indent, String key) {
        String lead = indent + key + ":";
        if (!oneIn(4)) {
            return List.of(lead + " " + (oneIn(4) ? list() : scalar()));
        }
        List<String> lines = new ArrayList<>(List.of(lead));
        String dash = indent + " ".repeat(random.nextInt(3)) + "- ";
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            lines.add(dash + scalar());
        }
        return lines;
    }

    private String list() {
        List<String> items = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            items.add(scalar());
        }
        return "[" + String.join(oneIn(3) ? " ,  " : ", ", items) + "]";
    }

    private String scalar() {
        return switch (random.nextInt(8)) {
            case 0 -> words();
            case 1 -> "'" + oneOf(PLAIN).replace("'", "") + "'";
            case 2 -> "\"" + words().replace("\"", "").replace("\\", "") + "\"";
            case 3, 4 -> oneOf(PLAIN);
            default -> "\"" + oneOf(PLAIN) + "\"";
        };
    }

    private String words() {
        StringBuilder out = new StringBuilder();
        for (int i = random.nextInt(5); i >= 0; i--) {
            out.append(oneOf(WORDS));
        }
        return out.toString();
    }

    private List<String> some(List<String> choices) {
        List<String> lines = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            lines.add(oneOf(choices));
        }
        return lines;
    }

    private String joined(List<String> lines) {
        String end = oneIn(8) ? "" : "\n";
        return (oneIn(10) ? "\ufeff" : "") + String.join("\n", lines) + end;
    }

    /** Returns {@code file} with lines and characters moved, lost, said twice or put in, some of them from {@code other}. */
    public String spoilt(String file, String other) {
        List<String> lines = new ArrayList<>(List.of(file.split("\n", -1)));
        List<String> others = List.of(other.split("\n", -1));
        for (int i = random.nextInt(3); i > 0 && !lines.isEmpty(); i--) {
            int at = random.nextInt(lines.size());
            switch (random.nextInt(7)) {
                case 0 -> lines.remove(at);
                case 1 -> lines.add(at, lines.get(at));
                case 2 -> Collections.swap(lines, at, random.nextInt(lines.size()));
                case 3 -> lines.set(at, " ".repeat(1 + random.nextInt(2)) + lines.get(at));
                case 4 ->
                    lines.set(
                            at,
                            lines.get(at).substring(Math.min(1, lines.get(at).length())));
                case 5 -> lines.set(at, lines.get(at) + oneOf(List.of(" ", "\t", "\r", " # x", ":", "  ")));
                default -> lines.add(at, oneOf(others));
            }
        }
        StringBuilder out = new StringBuilder(String.join(oneIn(5) ? "\r\n" : "\n", lines));
        for (int i = random.nextInt(3); i > 0 && !out.isEmpty(); i--) {
            int at = random.nextInt(out.length());
            if (oneIn(3)) {
                out.deleteCharAt(at);
            } else {
                out.insert(at, oneIn(4) ? oneOf(List.of("\n", "\r", "\r\n")) : oneOf(WORDS));
            }
        }
        return new String(out.toString().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
