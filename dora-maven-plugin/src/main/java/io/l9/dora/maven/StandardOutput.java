package io.l9.dora.maven;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** The standard output of the process, for what is no log: Maven 4 makes lines of its log of all that goes through {@code System.out}. */
final class StandardOutput {

    private StandardOutput() {}

    /** Returns a stream whose end leaves standard output open. */
    static OutputStream open() {
        System.out.flush();
        return new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)) {
            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }
}
