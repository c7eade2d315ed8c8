package io.l9.dora.workspace;

import io.l9.dora.audit.AuditVerification;
import io.l9.dora.audit.ChainVerifier;
import io.l9.dora.audit.ChainWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Shows the lines of files to a verifier, in memory that does not depend on how long they are. */
final class AuditScan {

    private final ChainVerifier verifier;
    private final byte[] buffer = new byte[4 * ChainWriter.MAX_LINE];

    AuditScan(ChainVerifier verifier) {
        this.verifier = verifier;
    }

    /**
     * Shows a file.
     *
     * @param name its path from the root
     * @param isLast whether it is the one that grows
     */
    void file(Path file, String name, boolean isLast) throws IOException {
        verifier.begin(name);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
                InputStream in = Channels.newInputStream(channel)) {
            if (lines(in)) {
                if (isLast) {
                    verifier.incompleteEnd();
                } else {
                    verifier.incompleteLine();
                }
            }
        }
    }

    /** Shows all lines, and returns whether anything stands behind the last line end. */
    private boolean lines(InputStream in) throws IOException {
        boolean overlong = false;
        int filled = 0;
        for (int read = 0; read >= 0; read = in.read(buffer, filled, buffer.length - filled)) {
            filled += read;
            int start = 0;
            for (int end = filled - read; end < filled; end++) {
                if (buffer[end] == '\n') {
                    line(start, end, overlong);
                    overlong = false;
                    start = end + 1;
                }
            }
            System.arraycopy(buffer, start, buffer, 0, filled - start);
            filled -= start;
            if (filled >= ChainWriter.MAX_LINE) {
                overlong = true;
                filled = 0;
            }
        }
        return overlong || filled > 0;
    }

    private void line(int start, int end, boolean overlong) {
        if (overlong || end - start >= ChainWriter.MAX_LINE) {
            verifier.overlongLine();
        } else {
            verifier.line(buffer, start, end);
        }
    }

    AuditVerification result() {
        return verifier.result();
    }
}
