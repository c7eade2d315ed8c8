package io.l9.dora.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoExecutionException;

/** A report on disk. */
final class ReportFile {

    private ReportFile() {}

    /** Writes a report; a relative location starts at the root. */
    static void write(Path root, String location, byte[] content) throws MojoExecutionException {
        try {
            Path file = root.resolve(location);
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, content);
        } catch (InvalidPathException | IOException e) {
            throw new MojoExecutionException("cannot write the report " + location + ": " + e);
        }
    }
}
