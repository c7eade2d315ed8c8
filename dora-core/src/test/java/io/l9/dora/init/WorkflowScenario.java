package io.l9.dora.init;

import io.l9.dora.text.SourceText;
import io.l9.dora.value.Value;
import io.l9.dora.yaml.YamlReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Runs the scripts of a workflow's steps as a runner does, with programs of its own in place of those that reach out of the machine. */
abstract class WorkflowScenario {

    private static final Locations USUAL = new Locations(
            "dora-block-validation", ".l9-dora-registry.json", Optional.empty(), "ci-reports", "dora-validation");

    @TempDir
    Path folder;

    Path programs;
    Path work;
    final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void makeFolders() throws IOException {
        programs = Files.createDirectories(folder.resolve("programs"));
        work = Files.createDirectories(folder.resolve("work"));
        environment.put(
                "RUNNER_TEMP", Files.createDirectories(folder.resolve("temp")).toString());
        environment.put("GH_REPO", "owner/repository");
        environment.put("DORA", "io.l9.dora:dora-maven-plugin:1.0.0");
        environment.put(
                "STORE", Files.createDirectories(folder.resolve("store")).toString());
        environment.put("GIT_CONFIG_GLOBAL", "/dev/null");
    }

    /** What came of a step. */
    record Ended(int code, String output) {}

    /** Puts a program in front of all others of its name. */
    void program(String name, String script) throws IOException {
        Path file = programs.resolve(name);
        Files.writeString(file, "#!/bin/bash\nset -euo pipefail\n" + script);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** Runs the step of that name. */
    Ended step(String resource, String name) throws Exception {
        Value.Mapping step = maps(workflow(resource))
                .filter(map -> text(map, "name").equals(Optional.of(name)))
                .findFirst()
                .orElseThrow();
        return bash(text(step, "run").orElseThrow());
    }

    /** Runs an item of the script of a job for GitLab. */
    Ended script(String resource, int item) throws Exception {
        Value script = maps(workflow(resource))
                .flatMap(map -> map.get("script").stream())
                .findFirst()
                .orElseThrow();
        return bash(((Value.Text) ((Value.Sequence) script).items().get(item)).text());
    }

    private static Value workflow(String resource) {
        ShippedFile file = ShippedFile.ALL.stream()
                .filter(shipped -> shipped.resource().equals(resource))
                .findFirst()
                .orElseThrow();
        return YamlReader.read(
                        "workflow", SourceText.of(file.text(Blanks.of("io.l9.dora:dora-maven-plugin:1.0.0", USUAL))))
                .orThrow();
    }

    private Ended bash(String text) throws Exception {
        Path script = folder.resolve("script");
        Files.writeString(script, text);
        return run(List.of("bash", "--noprofile", "--norc", "-eo", "pipefail", script.toString()), work);
    }

    private static Stream<Value.Mapping> maps(Value value) {
        if (value instanceof Value.Mapping map) {
            return Stream.concat(Stream.of(map), map.entries().stream().flatMap(entry -> maps(entry.value())));
        }
        return value instanceof Value.Sequence list
                ? list.items().stream().flatMap(WorkflowScenario::maps)
                : Stream.empty();
    }

    private static Optional<String> text(Value.Mapping map, String key) {
        return map.get(key)
                .flatMap(value -> value instanceof Value.Text text ? Optional.of(text.text()) : Optional.empty());
    }

    /** Runs git, not as the workflow's user; returns what it prints. */
    String git(Path where, String... arguments) throws Exception {
        List<String> command =
                new ArrayList<>(List.of("env", "-u", "GIT_AUTHOR_EMAIL", "-u", "GIT_COMMITTER_EMAIL", "git"));
        command.addAll(List.of(arguments));
        Ended ended = run(command, where);
        if (ended.code() != 0) {
            throw new IllegalStateException(command + ": " + ended.output());
        }
        return ended.output();
    }

    private Ended run(List<String> command, Path where) throws Exception {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(where.toFile()).redirectErrorStream(true);
        Map<String, String> variables = builder.environment();
        variables.keySet().removeIf(name -> name.startsWith("GIT_"));
        variables.putAll(environment);
        variables.put("PATH", programs + ":" + variables.get("PATH"));
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), output);
    }

    String stored(String name) throws IOException {
        Path file = folder.resolve("store").resolve(name);
        return Files.exists(file) ? Files.readString(file) : "";
    }
}
