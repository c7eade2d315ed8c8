package io.l9.dora.trace;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Makes traces of whatever comes, far too long ones, controls, halves of characters and secrets among it. */
public final class AnyTrace {

    private static final List<String> PIECES = List.of(
            "a",
            "é",
            "\uD83D\uDE00",
            "\uD83D",
            "\uDE00",
            "\"",
            "\\",
            "\n",
            "\0",
            "\u2028",
            "'",
            "#",
            " ",
            "{",
            "...",
            "password",
            "=",
            "ghp_",
            "0123456789abcdef",
            "://",
            "u:p@",
            "]]>",
            "\t",
            "-----BEGIN PRIVATE KEY-----");

    private final Random random;

    /** Makes a source of them. */
    public AnyTrace(Random random) {
        this.random = random;
    }

    /** Returns the next one. */
    public Trace next() {
        return new Trace(
                text(),
                text(),
                random.nextBoolean() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(random.nextInt())),
                list(),
                new Trace.Graph(list(), list()),
                map(),
                map(),
                new Trace.Metrics(text(), list(), text()));
    }

    /** Returns some text. */
    public String text() {
        StringBuilder text = new StringBuilder();
        int pieces = random.nextInt(4) == 0 ? random.nextInt(150) : random.nextInt(4);
        for (int i = 0; i < pieces; i++) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    private List<String> list() {
        List<String> list = new ArrayList<>();
        for (int i = random.nextInt(15); i > 0; i--) {
            list.add(text());
        }
        return list;
    }

    private Map<String, String> map() {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = random.nextInt(30); i > 0; i--) {
            map.put(text(), text());
        }
        return map;
    }
}
