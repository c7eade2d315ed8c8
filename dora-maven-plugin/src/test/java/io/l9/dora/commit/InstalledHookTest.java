package io.l9.dora.commit;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.Dora;
import io.l9.dora.HookRequest;
import io.l9.dora.ValidationRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an installed hook does at a commit. */
class InstalledHookTest extends HookScenario {

    /** Returns a Java that only says that it was started; nothing makes an archive with it. */
    private HookRequest withFakeJava() throws Exception {
        repository.program("../java", "#!/bin/sh\necho Java was started\n");
        return repository.request(CheckJars.launcher(folder.toRealPath().resolve("java")));
    }

    private HookRequest withGoneJava() {
        HookRequest request = repository.request(CheckJars.launcher());
        return new HookRequest(
                request.tree(),
                new HookRequest.Launcher(
                        Path.of("/gone/java"),
                        "",
                        request.launcher().jars(),
                        request.launcher().mainClass()),
                request.install(),
                false,
                false);
    }

    @Test
    void javaIsNotStartedUnlessSomethingRelevantIsStaged() throws Exception {
        Dora.installHooks(withFakeJava()).orThrow();
        repository
                .write("a.txt", "x")
                .write("b.py", Blocks.NONE)
                .add("a.txt")
                .commit()
                .passes()
                .keepsSilentAbout("Java");
        repository.commit("--allow-empty").passes().keepsSilentAbout("Java");
        for (String relevant :
                List.of("b.py", "c.yml", "deep/er/d.json", "meta.codegen.schema.yaml", "a.txt.dora.yaml")) {
            repository.write(relevant, "{}").add(relevant).commit().passes().says("Java was started");
        }
        repository.git("rm", "--quiet", "a.txt.dora.yaml").passes();
        repository.commit().passes().says("Java was started");
        repository.commit("--amend").passes().keepsSilentAbout("Java");
    }

    @Test
    void underAnotherContractThanThatOfTheInstallationEveryCommitWaits() throws Exception {
        HookRequest request = withFakeJava();
        Dora.installHooks(request).orThrow();
        repository
                .write(".l9-codegen-dora-contract.yaml", "{}\n")
                .git("add", "--all")
                .passes();
        repository.commit().passes().says("Java was started");
        repository.commit("--allow-empty").passes().says("Java was started");
        Dora.installHooks(request).orThrow();
        repository.commit("--allow-empty").passes().keepsSilentAbout("Java");
    }

    @Test
    void aRootBelowTheTopIsCheckedAlone() throws Exception {
        repository
                .write("[s]ub/a.py", Blocks.NONE)
                .write("s/a.py", Blocks.NONE)
                .git("add", "--all")
                .passes();
        HookRequest request = repository.request(CheckJars.launcher());
        repository.install(
                new HookRequest(ValidationRequest.of(repository.path("[s]ub")), request.launcher(), "", false, false));
        repository.commit().isBlocked().says("a.py:1:1", "1 violation in 1 file");
        repository.commit("--", "s/a.py").passes().keepsSilentAbout("DORA");
    }

    @Test
    void aRootThatTheCommitDeletesIsNothingToCheck() throws Exception {
        repository.write("sub/a.py", Blocks.python(1)).write("b.py", Blocks.NONE);
        repository.git("add", "--all").passes();
        HookRequest request = repository.request(CheckJars.launcher());
        repository.install(
                new HookRequest(ValidationRequest.of(repository.path("sub")), request.launcher(), "", false, false));
        repository.commit().passes();
        repository.shell("mv sub away").passes();
        repository.write("c.txt", "").add("c.txt").commit().passes();
        repository.git("rm", "--quiet", "-r", "--cached", "sub").passes();
        repository.commit().passes();
        repository.git("reset", "--quiet", "--hard", "HEAD~1").passes();
        repository
                .write("sub/a.py", Blocks.NONE)
                .add("sub/a.py")
                .shell("rm -r sub")
                .passes();
        repository.commit().isBlocked().says("there is no folder sub", "git commit --no-verify");
    }

    @Test
    void aRepositoryThatOnlyItsCallerFindsIsBlocked() throws Exception {
        repository.install().write("a.py", Blocks.python(1)).add("a.py");
        repository.shell("mv .git ../away").passes();
        Repository hidden = repository.with("GIT_DIR", "../away").with("GIT_WORK_TREE", ".");
        hidden.commit().isBlocked().says("the commit cannot be checked", "git commit --no-verify");
        assertThat(errors()).singleElement().asString().contains("there is no git working tree");
    }

    @Test
    void aPathMayHoldWhatSeparatesJars() throws Exception {
        Repository colon = Repository.init(folder.toRealPath().resolve("a:b;c")).install();
        assertThat(colon.path(".git/dora/check.jsa")).exists();
        colon.write("a.py", Blocks.NONE).add("a.py").commit().isBlocked().says("a.py:1:1");
        colon.write("a.py", Blocks.python(1)).add("a.py").commit().passes().says("DORA: no violations");
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "10, 1", "2, 2", "1, 2", "134, 2"})
    void onlyTheProgramCanSayThatACommitBreaksTheContract(int ended, int told) throws Exception {
        Dora.installHooks(withFakeJava()).orThrow();
        repository.program("../java", "#!/bin/sh\nexit " + ended + "\n");
        repository.write("a.py", Blocks.NONE).add("a.py");
        Repository.Outcome outcome = repository.check().endsWith(told);
        assertThat(outcome.output().contains("ended with " + ended)).isEqualTo(ended == 1 || ended == 134);
        assertThat(outcome.output().contains("git commit --no-verify")).isEqualTo(ended == 1 || ended == 134);
    }

    @Test
    void anotherJavaIsFoundOrItIsSaidHowToGoOn() throws Exception {
        repository.install(withGoneJava());
        repository.write("a.py", Blocks.python(1)).add("a.py");
        String path = System.getenv("PATH");
        String java = Path.of(System.getProperty("java.home"), "bin").toString();
        repository.with("PATH", java + ":" + path).commit().passes().says("DORA: no violations");
        repository.write("a.py", Blocks.python(2)).add("a.py");
        repository.program("../old/java", "#!/bin/sh\necho 'java version \"1.8.0_402\"' >&2\n");
        repository
                .with("PATH", folder.toRealPath().resolve("old") + ":" + path)
                .commit()
                .isBlocked()
                .says("is older than 17", "mvn dora:install-hooks", "git commit --no-verify");
    }

    @Test
    void withoutAnyJavaItIsSaidHowToGoOn() throws Exception {
        Dora.installHooks(withGoneJava()).orThrow();
        Path tools = Files.createDirectory(folder.toRealPath().resolve("tools"));
        for (String tool : List.of("git", "sh", "sed", "head")) {
            Path there = Path.of(repository.shell("command -v " + tool).output().strip());
            Files.createSymbolicLink(tools.resolve(tool), there);
        }
        repository.write("a.py", Blocks.python(1)).add("a.py");
        repository
                .with("PATH", tools.toString())
                .commit()
                .isBlocked()
                .says("there is no Java at /gone/java any more, and none on the PATH", "git commit --no-verify");
    }

    @Test
    void argumentsOfTheBuildHoldForTheCheck() throws Exception {
        HookRequest request = repository.request(CheckJars.launcher());
        repository.write("rules/it's ours.yaml", "dora_block_contract: {status: advisory}\n");
        repository.install(new HookRequest(
                request.tree().withContract("rules/it's ours.yaml").withoutRules(Set.of("position", "consistency")),
                request.launcher(),
                "",
                false,
                false));
        repository.write("a.py", Blocks.NONE).git("add", "--all").passes();
        repository.commit().passes().says("the contract is advisory");
    }

    @Test
    void theOldestBytesOfAHookComeBack() throws Exception {
        byte[] foreign = "#!/bin/sh\n# \u00ff\u0001\r\n".getBytes(StandardCharsets.ISO_8859_1);
        repository.program(HOOK, "");
        Files.write(repository.path(HOOK), foreign);
        repository.install();
        repository.uninstall();
        assertThat(Files.readAllBytes(repository.path(HOOK))).isEqualTo(foreign);
    }
}
