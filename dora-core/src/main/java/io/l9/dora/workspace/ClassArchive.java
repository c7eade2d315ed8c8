package io.l9.dora.workspace;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Has a JVM run a program once over a sample, and write down the classes that it loaded, so that later runs need not read, verify and link them (JEP 350). The
 * sample is a repository of its own below {@code folder}, and is gone afterwards.
 *
 * @param java the program {@code java}
 * @param folder where the jars are and the archive goes; the program is started in it, since an archive is good for one class path only and paths can hold what
 *     ends one there
 * @param jars their names, in the order of the class path
 * @param mainClass the class to start
 */
public record ClassArchive(Path java, Path folder, List<String> jars, String mainClass) {

    private static final String SAMPLE = "sample";
    private static final Duration LIMIT = Duration.ofMinutes(1);

    /**
     * Makes the archive, or makes it anew.
     *
     * @param name of the archive
     * @param sample the files of the sample, by name
     * @return why there is none, as words of a message; empty when there is one
     */
    public Optional<String> make(String name, Map<String, byte[]> sample) {
        Path archive = folder.resolve(name);
        Path temporary = folder.resolve(name + ".tmp");
        try {
            Files.deleteIfExists(temporary);
            Path tree = stage(sample);
            Optional<String> failure = run(tree, temporary);
            delete(tree);
            if (failure.isEmpty()) {
                Files.move(temporary, archive, StandardCopyOption.REPLACE_EXISTING);
            }
            return failure;
        } catch (IOException e) {
            return Optional.of(IoReasons.of(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("interrupted");
        }
    }

    /** Returns jars as a class path, for a JVM that is started in their folder. */
    public static String classPath(List<String> jars) {
        return String.join(File.pathSeparator, jars);
    }

    private Path stage(Map<String, byte[]> sample) throws IOException {
        Path tree = folder.resolve(SAMPLE);
        delete(tree);
        Files.createDirectory(tree);
        for (Map.Entry<String, byte[]> file : sample.entrySet()) {
            Files.write(tree.resolve(file.getKey()), file.getValue());
        }
        Git git = new Git("git", tree, LIMIT);
        git.ask("init", "--quiet", "--template=");
        git.ask("add", "--all");
        return tree;
    }

    private Optional<String> run(Path tree, Path archive) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        java.toString(),
                        "-XX:ArchiveClassesAtExit=" + archive.getFileName(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xlog:disable",
                        "-cp",
                        classPath(jars),
                        mainClass,
                        "root=" + tree,
                        "colour=never")
                .directory(folder.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        process.getOutputStream().close();
        if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
            return Optional.of(java + " took longer than " + LIMIT.toSeconds() + " s");
        }
        return Files.isRegularFile(archive)
                ? Optional.empty()
                : Optional.of(java + " wrote none, exit code " + process.exitValue());
    }

    /** Deletes a tree that was made here; links in it are deleted, and not what they lead to. */
    private static void delete(Path path) throws IOException {
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            try (Stream<Path> children = Files.list(path)) {
                for (Path child : children.toList()) {
                    delete(child);
                }
            }
        }
        Files.deleteIfExists(path);
    }
}
