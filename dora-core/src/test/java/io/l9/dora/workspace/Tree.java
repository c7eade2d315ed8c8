package io.l9.dora.workspace;

import io.l9.dora.contract.Glob;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A tree of files that a test builds, with real git where it asks for it. */
public final class Tree {

    static final Scope SCOPE = scope("*.py", "*.yaml", "*.yml", "*.md", "*.json");

    private static final Map<String, String> ENVIRONMENT = Map.of(
            "GIT_CONFIG_GLOBAL", "/dev/null",
            "GIT_AUTHOR_NAME", "Author",
            "GIT_AUTHOR_EMAIL", "author@example.org",
            "GIT_COMMITTER_NAME", "Author",
            "GIT_COMMITTER_EMAIL", "author@example.org");

    private final Path root;

    public Tree(Path root) {
        this.root = root;
    }

    static Scope scope(String... fileTypes) {
        return new Scope(globs(fileTypes), List.of(), List.of());
    }

    static List<Glob> globs(String... patterns) {
        return List.of(patterns).stream().map(Glob::of).toList();
    }

    public Path root() {
        return root;
    }

    public Path path(String path) {
        return root.resolve(path);
    }

    public Tree files(String... paths) throws IOException {
        for (String path : paths) {
            write(path, "content of " + path);
        }
        return this;
    }

    public Tree write(String path, String content) throws IOException {
        Files.createDirectories(path(path).getParent());
        Files.writeString(path(path), content);
        return this;
    }

    public Tree link(String path, String target) throws IOException {
        Files.createDirectories(path(path).getParent());
        Files.createSymbolicLink(path(path), Path.of(target));
        return this;
    }

    public Tree folder(String path) throws IOException {
        return new Tree(Files.createDirectories(path(path)));
    }

    public Tree git(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("git", "-c", "protocol.file.allow=always"));
        command.addAll(List.of(arguments));
        return run(command);
    }

    /** Runs {@code script} in the root, for names and files that Java cannot make. */
    public Tree shell(String script) throws Exception {
        return run(List.of("bash", "-c", script));
    }

    private Tree run(List<String> command) throws Exception {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(root.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
        builder.environment().putAll(ENVIRONMENT);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(command + ": " + output);
        }
        return this;
    }

    public Tree commit() throws Exception {
        return git("add", "--all").git("commit", "--quiet", "--message", "all");
    }

    Workspace open() throws IOException {
        return Workspace.open(root);
    }

    Selection select() throws IOException {
        return open().select(SCOPE);
    }

    Verdict judge(String path) throws IOException {
        return open().judge(path, SCOPE);
    }
}
