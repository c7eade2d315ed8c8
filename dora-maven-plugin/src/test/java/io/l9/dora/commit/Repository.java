package io.l9.dora.commit;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.Dora;
import io.l9.dora.HookRequest;
import io.l9.dora.HookRequest.Launcher;
import io.l9.dora.ValidationRequest;
import io.l9.dora.diagnostic.Checked;
import io.l9.dora.report.HookChanges;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A repository of real git, whose commits wait for the check once it is installed. */
record Repository(Path root, Map<String, String> environment) {

    /** How a command ended. */
    record Outcome(int code, String output) {

        Outcome passes() {
            assertThat(code).as(output).isZero();
            return this;
        }

        Outcome isBlocked() {
            assertThat(code).as(output).isNotZero();
            return this;
        }

        Outcome endsWith(int expected) {
            assertThat(code).as(output).isEqualTo(expected);
            return this;
        }

        Outcome says(String... texts) {
            assertThat(output).contains(texts);
            return this;
        }

        Outcome keepsSilentAbout(String... texts) {
            assertThat(output).doesNotContain(texts);
            return this;
        }
    }

    private static final Map<String, String> ENVIRONMENT = Map.of(
            "GIT_CONFIG_GLOBAL", "/dev/null",
            "GIT_CONFIG_NOSYSTEM", "1",
            "GIT_AUTHOR_NAME", "Author",
            "GIT_AUTHOR_EMAIL", "author@example.org",
            "GIT_COMMITTER_NAME", "Author",
            "GIT_COMMITTER_EMAIL", "author@example.org");

    static Repository init(Path root) throws Exception {
        Repository made = at(Files.createDirectories(root));
        made.git("init", "--quiet", "--initial-branch=main").passes();
        return made;
    }

    static Repository at(Path root) {
        return new Repository(root, ENVIRONMENT);
    }

    Repository with(String variable, String value) {
        Map<String, String> more = new HashMap<>(environment);
        more.put(variable, value);
        return new Repository(root, more);
    }

    Path path(String path) {
        return root.resolve(path);
    }

    Repository write(String path, String content) throws IOException {
        Files.createDirectories(path(path).getParent());
        Files.writeString(path(path), content);
        return this;
    }

    Repository program(String path, String content) throws IOException {
        write(path, content);
        assertThat(path(path).toFile().setExecutable(true)).isTrue();
        return this;
    }

    Repository add(String... paths) throws Exception {
        List<String> command = new ArrayList<>(List.of("add", "--"));
        command.addAll(List.of(paths));
        git(command.toArray(String[]::new)).passes();
        return this;
    }

    Outcome commit(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("commit", "--quiet", "--message", "change"));
        command.addAll(List.of(arguments));
        return git(command.toArray(String[]::new));
    }

    /** Runs the check as the hook does, so that its own exit code is seen, which git hides. */
    Outcome check() throws Exception {
        return shell("sh .git/hooks/validate-dora-block.sh");
    }

    Outcome git(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("git", "-c", "protocol.file.allow=always"));
        command.addAll(List.of(arguments));
        return run(command);
    }

    Outcome shell(String script) throws Exception {
        return run(List.of("sh", "-c", script));
    }

    private Outcome run(List<String> command) throws Exception {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(root.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), output);
    }

    /** Returns how often there was a commit. */
    int commits() throws Exception {
        return Integer.parseInt(git("rev-list", "--count", "--all").output().strip());
    }

    HookRequest request(Launcher launcher) {
        return new HookRequest(ValidationRequest.of(root), launcher, "mvn dora:install-hooks", false, false);
    }

    Repository install() throws IOException {
        return install(request(CheckJars.launcher()));
    }

    HookChanges installed() {
        return Dora.installHooks(request(CheckJars.launcher())).orThrow();
    }

    Repository install(HookRequest request) {
        assertThat(Dora.installHooks(request).diagnostics()).isEmpty();
        return this;
    }

    HookChanges uninstall() {
        Checked<HookChanges> changes = Dora.uninstallHooks(root, false, false);
        assertThat(changes.diagnostics()).isEmpty();
        return changes.orThrow();
    }

    /** Returns every file of a folder with its bytes, one character a byte, and whether it can be started. */
    SortedMap<String, String> contents(String folder) throws IOException {
        SortedMap<String, String> contents = new TreeMap<>();
        if (Files.exists(path(folder))) {
            try (Stream<Path> paths = Files.walk(path(folder))) {
                for (Path path : paths.filter(p -> Files.isRegularFile(p, LinkOption.NOFOLLOW_LINKS))
                        .toList()) {
                    contents.put(
                            root.relativize(path).toString(),
                            Files.isExecutable(path) + Files.readString(path, StandardCharsets.ISO_8859_1));
                }
            }
        }
        return contents;
    }
}
