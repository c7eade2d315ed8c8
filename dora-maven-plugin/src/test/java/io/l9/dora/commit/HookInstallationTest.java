package io.l9.dora.commit;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.Dora;
import io.l9.dora.HookRequest;
import io.l9.dora.diagnostic.Severity;
import io.l9.dora.report.HookChanges;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the check is put, what is left alone, and when it is not started. */
class HookInstallationTest extends HookScenario {

    private static final String SCRIPT = ".git/hooks/validate-dora-block.sh";

    @Test
    void whatIsInstalledIsTakenAway() throws Exception {
        Map<String, String> before = repository.contents(".git");
        repository.install().write(".git/dora/sample/.git/left", "by an installation that was killed");
        assertThat(repository.path(".git/dora/check.jsa")).exists();
        assertThat(repository.path(HOOK)).isExecutable();
        assertThat(repository.path(SCRIPT)).isExecutable();
        repository.uninstall();
        assertThat(repository.contents(".git")).isEqualTo(before);
        assertThat(repository.path(".git/dora")).doesNotExist();
    }

    @Test
    void aSecondInstallationChangesNothing() throws Exception {
        HookRequest request = repository.request(CheckJars.launcher());
        repository.install(request);
        Map<String, String> first = repository.contents(".git");
        assertThat(Dora.installHooks(request).orThrow().isNothing()).isTrue();
        assertThat(repository.contents(".git")).isEqualTo(first);
    }

    @Test
    void anotherVersionReplacesTheOneThatIsThere() throws Exception {
        repository.install().write(".git/dora/dora-core-0.0.1.jar", "old").write(".git/dora/check.sh", "old");
        HookChanges changes =
                Dora.installHooks(repository.request(CheckJars.launcher())).orThrow();
        assertThat(changes.removed()).containsExactly(repository.path(".git/dora/dora-core-0.0.1.jar"));
        assertThat(changes.written()).contains(repository.path(".git/dora/check.sh"));
        repository.write("a.py", Blocks.python(1)).add("a.py").commit().passes().says("DORA: no violations");
    }

    @Test
    void aDryRunWritesNothing() throws Exception {
        Map<String, String> before = repository.contents(".git");
        HookRequest request = repository.request(CheckJars.launcher());
        HookChanges changes = Dora.installHooks(
                        new HookRequest(request.tree(), request.launcher(), request.install(), false, true))
                .orThrow();
        assertThat(changes.written()).contains(repository.path(HOOK), repository.path(SCRIPT));
        assertThat(repository.contents(".git")).isEqualTo(before);
    }

    @Test
    void aHookOfOthersIsKeptAndRuns() throws Exception {
        String foreign = "#!/usr/bin/env -S bash -e\r\n# \u00e9\ntest -z \"$FOREIGN\" || exit 3";
        repository.program(HOOK, foreign.replace("\r", "")).install();
        repository.write("a.py", Blocks.NONE).add("a.py").commit().isBlocked().says("a.py:1:1");
        repository.write("a.py", Blocks.python(1)).add("a.py");
        assertThat(repository.with("FOREIGN", "1").commit().code()).isNotZero();
        repository.commit().passes();
        repository.uninstall();
        assertThat(repository.path(HOOK)).hasContent(foreign.replace("\r", "")).isExecutable();
    }

    @ParameterizedTest
    @ValueSource(strings = {"#!/usr/bin/env python3\nprint()\n", "", "echo no first line\n", "#!/bin/sh\n\0binary"})
    void aHookThatIsNoShellScriptIsLeftAlone(String foreign) throws Exception {
        repository.program(HOOK, foreign);
        Map<String, String> before = repository.contents(".git");
        assertThat(errors())
                .singleElement()
                .asString()
                .contains(
                        "pre-commit: is no shell script, and is left alone; have it call this program and fail when that fails")
                .endsWith("/.git/hooks/validate-dora-block.sh");
        assertThat(repository.contents(".git")).isEqualTo(before);
    }

    @Test
    void onceSuchAHookCallsTheScriptByHandTheRestIsInstalled() throws Exception {
        String foreign = """
                #!/usr/bin/env python3
                import subprocess, sys
                sys.exit(subprocess.call(['sh', '.git/hooks/validate-dora-block.sh']))
                """;
        HookChanges changes = repository.program(HOOK, foreign).installed();
        assertThat(changes.notes())
                .singleElement()
                .asString()
                .contains("calls validate-dora-block.sh by itself; left as it is");
        assertThat(repository.path(HOOK)).hasContent(foreign);
        repository.write("a.py", Blocks.NONE).add("a.py").commit().isBlocked().says("a.py:1:1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#!/bin/sh\n# sh .git/hooks/validate-dora-block.sh\n",
                "#!/bin/sh\nfalse && sh .git/hooks/validate-dora-block.sh\nexit 0\n"
            })
    void aShellScriptThatOnlyNamesTheScriptGetsTheSection(String foreign) throws Exception {
        repository.program(HOOK, foreign).install();
        repository.write("a.py", Blocks.NONE).add("a.py").commit().isBlocked().says("a.py:1:1");
        assertThat(repository.uninstall().notes())
                .singleElement()
                .asString()
                .contains("still names validate-dora-block.sh");
        assertThat(repository.path(HOOK)).hasContent(foreign);
    }

    @Test
    void aHookThatGitDoesNotRunDoesNotCallTheScript() throws Exception {
        repository.write(HOOK, "#!/usr/bin/env python3\nrun('sh .git/hooks/validate-dora-block.sh')\n");
        assertThat(errors()).singleElement().asString().contains("may not be executed");
    }

    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void nothingIsReadThatMayNeverEnd() throws Exception {
        repository.shell("mkfifo .git/hooks/pre-commit").passes();
        assertThat(errors()).singleElement().asString().contains("pre-commit: is a pipe");
        Files.delete(repository.path(HOOK));
        Files.createSymbolicLink(repository.path(HOOK), Path.of("/dev/zero"));
        assertThat(errors()).singleElement().asString().contains("pre-commit: is a symbolic link");
        Files.delete(repository.path(HOOK));
        repository.shell("mkdir .git/dora && mkfifo .git/dora/check.sh").passes();
        repository.install();
        assertThat(repository.path(".git/dora/check.sh")).isRegularFile();
    }

    @Test
    void linksAndWhatGitDoesNotRunAreLeftAlone() throws Exception {
        repository.program("hook.sh", "#!/bin/sh\n");
        Files.createSymbolicLink(repository.path(HOOK), repository.path("hook.sh"));
        assertThat(errors()).singleElement().asString().contains("pre-commit: is a symbolic link");
        assertThat(repository.path("hook.sh")).hasContent("#!/bin/sh\n");
        Files.delete(repository.path(HOOK));
        repository.write(HOOK, "#!/bin/sh\n");
        assertThat(errors()).singleElement().asString().contains("may not be executed");
    }

    @Test
    void allThatIsInTheWayIsSaidAtOnce() throws Exception {
        repository.write(SCRIPT, "#!/bin/sh\necho mine\n").write(HOOK, "mine").write(".git/dora", "mine");
        assertThat(errors()).hasSize(4);
        assertThat(repository.path(SCRIPT)).hasContent("#!/bin/sh\necho mine\n");
    }

    @Test
    void aHooksFolderInTheWorkingTreeIsUsedAndSaid() throws Exception {
        repository.git("config", "core.hooksPath", ".githooks").passes();
        HookChanges changes =
                Dora.installHooks(repository.request(CheckJars.launcher())).orThrow();
        assertThat(changes.hooks()).isEqualTo(repository.path(".githooks"));
        assertThat(changes.notes()).singleElement().satisfies(note -> {
            assertThat(note.severity()).isEqualTo(Severity.INFO);
            assertThat(note.message()).contains("is part of the working tree", "`git add`");
        });
        repository.write("a.py", Blocks.NONE).add("a.py").commit().isBlocked().says("a.py:1:1");
        assertThat(repository.path(HOOK)).doesNotExist();
        Repository clone = Repository.at(folder.toRealPath().resolve("clone"));
        repository.git("add", ".githooks").passes();
        repository.git("rm", "--quiet", "--cached", "a.py").passes();
        repository.commit().passes();
        repository.git("clone", "--quiet", ".", clone.root().toString()).passes();
        clone.git("config", "core.hooksPath", ".githooks").passes();
        clone.write("a.py", Blocks.NONE).add("a.py").commit().passes();
        repository.uninstall();
        assertThat(repository.path(".githooks/pre-commit")).doesNotExist();
    }

    @Test
    void aHooksFolderForAllRepositoriesIsUsedOnlyWhenAllowed() throws Exception {
        Path shared = folder.toRealPath().resolve("shared");
        repository.git("config", "core.hooksPath", shared.toString()).passes();
        assertThat(errors()).singleElement().asString().contains("-Ddora.hooks.outside=true");
        assertThat(shared).doesNotExist();
        HookRequest request = repository.request(CheckJars.launcher());
        repository.install(new HookRequest(request.tree(), request.launcher(), "", true, false));
        repository.write("a.py", Blocks.NONE).add("a.py").commit().isBlocked().says("a.py:1:1");

        Repository other = Repository.init(folder.toRealPath().resolve("other"));
        other.git("config", "core.hooksPath", shared.toString()).passes();
        other.write("a.py", Blocks.NONE).add("a.py").commit().passes().keepsSilentAbout("DORA");

        repository.uninstall();
        assertThat(shared.resolve("pre-commit")).exists();
        assertThat(Dora.uninstallHooks(repository.root(), true, false).orThrow().removed())
                .hasSize(2);
    }

    @Test
    void whereHooksAreSwitchedOffThatIsSaid() throws Exception {
        repository.git("config", "core.hooksPath", "/dev/null").passes();
        assertThat(errors())
                .singleElement()
                .asString()
                .startsWith("/dev/null: is no folder, and core.hooksPath names it, so that git runs no hooks here");
    }

    @Test
    void aHooksFolderThatLinksOutOfTheRepositoryIsOutside() throws Exception {
        Path target = Files.createDirectory(folder.toRealPath().resolve("elsewhere"));
        Files.createSymbolicLink(repository.path("hooks"), target);
        repository.git("config", "core.hooksPath", "hooks").passes();
        assertThat(errors()).singleElement().asString().contains("-Ddora.hooks.outside=true");
        assertThat(target).isEmptyDirectory();
    }

    @Test
    void whereThereIsNoRepositoryNothingIsInstalled() throws Exception {
        Repository plain = Repository.at(Files.createDirectory(folder.resolve("plain")));
        assertThat(errors(plain.request(CheckJars.launcher())))
                .singleElement()
                .asString()
                .contains("there is no git working tree to install hooks for");
        assertThat(plain.root()).isEmptyDirectory();
    }
}
