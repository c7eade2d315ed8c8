package io.l9.dora.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A repository on a machine that has no git. */
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
}
