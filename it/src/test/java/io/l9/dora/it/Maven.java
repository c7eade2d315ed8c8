package io.l9.dora.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * An installed Maven with the Java that it runs on.
 *
 * @param home where its {@code bin/mvn} is
 * @param javaHome the Java that it runs on
 */
record Maven(Path home, Path javaHome) {

    /** The version of the plugin under test. */
    static final String VERSION = System.getProperty("dora.version");

    /** A goal of the plugin under test as a folder without a POM has to call it. */
    static String goal(String name) {
        return "io.l9.dora:dora-maven-plugin:" + VERSION + ":" + name;
    }

    /** Returns the Maven and the Java of the build that runs these tests. */
    static Maven ofThisBuild() {
        return new Maven(Path.of(System.getProperty("it.maven")), Path.of(System.getProperty("java.home")));
    }

    /** Returns every Maven that the build unpacked, on every Java that it was told of. */
    static List<Maven> matrix() throws IOException {
        List<Maven> all = new ArrayList<>();
        try (Stream<Path> homes = Files.list(Path.of(System.getProperty("it.mavens")))) {
            for (Path home : homes.sorted().toList()) {
                Stream.of(System.getProperty("it.jdks").split(File.pathSeparator, -1))
                        .map(jdk -> new Maven(home, Path.of(jdk)))
                        .forEach(all::add);
            }
        }
        return all;
    }

    /** Runs a build to its end. */
    Build run(Path folder, String... arguments) throws IOException, InterruptedException {
        return run(folder, Map.of(), arguments);
    }

    /** Runs a build to its end, with further variables in its environment. */
    Build run(Path folder, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        Path log = Files.createTempFile(folder.toAbsolutePath().getParent(), "build", ".log");
        ProcessBuilder builder = new ProcessBuilder(command(arguments))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        // What the start script of the outer Maven has set is about the outer build.
        builder.environment().keySet().removeIf(name -> name.startsWith("MAVEN_"));
        builder.environment().put("JAVA_HOME", javaHome.toString());
        builder.environment().put("MAVEN_OPTS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
        builder.environment().put("IT_OUTER_REPOSITORY", System.getProperty("it.outerRepository"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        if (!process.waitFor(3, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        assertThat(process.isAlive()).as("a build that does not end").isFalse();
        return new Build(process.exitValue(), Files.readAllLines(log));
    }

    private List<String> command(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                home.resolve("bin/mvn").toString(),
                "-B",
                "-ntp",
                "-gs",
                Path.of("src/it/settings.xml").toAbsolutePath().toString(),
                "-Dmaven.repo.local=" + System.getProperty("it.repository"),
                "-Ddora.version=" + VERSION));
        command.addAll(List.of(arguments));
        return command;
    }

    @Override
    public String toString() {
        return home.getFileName() + " on " + javaHome.getFileName();
    }
}
