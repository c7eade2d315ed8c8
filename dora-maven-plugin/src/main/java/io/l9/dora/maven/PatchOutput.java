package io.l9.dora.maven;

import io.l9.dora.PatchSink;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.apache.maven.plugin.MojoExecutionException;

/** Where the patch of a dry run goes. */
final class PatchOutput implements PatchSink, AutoCloseable {

    private final OutputStream out;

    private PatchOutput(OutputStream out) {
        this.out = out;
    }

    static PatchOutput to(OutputFile file) throws MojoExecutionException {
        return new PatchOutput(file.open());
    }

    /** A patch holds the bytes of files, whatever their charset. */
    static PatchOutput toStandardOutput() {
        return new PatchOutput(StandardOutput.open());
    }

    @Override
    public void accept(byte[] patch) {
        try {
            out.write(patch);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
