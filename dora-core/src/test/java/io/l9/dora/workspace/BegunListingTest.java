package io.l9.dora.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A listing that git works on while the run does something else. */
class BegunListingTest {

    @TempDir
    Path folder;

    Tree tree;

    @BeforeEach
    void build() throws Exception {
        tree = new Tree(folder.toRealPath().resolve("root"));
        Files.createDirectory(tree.root());
        tree.git("init", "--quiet").write(".gitignore", "ignored.py\n").files("a.py", "ignored.py", "sub/b.py");
        tree.git("add", "a.py");
    }

    @Test
    void itNamesWhatAnyOtherNames() throws Exception {
        Workspace workspace = tree.open();
        Selection expected = workspace.select(Tree.SCOPE);

        assertThat(workspace.whileListing(() -> workspace.select(Tree.SCOPE))).isEqualTo(expected);
        assertThat(expected.candidates()).containsExactly("a.py", "sub/b.py");
    }

    @Test
    void onlyTheFirstListingIsTheOneThatWasBegun() throws Exception {
        Workspace workspace = tree.open();
        Selection second = workspace.whileListing(() -> {
            workspace.select(Tree.SCOPE);
            try {
                tree.files("later.py");
            } catch (Exception e) {
                throw new AssertionError(e);
            }
            return workspace.select(Tree.SCOPE);
        });
        assertThat(second.candidates()).contains("later.py");
    }

    @Test
    void whereThereIsNoGitTheListingSaysSo() throws Exception {
        Workspace workspace = Workspace.open(tree.root(), "no-such-git-here", Duration.ofMinutes(1));
        assertThat(workspace.whileListing(() -> workspace.select(Tree.SCOPE)).notes())
                .singleElement()
                .asString()
                .contains("git cannot be started: ");
    }

    @Test
    @Timeout(60)
    void whatNobodyListensToIsEnded() throws Exception {
        Workspace workspace = Workspace.open(tree.root(), patientGit(), Duration.ofMinutes(5));

        ProcessHandle git = workspace.whileListing(this::startedGit);
        assertThat(ended(git)).succeedsWithin(30, TimeUnit.SECONDS);
    }

    @Test
    @Timeout(60)
    void whatFailsMeanwhileEndsItToo() throws Exception {
        Workspace workspace = Workspace.open(tree.root(), patientGit(), Duration.ofMinutes(5));
        ProcessHandle[] git = new ProcessHandle[1];

        assertThatThrownBy(() -> workspace.whileListing(() -> {
                    git[0] = startedGit();
                    throw new IllegalStateException("as it happens");
                }))
                .hasMessage("as it happens");
        assertThat(ended(git[0])).succeedsWithin(30, TimeUnit.SECONDS);
    }

    private static CompletableFuture<ProcessHandle> ended(ProcessHandle process) {
        return process.onExit();
    }

    /** Returns a git that tells who it is and never ends. */
    private String patientGit() throws Exception {
        Path script = folder.resolve("git");
        Files.writeString(
                script,
                "#!/bin/sh\necho $$ > '" + folder + "/new'; mv '" + folder + "/new' '" + folder
                        + "/pid'; exec sleep 300\n");
        assertThat(script.toFile().setExecutable(true)).isTrue();
        return script.toString();
    }

    private ProcessHandle startedGit() {
        try {
            while (Files.notExists(folder.resolve("pid"))) {
                Thread.sleep(10);
            }
            long pid = Long.parseLong(Files.readString(folder.resolve("pid")).strip());
            return ProcessHandle.of(pid).orElseThrow();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
