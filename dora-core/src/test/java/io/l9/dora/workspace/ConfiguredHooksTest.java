package io.l9.dora.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Hooks that git's configuration defines. */
class ConfiguredHooksTest extends TransactionScenario {

    @Test
    void eachIsOffWhileCommitsAreMade() throws Exception {
        tree.git("init", "--quiet")
                .git("config", "hook.check.command", "false")
                .git("config", "hook.check.event", "pre-commit")
                .git("config", "--add", "hook.check.event", "reference-transaction")
                .git("config", "hook.Other.one.enabled", "true")
                .git("config", "hook.jobs", "3");

        Git git = git().committing();

        assertThat(git.ask("config", "--type=bool", "hook.check.enabled").text())
                .isEqualTo("false");
        assertThat(git.ask("config", "--type=bool", "hook.Other.one.enabled").text())
                .isEqualTo("false");
        assertThat(git.ask("config", "hook.enabled").found()).isEmpty();
    }

    @Test
    void oneThatCannotBeSwitchedOffIsInTheWay() throws Exception {
        tree.git("init", "--quiet").files("a.py").commit().git("config", "hook.a=b.command", "false");
        assertThatThrownBy(() -> git().committing()).isInstanceOf(GitException.class);
        assertThat(CommitGround.look(Workspace.open(tree.root()), path -> false).obstacles())
                .contains(
                        "hooks of the repository would be run: git's configuration has the hook a=b, which cannot be switched off:"
                                + " its name is not of printable ASCII characters other than =");
    }

    private Git git() throws Exception {
        return new Git("git", tree.root(), Duration.ofMinutes(1));
    }
}
