package io.l9.dora;

import io.l9.dora.diagnostic.Checked;
import io.l9.dora.report.Registration;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A tree with a registry, for tests. */
final class RegistryTree {

    static final String REGISTRY = ".l9-dora-registry.json";

    private static final Map<String, String> ENVIRONMENT = Map.of(
            "GIT_CONFIG_GLOBAL", "/dev/null",
            "GIT_AUTHOR_NAME", "Author",
            "GIT_AUTHOR_EMAIL", "author@example.org",
            "GIT_COMMITTER_NAME", "Author",
            "GIT_COMMITTER_EMAIL", "author@example.org");

    private final Path root;

    RegistryTree(Path root) throws IOException {
        this.root = root.toRealPath();
    }

    Path root() {
        return root;
    }

    Path path(String name) {
        return root.resolve(name);
    }

    RegistryTree write(String name, String content) throws IOException {
        Files.createDirectories(path(name).getParent());
        Files.writeString(path(name), content);
        return this;
    }

    /** Writes a Python file with a valid block. */
    RegistryTree python(String name, int number) throws IOException {
        return write(name, Blocks.python(number));
    }

    void delete(String name) throws IOException {
        Files.delete(path(name));
    }

    String read(String name) throws IOException {
        return Files.readString(path(name), StandardCharsets.ISO_8859_1);
    }

    String registry() throws IOException {
        return read(REGISTRY);
    }

    /** Gives the registry a time stamp by which a test sees whether it was written. */
    FileTime age() throws IOException {
        FileTime old = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));
        return Files.getLastModifiedTime(Files.setLastModifiedTime(path(REGISTRY), old));
    }

    Checked<Registration> tryRefresh() {
        return Dora.registry(RegistryRequest.refresh(request()));
    }

    Registration refresh() {
        return tryRefresh().orThrow();
    }

    Registration check() {
        return Dora.registry(RegistryRequest.check(request())).orThrow();
    }

    ValidationRequest request() {
        return ValidationRequest.of(root);
    }

    /** Runs git; returns its exit code, and throws when it is not one of those that are expected. */
    int git(List<Integer> expected, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(root.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
        builder.environment().putAll(ENVIRONMENT);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!expected.contains(process.waitFor())) {
            throw new IllegalStateException(command + ": " + output);
        }
        return process.exitValue();
    }

    RegistryTree git(String... arguments) throws Exception {
        git(List.of(0), arguments);
        return this;
    }

    RegistryTree commit() throws Exception {
        return git("add", "--all").git("commit", "--quiet", "--allow-empty", "--message", "all");
    }
}
