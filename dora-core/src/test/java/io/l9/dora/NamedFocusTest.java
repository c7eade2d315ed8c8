package io.l9.dora;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.report.Coverage.Extent;
import io.l9.dora.report.Validation;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Files that somebody names are told about, and no others. */
class NamedFocusTest extends FocusScenario {

    @Test
    void onlyNamedFilesAreTold() throws Exception {
        tree.write("a.py", NO_BLOCK).write("b.py", NO_BLOCK).write("sub/c.py", NO_BLOCK);

        Validation validation = validate(named("b.py", tree.path("sub/c.py").toString()));
        assertThat(lines(validation)).containsExactly("b.py presence", "sub/c.py presence");
        assertChecked(validation, 2, "not named", 1);
        assertThat(validation.coverage().extent()).isEqualTo(Extent.PART);
    }

    @Test
    void aNamedFileThatIsNoCandidateIsAnError() throws Exception {
        tree.write("a.py", NO_BLOCK);

        assertThat(Dora.validate(request(named("a.py", "nowhere.py", "../x.py")))
                        .diagnostics())
                .extracting(Object::toString)
                .containsExactly(
                        "nowhere.py: there is no such file, so there is nothing to check",
                        "../x.py: the file is outside of the root, so there is nothing to check");
    }

    @Test
    void aFolderIsNoFileAndTheMessageSaysWhatIsTaken() throws Exception {
        tree.write("sub/deep/c.py", NO_BLOCK).write("subway.py", NO_BLOCK);

        assertThat(Dora.validate(request(named("sub", "sub/deep", ".", "sub/dee")))
                        .diagnostics())
                .extracting(Object::toString)
                .containsExactly(
                        "sub: is a folder, and only files are taken: one by one, or as a list by dora.filesFrom",
                        "sub/deep: is a folder, and only files are taken: one by one, or as a list by dora.filesFrom",
                        ".: is a folder, and only files are taken: one by one, or as a list by dora.filesFrom",
                        "sub/dee: there is no such file, so there is nothing to check");
    }

    @Test
    void aListedFileThatIsNoCandidateIsPassedOver() throws Exception {
        tree.write("a.json", "[]")
                .write("a.json.dora.yaml", InjectScenario.sidecar("PAY-OPER-001"))
                .write("b.py", NO_BLOCK);

        Validation validation = validate(Focus.ALL.withFiles(
                new NamedPaths(List.of(), List.of(Path.of("nowhere.py"), Path.of("a.json.dora.yaml")))));
        assertThat(validation.coverage().checked()).as("a sidecar is its file").isOne();
        assertThat(notes(validation)).contains("nowhere.py");
    }

    @Test
    void namesAndChangesTogetherMeanWhatIsInBoth() throws Exception {
        tree.write("old.py", NO_BLOCK)
                .commit()
                .write("a.py", NO_BLOCK)
                .write("b.py", NO_BLOCK)
                .git("add", "a.py", "b.py");

        for (Focus focus : List.of(since("HEAD"), Focus.STAGED)) {
            Focus both = focus.withFiles(named("a.py", "old.py").files());
            assertThat(violations(both)).containsExactly("a.py presence");
            assertThat(validate(both).coverage().leftOut()).hasSize(2).containsEntry("not named", 1);
        }
    }

    @Test
    void anIdThatAFileNobodyNamesHasIsTaken() throws Exception {
        tree.write("a.py", Blocks.python(1)).write("b.py", Blocks.python(1));

        assertThat(violations(named("b.py"))).containsExactly("b.py unique_component_id");
        assertThat(violations(named("a.py"))).containsExactly("b.py unique_component_id");
    }

    @Test
    void otherGoalsTakeNoNotice() throws Exception {
        tree.write("a.py", NO_BLOCK).commit();

        assertThat(Dora.explain(request(Focus.STAGED), List.of(Path.of("a.py")))
                        .orThrow()
                        .validation()
                        .violations())
                .isNotEmpty();
    }
}
