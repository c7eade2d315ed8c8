package io.l9.dora;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.report.Validation;
import io.l9.dora.rule.Finding;
import io.l9.dora.workspace.Tree;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A git repository of which some files are looked at. */
abstract class FocusScenario {

    static final String NO_BLOCK = "x = 1\n";

    @TempDir
    Path folder;

    Tree tree;

    @BeforeEach
    void repository() throws Exception {
        tree = repository("repository");
    }

    /** Makes an empty repository on the branch {@code main}. */
    Tree repository(String name) throws Exception {
        Tree made = new Tree(Files.createDirectory(folder.toRealPath().resolve(name)));
        return made.git("init", "--quiet", "--initial-branch=main");
    }

    /** Leaves {@code main} with an old sin, and goes to a branch. */
    Tree branch() throws Exception {
        return tree.write("old.py", NO_BLOCK)
                .write("good.py", Blocks.python(1))
                .commit()
                .git("checkout", "--quiet", "-b", "branch");
    }

    Tree cloned(String... options) throws Exception {
        String source = "file://" + tree.root();
        Tree parent = new Tree(folder.toRealPath());
        String[] command = new String[options.length + 4];
        System.arraycopy(new String[] {"clone", "--quiet"}, 0, command, 0, 2);
        System.arraycopy(options, 0, command, 2, options.length);
        System.arraycopy(new String[] {source, "clone"}, 0, command, options.length + 2, 2);
        parent.git(command);
        tree = new Tree(folder.toRealPath().resolve("clone"));
        return tree;
    }

    static Focus since(String commit) {
        return Focus.ALL.withRatchetFrom(commit);
    }

    static Focus named(String... files) {
        return Focus.ALL.withFiles(
                new NamedPaths(List.of(files).stream().map(Path::of).toList(), List.of()));
    }

    ValidationRequest request(Focus focus) {
        return ValidationRequest.of(tree.root()).withFocus(focus);
    }

    Validation validate(Focus focus) {
        return Dora.validate(request(focus)).orThrow();
    }

    /** Returns the files with violations, each with its rule. */
    List<String> violations(Focus focus) {
        return lines(validate(focus));
    }

    static List<String> lines(Validation validation) {
        return validation.violations().stream()
                .map(finding -> finding.path() + " " + finding.rule())
                .toList();
    }

    static List<String> messages(Validation validation) {
        return validation.violations().stream().map(Finding::message).toList();
    }

    static String notes(Validation validation) {
        return String.join(
                "\n", validation.notes().stream().map(Object::toString).toList());
    }

    void assertChecked(Validation validation, int files, String leftOut, int others) {
        assertThat(validation.coverage().checked()).isEqualTo(files);
        assertThat(Optional.ofNullable(validation.coverage().leftOut().get(leftOut))
                        .orElse(0))
                .isEqualTo(others);
    }
}
