package io.l9.dora;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.l9.dora.contract.Contract;
import io.l9.dora.diagnostic.Checked;
import io.l9.dora.diagnostic.Diagnostic;
import io.l9.dora.report.Explanation;
import io.l9.dora.report.Injection;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a run is asked for, and what it says. */
class InjectRequestTest extends InjectScenario {

    @Test
    void onlyTheNamedFilesChangeAndIdsAreThoseOfTheWholeTree() throws IOException {
        write("a.py", "x = 1\n");
        write("b.py", "x = 1\n");
        write("c.py", Blocks.python(41));
        Injection injection =
                Dora.inject(request().withFiles(List.of(root.resolve("b.py")))).orThrow();
        assertThat(injection.changed())
                .extracting(Injection.Changed::path, changed -> changed.newId().orElseThrow())
                .containsExactly(tuple("b.py", "PAY-OPER-042"));
        assertThat(read("a.py")).isEqualTo("x = 1\n");
    }

    @Test
    void namedFilesThatAreOutAreErrorsThatSayWhy() throws IOException {
        write("notes.txt", "x");
        Checked<Injection> checked = Dora.inject(request()
                .withFiles(Stream.of("notes.txt", "gone.py", "../up.py")
                        .map(Path::of)
                        .toList()));
        assertThat(checked.value()).isEmpty();
        assertThat(checked.diagnostics())
                .extracting(Diagnostic::toString)
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("notes.txt: the file is excluded by its type"),
                        second -> assertThat(second).startsWith("gone.py: there is no such file"),
                        third -> assertThat(third).startsWith("../up.py: the file is outside of the root"));
    }

    @Test
    void listedFilesThatAreOutArePassedOverWithANote() throws IOException {
        write("a.py", "x = 1\n");
        write("b.py", "x = 1\n");
        write("notes.txt", "x");
        NamedPaths names = new NamedPaths(
                List.of(Path.of("a.py")), List.of(Path.of("pom.xml"), Path.of("notes.txt"), Path.of("a.py")));
        Injection injection = Dora.inject(request().withFiles(names)).orThrow();
        assertThat(injection.changed()).extracting(Injection.Changed::path).containsExactly("a.py");
        assertThat(injection.notes())
                .extracting(Diagnostic::message)
                .contains("listed files that are not there, or that the contract does not apply to, were passed over:"
                        + " notes.txt, pom.xml");
        NamedPaths none = new NamedPaths(List.of(), List.of(Path.of("pom.xml")));
        assertThat(Dora.inject(request().withFiles(none)).orThrow().changed()).isEmpty();
        assertThat(read("b.py")).isEqualTo("x = 1\n");
    }

    @Test
    void aSchemaThatIsWrongTouchesNothing() throws IOException {
        write("meta.codegen.schema.yaml", "metadata:\n  layer: sideways\n");
        write("a.py", "x = 1\n");
        Checked<Injection> checked = Dora.inject(request());
        assertThat(checked.value()).isEmpty();
        assertThat(checked.diagnostics())
                .anyMatch(problem -> problem.toString().startsWith("meta.codegen.schema.yaml:2:10: "));
        assertThat(read("a.py")).isEqualTo("x = 1\n");
    }

    @Test
    void aDisabledContractWritesNothing() throws IOException {
        write(Contract.FILE_NAME, "dora_block_contract:\n  status: disabled\n");
        write("a.py", "x = 1\n");
        assertThat(inject().changed()).isEmpty();
        assertThat(read("a.py")).isEqualTo("x = 1\n");
    }

    @Test
    void explainSaysWhatInjectWouldDo() throws IOException {
        write("a.py", "x = 1\n");
        write("b.py", Blocks.python(9));
        write("c.py", "__dora_block__ = {\n");
        List<Path> files =
                Stream.of("a.py", "b.py", "c.py", "d.txt").map(Path::of).toList();
        assertThat(explained(files))
                .satisfiesExactly(
                        a -> assertThat(a).isEqualTo("would add the block, with the new id PAY-OPER-010"),
                        b -> assertThat(b).isEqualTo("would change nothing"),
                        c -> assertThat(c)
                                .startsWith("would refuse: c.py:1:18: ")
                                .contains("[malformed-block]"));
        write(".l9-dora-template.py", "x = 1\n");
        assertThat(explained(files)).allMatch(words -> words.startsWith("would stop: .l9-dora-template.py:1:1: "));
        assertThat(read("a.py")).isEqualTo("x = 1\n");
    }

    private List<String> explained(List<Path> files) {
        return Dora.explain(ValidationRequest.of(root), files).orThrow().files().stream()
                .flatMap(file -> file.judged().stream())
                .map(Explanation.Judged::injection)
                .toList();
    }

    @Test
    void progressReachesItsEnd() throws IOException {
        write("a.py", "x = 1\n");
        write("b.py", Blocks.python(41));
        List<String> steps = new ArrayList<>();
        ValidationRequest tree =
                ValidationRequest.of(root).withProgress((done, total) -> steps.add(done + "/" + total));
        Dora.inject(InjectRequest.of(tree, NOW)).orThrow();
        assertThat(steps).containsExactly("1/2", "2/2", "3/3");
    }
}
