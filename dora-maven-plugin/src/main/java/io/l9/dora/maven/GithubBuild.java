package io.l9.dora.maven;

import io.l9.dora.report.Results;
import io.l9.dora.reports.GithubAnnotations;
import io.l9.dora.reports.GithubSummary;
import io.l9.dora.text.Printable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.logging.Log;

/**
 * A step of GitHub Actions.
 *
 * @param folder where the root is in the working copy, with a slash behind it; empty when they are one
 * @param summary the file that takes the summary of the step
 */
record GithubBuild(String folder, Optional<Path> summary) {

    /** GitHub shows no summary of a step that has more. */
    private static final int MOST_SUMMARY = 1 << 20;

    /** Returns the step that the build runs in, if it runs in one. */
    static Optional<GithubBuild> of(MavenBuild build, Path root) {
        if (!build.environment("GITHUB_ACTIONS").equals(Optional.of("true"))) {
            return Optional.empty();
        }
        Optional<Path> workspace = build.environment("GITHUB_WORKSPACE").flatMap(GithubBuild::path);
        return Optional.of(new GithubBuild(
                workspace.map(top -> folder(top, root)).orElse(""),
                build.environment("GITHUB_STEP_SUMMARY").flatMap(GithubBuild::path)));
    }

    private static Optional<Path> path(String text) {
        try {
            return Optional.of(Path.of(text));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static String folder(Path workspace, Path root) {
        try {
            Path top = workspace.toRealPath();
            String folder = root.startsWith(top) ? top.relativize(root).toString() : "";
            return folder.isEmpty() ? "" : folder.replace('\\', '/') + "/";
        } catch (IOException e) {
            return "";
        }
    }

    /** Shows results on the pages of the run. What is in the way of that is a warning: the log has all of it. */
    void show(Results results, List<String> reports, Log log) {
        try (OutputStream out = StandardOutput.open()) {
            for (String line : GithubAnnotations.of(results, folder)) {
                out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            log.warn("no annotations: " + Printable.of(String.valueOf(e.getMessage())));
        }
        summary.ifPresent(file -> append(file, GithubSummary.of(results, reports), log));
    }

    private static void append(Path file, String text, Log log) {
        byte[] page = text.getBytes(StandardCharsets.UTF_8);
        try {
            if (Files.exists(file) && Files.size(file) + page.length > MOST_SUMMARY) {
                log.warn("no summary of the step: it has no room left");
            } else {
                Files.write(file, page, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            }
        } catch (IOException e) {
            log.warn("no summary of the step: cannot write " + Printable.of(file + ": " + e.getMessage()));
        }
    }
}
