package io.l9.dora;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.diagnostic.Checked;
import io.l9.dora.diagnostic.Diagnostic;
import io.l9.dora.report.Explanation;
import io.l9.dora.report.Explanations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainValuesTest {

    @TempDir
    Path root;

    @Test
    void saysOfEachFieldWhereItsValueComesFrom() throws IOException {
        write("meta.codegen.schema.yaml", "metadata: {layer: learning, execution_mode: \"a\\e[1mb\"}\n");
        write("a.py", Blocks.python(1));

        List<Explanation.Source> sources = sources("a.py");

        assertThat(sources)
                .contains(
                        new Explanation.Source("layer", Optional.of("learning"), "meta.codegen.schema.yaml:1:19"),
                        new Explanation.Source("created_at", Optional.empty(), "the time of the run"),
                        new Explanation.Source(
                                "domain", Optional.empty(), "nothing gives a value; looked at schema:metadata:domain"),
                        new Explanation.Source(
                                "execution_mode", Optional.of("a\\u001B[1mb"), "meta.codegen.schema.yaml:1:45"));
        assertThat(sources).hasSize(15);
    }

    @Test
    void schemasThatAreWrongAreTheAnswer() throws IOException {
        write("meta.codegen.schema.yaml", "metadata: {layer: web}\n");
        write("a.py", Blocks.python(1));

        Checked<Explanations> explained = explain("a.py");

        assertThat(explained.value()).isEmpty();
        assertThat(explained.diagnostics())
                .extracting(Diagnostic::toString)
                .anyMatch(d -> d.startsWith("meta.codegen.schema.yaml:1:19: `layer`: expected one of"));
    }

    @Test
    void whatIsNotedOfSchemasIsAmongTheNotes() throws IOException {
        write("meta.codegen.schema.yaml", "metadata: {module_version: \"1.0.0\"}\n");
        write("a.py", Blocks.python(1));

        assertThat(explain("a.py").orThrow().validation().notes())
                .extracting(Diagnostic::message)
                .contains(
                        "`module_version` has no effect; the contract takes the field from `schema:metadata:version`");
    }

    private List<Explanation.Source> sources(String file) {
        return explain(file)
                .orThrow()
                .files()
                .get(0)
                .judged()
                .map(Explanation.Judged::sources)
                .orElse(List.of());
    }

    private Checked<Explanations> explain(String file) {
        return Dora.explain(ValidationRequest.of(root), List.of(Path.of(file)));
    }

    private void write(String path, String content) throws IOException {
        Files.writeString(root.resolve(path), content);
    }
}
