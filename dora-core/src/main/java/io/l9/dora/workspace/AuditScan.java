package io.l9.dora.workspace;

import io.l9.dora.audit.AuditVerification;
import io.l9.dora.audit.ChainVerifier;
import io.l9.dora.audit.ChainWriter;
import java.io.IOException;
import java.nio.ByteBuffer;

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
    void file(AuditSnapshot.Part file, String name, boolean isLast) throws IOException {
        verifier.begin(name);
        if (lines(file)) {
            if (isLast) {
                verifier.incompleteEnd();
            } else {
                verifier.incompleteLine();
            }
        }
    }

    /** Shows all lines, and returns whether anything stands behind the last line end. */
    private boolean lines(AuditSnapshot.Part file) throws IOException {
        boolean overlong = false;
        int filled = 0;
        for (int read = 0; read >= 0; read = read(file, filled)) {
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

    /** Reads more of a file behind what is in the buffer, and returns how much; -1 at its end. */
    private int read(AuditSnapshot.Part file, int filled) throws IOException {
        long left = file.size() - file.channel().position();
        int most = (int) Math.min(left, buffer.length - filled);
        return most <= 0 ? -1 : file.channel().read(ByteBuffer.wrap(buffer, filled, most));
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
