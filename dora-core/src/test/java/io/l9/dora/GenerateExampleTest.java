package io.l9.dora;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.diagnostic.Checked;
import io.l9.dora.diagnostic.Diagnostic;
import io.l9.dora.report.Generation;
import io.l9.dora.reports.GenerationText;
import io.l9.dora.reports.Style;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of docs/generate.md is the method below, and does what the page says. */
class GenerateExampleTest {

    private static final Instant NOW = Instant.parse("2026-01-02T02:04:00Z");

    @TempDir
    Path folder;

    /** Puts what a generator wrote in its place, or says what is wrong with it. */
    static List<String> publish(Path root, Path staging, Instant now) {
        GenerateRequest request = GenerateRequest.of(ValidationRequest.of(root), now, staging);
        Checked<Generation> result = Dora.generate(request);
        if (result.value().isEmpty()) {
            // The request, the contract, a schema or a template is wrong, or the root cannot be written.
            return result.diagnostics().stream().map(Diagnostic::toString).toList();
        }
        Generation generation = result.orThrow();
        // With ConsoleReport.Line: a severity, and one printable line of text.
        return GenerationText.of(generation, Style.PLAIN).stream()
                .map(line -> line.severity() + ": " + line.text())
                .toList();
    }

    @Test
    void thePageShowsThisMethod() throws IOException {
        String page = Files.readString(Path.of("../docs/generate.md"));
        int start = page.indexOf("```java\n") + "```java\n".length();
        String example =
                page.substring(start, page.indexOf("```", start)).indent(4).stripTrailing();
        assertThat(Files.readString(Path.of("src/test/java/io/l9/dora/GenerateExampleTest.java")))
                .contains(example);
    }

    @Test
    void itPublishes() throws IOException {
        Path root = tree("layer: operations");
        Path staging = Files.createDirectory(folder.resolve("staging"));
        Files.writeString(staging.resolve("a.py"), "import os\n");

        assertThat(publish(root, staging, NOW))
                .containsExactly("INFO: DORA: 1 file created, 0 replaced, 0 in place already");
        assertThat(root.resolve("a.py")).content().endsWith("import os\n").contains("PAY-OPER-001");
    }

    @Test
    void itSaysWhatIsWrong() throws IOException {
        Path root = tree("layer: null");
        Path staging = Files.createDirectory(folder.resolve("staging"));
        Files.writeString(staging.resolve("a.py"), "import os\n");

        assertThat(publish(root, staging, NOW))
                .first()
                .asString()
                .startsWith("ERROR: a.py: DORA field 'layer' missing in schema. Cannot generate file. [no-value]");
        assertThat(publish(root, folder.resolve("absent"), NOW))
                .singleElement()
                .asString()
                .contains("the staging folder cannot be read");
        assertThat(root.resolve("a.py")).doesNotExist();
    }

    private Path tree(String layer) throws IOException {
        Path root = Files.createDirectory(folder.resolve("tree"));
        Files.writeString(root.resolve("meta.codegen.schema.yaml"), """
                metadata:
                  component_name: "Ledger"
                  version: "1.0.0"
                  domain: payments
                  type: service
                  governance_level: high
                  purpose: "Keeps the books"
                  dependencies: []
                """ + "  " + layer + "\n");
        return root;
    }
}
