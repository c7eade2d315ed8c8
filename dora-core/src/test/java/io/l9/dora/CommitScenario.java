package io.l9.dora;

import io.l9.dora.diagnostic.Diagnostic;
import io.l9.dora.report.Injection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** A real git repository into which blocks are injected, and committed. */
abstract class CommitScenario extends InjectScenario {

    @BeforeEach
    void repository() throws Exception {
        git("init", "--quiet", "--initial-branch=main");
        git("config", "user.name", "Author");
        git("config", "user.email", "author@example.org");
        git("config", "core.autocrlf", "false");
    }

    /** Runs git in the root; returns what it prints. */
    String git(String... arguments) throws Exception {
        return gitIn(root, arguments);
    }

    static String gitIn(Path folder, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("git", "-c", "protocol.file.allow=always"));
        command.addAll(List.of(arguments));
        return run(folder, command);
    }

    /** Runs a script in the root, for names that Java cannot make. */
    String shell(String script) throws Exception {
        return run(root, List.of("bash", "-c", script));
    }

    private static String run(Path folder, List<String> command) throws Exception {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
        builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(command + ": " + output);
        }
        return output;
    }

    /** Writes a file and commits it with all that is there. */
    void commit(String path, String text) throws Exception {
        write(path, text);
        commitAll();
    }

    void commitAll() throws Exception {
        git("add", "--all");
        git("commit", "--quiet", "--message", "all");
    }

    Injection remediate() {
        return remediate(root);
    }

    static Injection remediate(Path folder) {
        return Dora.inject(InjectRequest.of(ValidationRequest.of(folder), NOW).withCommits())
                .orThrow();
    }

    /** Returns why no commit was made, and nothing written. */
    List<String> obstacles() {
        return Dora.inject(request().withCommits()).diagnostics().stream()
                .map(Diagnostic::toString)
                .toList();
    }

    /** Returns the subjects of all commits but the first, the oldest of them first, each with its files. */
    String log() throws Exception {
        return git(
                        "-c",
                        "core.quotePath=false",
                        "log",
                        "--reverse",
                        "--format=* %B",
                        "--name-status",
                        "HEAD~" + (count() - 1) + "..HEAD")
                .replaceAll("\n+", "\n");
    }

    int count() throws Exception {
        return Integer.parseInt(git("rev-list", "--count", "HEAD").strip());
    }

    String status() throws Exception {
        return git("status", "--porcelain");
    }

    void delete(String path) throws IOException {
        Files.delete(root.resolve(path));
    }
}
