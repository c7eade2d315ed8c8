package io.l9.dora;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.report.Explanations;
import io.l9.dora.reports.ExplanationText;
import io.l9.dora.reports.Style;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The worked example of the page on schemas is what happens. */
class SchemaPageTest {

    private static final Path PAGE = Path.of("..", "docs", "schema.md");
    private static final String FENCE = "```";

    @TempDir
    Path root;

    @Test
    void explainSaysOfTheExampleWhatThePageSays() throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        List<String> outputs = new ArrayList<>();
        read(files, outputs);
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = root.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }

        assertThat(files).hasSize(4);
        assertThat(outputs).containsExactly(values("services/ledger.py"), values("tools/README.md"));
        assertThat(explain("services/ledger.py").validation().notes()).isEmpty();
    }

    private String values(String file) {
        List<String> lines = ExplanationText.of(explain(file), Style.PLAIN);
        int from = 1
                + lines.indexOf(lines.stream()
                        .filter(line -> line.startsWith("  values:"))
                        .findFirst()
                        .orElseThrow());
        return String.join(
                        "\n",
                        lines.subList(from, lines.size()).stream()
                                .takeWhile(line -> line.startsWith("    "))
                                .toList())
                + "\n";
    }

    private Explanations explain(String file) {
        return Dora.explain(ValidationRequest.of(root), List.of(Path.of(file))).orThrow();
    }

    /** Takes the fenced blocks of the page: those behind a line that names a file, and those that show what comes out. */
    private static void read(Map<String, String> files, List<String> outputs) throws IOException {
        String named = "";
        List<String> lines = Files.readAllLines(PAGE);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith(FENCE)) {
                int end = i + 1 + lines.subList(i + 1, lines.size()).indexOf(FENCE);
                String text = String.join("\n", lines.subList(i + 1, end)) + "\n";
                if (line.equals(FENCE + "text")) {
                    outputs.add(text);
                } else {
                    files.put(named, text);
                }
                i = end;
            } else if (line.startsWith("`") && line.endsWith("`:")) {
                named = line.substring(1, line.length() - 2);
            }
        }
    }
}
