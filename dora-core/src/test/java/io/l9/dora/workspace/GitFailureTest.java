package io.l9.dora.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GitFailureTest {

    private static final String NOTE = "files come from the file system, ignore rules are not honoured: ";

    private static final Duration PATIENT = Duration.ofSeconds(50);

    @TempDir
    Path folder;

    Tree tree;

    @BeforeEach
    void init() throws Exception {
        tree = new Tree(folder.toRealPath().resolve("repository"));
        Files.createDirectory(tree.root());
        tree.git("init", "--quiet").write(".gitignore", "ignored.py\n").files("a.py", "ignored.py", "sub/b.py");
    }

    @Test
    void missingGit() throws Exception {
        assertThat(notesWith("no-such-git-here")).startsWith(NOTE + "git cannot be started: ");
    }

    @Test
    void withoutGitNeitherWhatIsStagedNorWhatHasChangedCanBeTold() throws Exception {
        assertThat(Workspace.openStaged(tree.root(), "no-such-git-here", PATIENT)
                        .diagnostics())
                .singleElement()
                .asString()
                .startsWith("dora.staged: what is staged cannot be told: git cannot be started: ");
        assertThat(Workspace.open(tree.root(), "no-such-git-here", PATIENT)
                        .changesSince("main")
                        .diagnostics())
                .singleElement()
                .asString()
                .startsWith("dora.ratchetFrom: git cannot be started: ");
    }

    @Test
    void failingGitThatHasSaidSomethingAlready() throws Exception {
        String git = script("printf '? half.py\\0? a.py\\0'; echo \"fatal: detected dubious ownership\" >&2; exit 128");

        assertThat(notesWith(git)).isEqualTo(NOTE + "fatal: detected dubious ownership");
    }

    @Test
    void gitThatDoesNotTrustARepositoryNamesTheCommandThatHelps() throws Exception {
        String git = script(distrust("'/src/it'\\\\''s mine'"));

        assertThat(notesWith(git))
                .isEqualTo(NOTE + "fatal: detected dubious ownership in repository; if its files are to be trusted:"
                        + " git config --global --add safe.directory '/src/it'\\''s mine'");
        assertThat(GitHooks.of(tree.root(), git).diagnostics())
                .singleElement()
                .asString()
                .contains("; if its files are to be trusted: git config --global --add safe.directory '/src/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'/src/a\nb'", "'/src/\33[31m'"})
    void aCommandThatWouldNotBeTheSameOnceItIsShownIsNotShown(String path) throws Exception {
        assertThat(notesWith(script(distrust(path))))
                .isEqualTo(NOTE + "fatal: detected dubious ownership in repository");
    }

    private static String distrust(String path) {
        return "printf '%b\\n' \"fatal: detected dubious ownership in repository\\nTo add an exception for this directory, call:\\n\\n"
                + "\\tgit config --global --add safe.directory " + path + "\" >&2; exit 128";
    }

    @Test
    void damagedRepository() throws Exception {
        Files.writeString(tree.path(".git/HEAD"), "nonsense");

        assertThat(notesWith("git")).startsWith(NOTE + "fatal: ");
    }

    @Test
    @Timeout(60)
    void gitThatHangs() throws Exception {
        assertThat(notesWith(script("sleep 300; echo never"), Duration.ofSeconds(1)))
                .isEqualTo(NOTE + "git took longer than 1 s");
    }

    @Test
    @Timeout(60)
    void gitThatHangsAtAPipeInTheTree() throws Exception {
        Files.delete(tree.path(".gitignore"));
        tree.shell("mkfifo .gitignore");

        assertThat(notesWith("git", Duration.ofSeconds(1))).isEqualTo(NOTE + "git took longer than 1 s");
    }

    @Test
    @Timeout(60)
    void gitThatComplainsALot() throws Exception {
        String git = script("yes 'warning: \u001b[31mfoo' | head -c 3000000 >&2; printf '? a.py\\0'");
        Workspace workspace = Workspace.open(tree.root(), git, PATIENT);

        Selection selection = workspace.select(Tree.SCOPE);
        assertThat(selection.origin()).isEqualTo(Origin.GIT);
        assertThat(selection.candidates()).containsExactly("a.py");
        assertThat(selection.notes()).hasSize(21).startsWith("git: warning: \\u001B[31mfoo");
        assertThat(selection.notes().get(20)).startsWith("and ").endsWith(" more of the kind");
    }

    private String notesWith(String git) throws Exception {
        return notesWith(git, PATIENT);
    }

    private String notesWith(String git, Duration limit) throws Exception {
        Workspace workspace = Workspace.open(tree.root(), git, limit);
        Selection selection = workspace.select(Tree.SCOPE);
        assertThat(selection.origin()).isEqualTo(Origin.FILE_SYSTEM);
        assertThat(selection.candidates()).containsExactly("a.py", "ignored.py", "sub/b.py");
        assertThat(workspace.judge("ignored.py", Tree.SCOPE)).isInstanceOf(Verdict.Candidate.class);
        assertThat(selection.notes()).hasSize(1);
        return selection.notes().get(0);
    }

    private String script(String body) throws Exception {
        Path script = folder.resolve("git");
        Files.writeString(script, "#!/bin/sh\n" + body + "\n");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
        return script.toString();
    }

    @Test
    @Timeout(60)
    void pathsThatNoSystemOpensAreMissing() throws Exception {
        String git = script("printf 'H 100644 0123456789012345678901234567890123456789 0\\t'; "
                + "head -c 400000 /dev/zero | sed 's|\\x00|a/|g'; printf 'x.py\\0? a.py\\0'");
        Selection selection = Workspace.open(tree.root(), git, PATIENT).select(Tree.SCOPE);

        assertThat(selection.candidates()).containsExactly("a.py");
        assertThat(selection.excluded(Exclusion.MISSING)).isEqualTo(1);
    }

    /** The repository names the command that fetches; a git that does not know GIT_NO_LAZY_FETCH would start it. */
    @Test
    @Timeout(60)
    void aPartialCloneCannotStartItsTransport() throws Exception {
        Path proof = folder.resolve("proof");
        tree.write("sub/.gitignore", "*.log").commit().git("update-index", "--skip-worktree", "sub/.gitignore");
        tree.shell("rm -rf sub/.gitignore; o=$(git rev-parse HEAD:sub/.gitignore); rm -f .git/objects/${o:0:2}/${o:2}")
                .git("config", "core.repositoryFormatVersion", "1")
                .git("config", "extensions.partialClone", "other")
                .git("config", "remote.other.promisor", "true")
                .git("config", "protocol.ext.allow", "always")
                .git("config", "remote.other.url", "ext::sh -c touch% " + proof)
                .files("sub/untracked.py");
        String old = script("unset GIT_NO_LAZY_FETCH; exec git \"$@\"");

        Workspace.open(tree.root(), old, PATIENT).select(Tree.SCOPE);
        assertThat(proof).doesNotExist();
    }
}
