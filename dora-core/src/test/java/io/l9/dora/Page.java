package io.l9.dora;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A page of the documentation. */
record Page(List<String> lines) {

    private static final String FENCE = "```";

    static Page of(String name) throws IOException {
        return new Page(Files.readAllLines(Path.of("..", "docs", name)));
    }

    /** Returns the fenced blocks that follow a line which names a file, as {@code `name`:}, by that name. */
    Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        for (int i = 0; i + 2 < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("`") && line.endsWith("`:") && lines.get(i + 2).startsWith(FENCE)) {
                files.put(line.substring(1, line.length() - 2), blockAt(i + 2));
            }
        }
        return files;
    }

    /** Returns the first fenced block of a language. */
    String block(String language) {
        return blockAt(lines.indexOf(FENCE + language));
    }

    private String blockAt(int fence) {
        int end = fence + 1 + lines.subList(fence + 1, lines.size()).indexOf(FENCE);
        return String.join("\n", lines.subList(fence + 1, end)) + "\n";
    }

    /** Returns the part below a heading of the second level, up to the next one. */
    Page section(String heading) {
        int start = lines.indexOf("## " + heading) + 1;
        int length = (int) lines.subList(start, lines.size()).stream()
                .takeWhile(line -> !line.startsWith("## "))
                .count();
        return new Page(lines.subList(start, start + length));
    }

    /** Returns the words in code spans that start the rows of tables. */
    List<String> rowNames() {
        return lines.stream()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.substring(3, line.indexOf('`', 3)))
                .toList();
    }
}
