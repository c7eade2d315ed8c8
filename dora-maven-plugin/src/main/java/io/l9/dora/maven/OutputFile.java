package io.l9.dora.maven;

import io.l9.dora.reports.AnswerJson;
import io.l9.dora.reports.JsonReport;
import io.l9.dora.workspace.AtomicFile;
import io.l9.dora.workspace.ResultFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;

/**
 * A file of results that a build names.
 *
 * @param kind what it holds
 */
record OutputFile(Kind kind, ResultFile file) {

    /** What such a file holds. */
    enum Kind {
        JSON_REPORT("dora.report.json", "report") {
            @Override
            boolean startsSuch(byte[] head) {
                return JsonReport.startsReport(head);
            }
        },
        ANSWER("dora.query.output", "answer") {
            @Override
            boolean startsSuch(byte[] head) {
                return AnswerJson.startsAnswer(head);
            }
        },
        PATCH("dora.patch", "patch") {
            @Override
            boolean startsSuch(byte[] head) {
                return new String(head, StandardCharsets.ISO_8859_1).startsWith("diff --git ");
            }
        };

        private final String parameter;
        private final String noun;

        Kind(String parameter, String noun) {
            this.parameter = parameter;
            this.noun = noun;
        }

        /** Tells whether a file that begins with {@code head} is one. */
        abstract boolean startsSuch(byte[] head);
    }

    /**
     * Returns the file that a build names, if it may be written.
     *
     * @param root the real path of the tree
     * @param file relative to the root, or absolute
     */
    static OutputFile at(Kind kind, Path root, Path file) throws MojoExecutionException {
        OutputFile output = new OutputFile(kind, ResultFile.at(root, file));
        Optional<String> obstacle = output.file.obstacle(kind::startsSuch);
        if (obstacle.isPresent()) {
            throw new MojoExecutionException(output.cannotWrite(obstacle.get()));
        }
        return output;
    }

    /** Replaces the file as a whole. */
    void write(byte[] content) throws MojoExecutionException {
        Optional<String> problem = write(out -> out.write(content));
        if (problem.isPresent()) {
            throw new MojoExecutionException(problem.get());
        }
    }

    /**
     * Replaces the file as a whole, by content that need not be held in memory.
     *
     * @return what is to be said when that is not possible
     */
    Optional<String> write(AtomicFile.Content content) {
        return file.write(kind::startsSuch, content).map(this::cannotWrite);
    }

    /** Empties the file, or makes it, and returns what fills it; for content that may be too large to be held. */
    OutputStream open() throws MojoExecutionException {
        try {
            return file.open();
        } catch (IOException e) {
            throw new MojoExecutionException(cannotWrite(String.valueOf(e.getMessage())), e);
        }
    }

    private String cannotWrite(String reason) {
        return kind.parameter + ": cannot write the " + kind.noun + " " + file + ": " + reason;
    }
}
