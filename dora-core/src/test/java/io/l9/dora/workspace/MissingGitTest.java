package io.l9.dora.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A repository on a machine that has no git, or an old one. */
class MissingGitTest extends TransactionScenario {

    @Test
    void withoutGitThereAreNoCommits() throws Exception {
        tree.git("init", "--quiet").files("a.py").commit();
        Workspace workspace = Workspace.open(tree.root(), "no-such-git", Duration.ofMinutes(1));
        assertThat(CommitGround.look(workspace, path -> false).obstacles())
                .singleElement()
                .asString()
                .startsWith("git does not answer: git cannot be started: ");
    }

    @Test
    void aGitThatIsTooOldToCommitIsToldBeforeAnythingIsWritten() throws Exception {
        tree.git("init", "--quiet").files("a.py").commit();
        Path old = tree.root().resolve(".git/old-git");
        Files.writeString(
                old,
                "#!/bin/sh\nfor word; do [ \"$word\" = version ] && { echo 'git version 2.24.4'; exit; }; done\nexec git \"$@\"\n");
        assertThat(old.toFile().setExecutable(true)).isTrue();
        Workspace workspace = Workspace.open(tree.root(), old.toString(), Duration.ofMinutes(1));
        assertThat(CommitGround.look(workspace, path -> false).obstacles())
                .contains("git 2.24 is too old to commit by; expected 2.25 or newer, see `git version`");
    }
}
