package io.l9.dora;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.report.Coverage.Extent;
import io.l9.dora.report.Validation;
import io.l9.dora.workspace.Tree;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where git cannot tell what has changed, everything has, and what helps is said. */
class RatchetUnknownTest extends FocusScenario {

    private static final Focus SINCE_MAIN = since("main");

    @Test
    void anUnknownCommitMakesEveryFileCount() throws Exception {
        branch().git("remote", "add", "origin", "nowhere");

        Validation validation = validate(since("origin/main"));
        assertThat(lines(validation)).containsExactly("old.py presence");
        assertThat(validation.coverage().extent()).isEqualTo(Extent.TREE);
        assertThat(notes(validation))
                .contains(
                        "dora.ratchetFrom: every file counts as changed: origin/main is no commit that this repository has;"
                                + " to have it: git fetch origin main:refs/remotes/origin/main");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-h",
                "--all",
                "--exec-path=x",
                "a b",
                "",
                " ",
                "main;touch x",
                "$(touch x)",
                "@{u}",
                "\n",
                "main\0x"
            })
    void theCommitIsTakenAsItIs(String commit) throws Exception {
        branch();

        Validation validation = validate(since(commit));
        assertThat(lines(validation)).containsExactly("old.py presence");
        assertThat(notes(validation)).contains("every file counts as changed");
        assertThat(validation.coverage().leftOut()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "origin/main, origin main:refs/remotes/origin/main",
        "other/a/b, other a/b:refs/remotes/other/a/b",
        "release, origin release:release",
        "0123abcd, origin 0123abcd",
        "origin/main~2, --all",
        "origin/$(touch), --all"
    })
    void theCommandGetsWhatIsMissing(String commit, String fetch) throws Exception {
        branch().git("remote", "add", "origin", "nowhere").git("remote", "add", "other", "nowhere");

        assertThat(notes(validate(since(commit)))).endsWith("; to have it: git fetch " + fetch);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--output=x", "-h", "", "a b", "origin/$(touch x)", "\n"})
    void whatNoCommitIsCalledCannotBeFetched(String commit) throws Exception {
        branch().git("remote", "add", "origin", "nowhere");

        assertThat(notes(validate(since(commit)))).endsWith(" is no commit that this repository has");
    }

    @Test
    void withoutARemoteNoCommandHelps() throws Exception {
        branch();

        assertThat(notes(validate(since("origin/main"))))
                .endsWith("origin/main is no commit that this repository has, and there is no remote to fetch it from");
    }

    @Test
    void anObjectThatIsNoCommitIsNone() throws Exception {
        branch();

        assertThat(notes(validate(since("HEAD:old.py")))).contains("is no commit that this repository has");
    }

    @Test
    void aShallowCloneSaysHowToGetTheRest() throws Exception {
        branch().write("mine.py", NO_BLOCK).commit();
        tree.git("checkout", "--quiet", "main").write("theirs.py", NO_BLOCK).commit();
        Tree clone = cloned("--depth=1", "--no-single-branch", "--branch=branch");

        Validation validation = validate(since("origin/main"));
        assertThat(lines(validation)).containsExactly("mine.py presence", "old.py presence");
        assertThat(notes(validation)).contains("this clone is shallow").contains("git fetch --unshallow");

        clone.git("fetch", "--quiet", "--unshallow");
        assertThat(violations(since("origin/main"))).containsExactly("mine.py presence");
    }

    @Test
    void theCommandForAMissingCommitHelps() throws Exception {
        branch().write("mine.py", NO_BLOCK).commit();
        Tree clone = cloned("--depth=1", "--single-branch", "--branch=branch");
        assertThat(notes(validate(since("origin/main"))))
                .endsWith("; to have it: git fetch --unshallow origin main:refs/remotes/origin/main");

        clone.git("fetch", "--quiet", "--unshallow", "origin", "main:refs/remotes/origin/main");
        assertThat(violations(since("origin/main"))).containsExactly("mine.py presence");
    }

    @Test
    void withoutACommonCommitEveryFileCounts() throws Exception {
        branch().git("checkout", "--quiet", "--orphan", "other").git("commit", "--quiet", "--message", "new");

        Validation validation = validate(SINCE_MAIN);
        assertThat(lines(validation)).containsExactly("old.py presence");
        assertThat(notes(validation)).contains("HEAD and main have no commit in common");
    }

    @Test
    void beforeTheFirstCommitEveryFileCounts() throws Exception {
        tree.write("a.py", NO_BLOCK);

        assertThat(violations(since("HEAD"))).containsExactly("a.py presence");
        assertThat(notes(validate(since("HEAD")))).contains("every file counts as changed");
    }

    @Test
    void withoutGitEveryFileCounts() throws Exception {
        Path plain = Files.createDirectory(folder.toRealPath().resolve("plain"));
        tree = new Tree(plain).write("a.py", NO_BLOCK);

        assertThat(violations(SINCE_MAIN)).containsExactly("a.py presence");
        assertThat(notes(validate(SINCE_MAIN))).contains("git does not say which files there are");
    }

    @Test
    void aFilterThatCannotBeSwitchedOffMakesEveryFileCount() throws Exception {
        branch().git("config", "filter.e=vil.clean", "touch started; cat");

        assertThat(violations(SINCE_MAIN)).containsExactly("old.py presence");
        assertThat(notes(validate(SINCE_MAIN))).contains("the filter e=vil, which cannot be switched off");
    }

    /** The locale decides which bytes a program is handed for a character, so that git may be told of another filter than it has. */
    @ParameterizedTest
    @CsvSource({"xff, C.UTF-8", "xff, C", "xc3\\xa9, C.UTF-8", "xc3\\xa9, C"})
    void aFilterThatGitCannotBeToldOfIsNotStarted(String name, String locale) throws Exception {
        branch().shell("printf '[filter \"\\" + name + "\"]\n clean = touch started; cat\n' >> .git/config")
                .shell("printf '*.py filter=\\" + name + "\n' > .gitattributes; touch -d 2001-01-01 old.py");

        assertThat(FocusProgram.run(tree, "commit", Map.of("LC_ALL", locale)))
                .singleElement()
                .asString()
                .startsWith("dora.staged: what is staged cannot be told: git's configuration has the filter ")
                .contains("cannot be switched off");
        assertThat(notes(validate(SINCE_MAIN))).contains("every file counts as changed", "cannot be switched off");
        assertThat(tree.path("started")).doesNotExist();
        tree.shell("git status > /dev/null; test -e started");
    }
}
