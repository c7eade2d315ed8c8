package io.l9.dora.maven;

import io.l9.dora.reports.AnswerJson;
import io.l9.dora.reports.JsonReport;
import io.l9.dora.text.Printable;
import io.l9.dora.workspace.AtomicFile;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.maven.plugin.MojoExecutionException;

/**
 * A file of results that a build names. A slip of the keyboard must not cost a source file, so that only a file of the same kind is ever replaced.
 *
 * @param kind what it holds
 * @param path where it is, absolute
 */
record OutputFile(Kind kind, Path path) {

    private static final int HEAD = 64;

    /** What such a file holds. */
    enum Kind {
        JSON_REPORT("dora.report.json", "report of this goal") {
            @Override
            boolean startsSuch(byte[] head) {
                return JsonReport.startsReport(head);
            }
        },
        ANSWER("dora.query.output", "answer of this goal") {
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
     * @param file relative to the root, or absolute; where the build wants it outside of the root, that is the build's decision, but no link
     *     of the tree leads there
     */
    static OutputFile at(Kind kind, Path root, Path file) throws MojoExecutionException {
        OutputFile output = new OutputFile(kind, root.resolve(file).normalize());
        if (output.path.startsWith(root) && output.leadsOut(root)) {
            throw new MojoExecutionException(kind.parameter + ": a symbolic link leads "
                    + Printable.of(output.path.toString()) + " out of the root; name the place itself");
        }
        if (Files.isRegularFile(output.path) && !output.isReplaceable()) {
            throw new MojoExecutionException(kind.parameter + ": " + Printable.of(output.path.toString())
                    + " exists and is no " + kind.noun + "; name another file or delete it");
        }
        return output;
    }

    private boolean leadsOut(Path root) throws MojoExecutionException {
        Path folder = path.getParent();
        while (folder != null && !Files.exists(folder)) {
            folder = folder.getParent();
        }
        try {
            return folder != null && !folder.toRealPath().startsWith(root);
        } catch (IOException e) {
            throw cannotWrite(e);
        }
    }

    private boolean isReplaceable() throws MojoExecutionException {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] head = in.readNBytes(HEAD);
            return head.length == 0 || kind.startsSuch(head);
        } catch (IOException e) {
            throw cannotWrite(e);
        }
    }

    /** Replaces the file as a whole. */
    void write(byte[] content) throws MojoExecutionException {
        write(out -> out.write(content));
    }

    /** Replaces the file as a whole, by content that need not be held in memory. */
    void write(AtomicFile.Content content) throws MojoExecutionException {
        try {
            AtomicFile.write(path, content);
        } catch (IOException e) {
            throw cannotWrite(e);
        }
    }

    /** Empties the file, or makes it, and returns what fills it; for content that may be too large to be held. */
    OutputStream open() throws MojoExecutionException {
        try {
            Path folder = path.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            return new BufferedOutputStream(Files.newOutputStream(
                    path,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE,
                    LinkOption.NOFOLLOW_LINKS));
        } catch (IOException e) {
            throw cannotWrite(e);
        }
    }

    /** Returns the error of a build whose file cannot be written. */
    MojoExecutionException cannotWrite(IOException e) {
        String reason = e instanceof AccessDeniedException
                ? "permission denied"
                : e.getClass().getSimpleName() + " " + e.getMessage();
        return new MojoExecutionException(kind.parameter + ": cannot write " + Printable.of(path + ": " + reason), e);
    }
}
