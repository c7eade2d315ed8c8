package io.l9.dora.maven;

import io.l9.dora.report.Validation;
import io.l9.dora.reports.JsonReport;
import io.l9.dora.text.Printable;
import io.l9.dora.workspace.AtomicFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoExecutionException;

/** The file of {@code dora.report.json}. A slip of the keyboard must not cost a source file, so that only a report is ever replaced. */
record JsonReportFile(Path path) {

    private static final int HEAD = 64;

    /**
     * Returns the file that a build names, if it may be written.
     *
     * @param root the real path of the tree
     * @param file relative to the root, or absolute; where the build wants it outside of the root, that is the build's decision, but no link
     *     of the tree leads there
     */
    static JsonReportFile at(Path root, Path file) throws MojoExecutionException {
        Path path = root.resolve(file).normalize();
        if (path.startsWith(root) && leadsOut(root, path)) {
            throw new MojoExecutionException("dora.report.json: a symbolic link leads " + Printable.of(path.toString())
                    + " out of the root; name the place itself");
        }
        if (Files.isRegularFile(path) && !isReplaceable(path)) {
            throw new MojoExecutionException("dora.report.json: " + Printable.of(path.toString())
                    + " exists and is no report of this goal; name another file or delete it");
        }
        return new JsonReportFile(path);
    }

    private static boolean leadsOut(Path root, Path path) throws MojoExecutionException {
        Path folder = path.getParent();
        while (folder != null && !Files.exists(folder)) {
            folder = folder.getParent();
        }
        try {
            return folder != null && !folder.toRealPath().startsWith(root);
        } catch (IOException e) {
            throw cannotWrite(path, e);
        }
    }

    private static boolean isReplaceable(Path path) throws MojoExecutionException {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] head = in.readNBytes(HEAD);
            return head.length == 0 || JsonReport.startsReport(head);
        } catch (IOException e) {
            throw cannotWrite(path, e);
        }
    }

    void write(Validation validation) throws MojoExecutionException {
        try {
            AtomicFile.write(path, JsonReport.of(validation));
        } catch (IOException e) {
            throw cannotWrite(path, e);
        }
    }

    private static MojoExecutionException cannotWrite(Path path, IOException e) {
        String reason = e instanceof AccessDeniedException
                ? "permission denied"
                : e.getClass().getSimpleName() + " " + e.getMessage();
        return new MojoExecutionException("dora.report.json: cannot write " + Printable.of(path + ": " + reason), e);
    }
}
