package io.l9.dora.workspace;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Has a JVM run a program over a sample, and write down the classes that it loaded, so that later runs need not read, verify and link them (JEP 350). It runs
 * twice: the second time it has results to remember and a commit to compare with, as most runs have, and is written down. The sample is a repository of its
 * own below {@code folder}, and is gone afterwards.
 *
 * @param java the program {@code java}
 * @param folder where the jars are and the archive goes; the program is started in it, since an archive is good for one class path only and paths can hold what
 *     ends one there
 * @param jars their names, in the order of the class path
 * @param mainClass the class to start
 */
public record ClassArchive(Path java, Path folder, List<String> jars, String mainClass) {

    private static final String SAMPLE = "sample";
    private static final String KEPT = "kept-";

    /** An option that changes nothing. */
    private static final String USUAL = "-Xshare:auto";

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
            Path tree = commit(sample);
            Optional<String> failure = run(tree, USUAL);
            if (failure.isEmpty()) {
                change(tree, sample);
                failure = run(tree, "-XX:ArchiveClassesAtExit=" + temporary.getFileName());
            }
            if (failure.isEmpty() && !Files.isRegularFile(temporary)) {
                failure = Optional.of(java + " wrote none");
            }
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

    /** Commits each file of the sample twice; plumbing has no hook and no signature. */
    private Path commit(Map<String, byte[]> sample) throws IOException {
        Path tree = folder.resolve(SAMPLE);
        delete(tree);
        Files.createDirectory(tree);
        for (Map.Entry<String, byte[]> file : sample.entrySet()) {
            Files.write(tree.resolve(file.getKey()), file.getValue());
            Files.write(tree.resolve(KEPT + file.getKey()), file.getValue());
        }
        Git git = new Git("git", tree, LIMIT);
        git.ask("init", "--quiet", "--template=");
        git.ask("add", "--all");
        String written = git.ask("write-tree").text();
        String commit = git.ask(
                        "-c", "user.name=a", "-c", "user.email=a@example.org", "commit-tree", "-m", SAMPLE, written)
                .text();
        git.ask("update-ref", "HEAD", commit);
        return tree;
    }

    /** Changes one of the two, as a commit does that somebody makes: it is read, and compared with what it was, while of the others results are known. */
    private static void change(Path tree, Map<String, byte[]> sample) throws IOException {
        for (String name : sample.keySet()) {
            Files.writeString(tree.resolve(name), "\n", StandardOpenOption.APPEND);
        }
        new Git("git", tree, LIMIT).ask("add", "--all");
    }

    private Optional<String> run(Path tree, String option) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        java.toString(),
                        option,
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xlog:disable",
                        "-cp",
                        classPath(jars),
                        mainClass,
                        "root=" + tree,
                        "colour=never",
                        "cache=always")
                .directory(folder.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        process.getOutputStream().close();
        if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
            return Optional.of(java + " took longer than " + LIMIT.toSeconds() + " s");
        }
        return Optional.empty();
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
