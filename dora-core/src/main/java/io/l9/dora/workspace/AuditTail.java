package io.l9.dora.workspace;

import io.l9.dora.audit.AuditHeader;
import io.l9.dora.audit.ChainWriter;
import io.l9.dora.audit.RunLine;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The ends of a file of the log: how it begins, and what the next line follows.
 *
 * @param header its first line
 * @param last its last line; what is no line of a log is passed over, {@code dora:audit} tells it
 * @param lastRun where its last line about a run begins, in bytes
 */
record AuditTail(AuditHeader header, ChainWriter last, OptionalLong lastRun) {

    private static final String NO_LOG = "is no audit log; move it away, or have the contract name another place";

    /**
     * Takes away what a stopped run left of its last line, so that the file ends with a line end. If nothing but that is missing, it is added.
     *
     * @param name of the file, for messages
     * @throws AuditLogException when the file is no log
     */
    static void mend(FileChannel channel, String name, Disk disk) throws IOException {
        long size = channel.size();
        BackwardLines lines = new BackwardLines(channel, size);
        long end = lines.end();
        if (end == size) {
            return;
        }
        if (size - end >= ChainWriter.MAX_LINE) {
            throw new AuditLogException(name, NO_LOG);
        }
        byte[] rest = BackwardLines.read(channel, end, (int) (size - end));
        if (end == 0 && !mayBecomeLog(channel)) {
            throw new AuditLogException(name, NO_LOG);
        }
        if (end > 0) {
            header(channel, name);
        }
        disk.step();
        if (end > 0 && ChainWriter.follows(rest, lines.next().bytes())) {
            channel.write(ByteBuffer.wrap(new byte[] {'\n'}), size);
        } else {
            channel.truncate(end);
        }
    }

    /**
     * Reads the ends of a file.
     *
     * @return empty for a file without a line, as one whose first line a stopped run has left incomplete
     * @throws AuditLogException when the file is no log, or of a newer version
     */
    static Optional<AuditTail> read(FileChannel channel, String name) throws IOException {
        BackwardLines lines = new BackwardLines(channel, channel.size());
        if (lines.end() == 0) {
            if (!mayBecomeLog(channel)) {
                throw new AuditLogException(name, NO_LOG);
            }
            return Optional.empty();
        }
        AuditHeader header = header(channel, name);
        Optional<ChainWriter> last = Optional.empty();
        while (lines.end() > 0) {
            BackwardLines.Line line = lines.next();
            last = last.or(() -> ChainWriter.after(line.bytes()));
            if (RunLine.isOne(line.bytes())) {
                return Optional.of(new AuditTail(header, last.orElseThrow(), OptionalLong.of(line.start())));
            }
        }
        ChainWriter writer = last.orElseThrow(() -> new AuditLogException(name, NO_LOG));
        return Optional.of(new AuditTail(header, writer, OptionalLong.empty()));
    }

    /** Tells whether a file without any line end is what a stopped run has left of its first line. */
    private static boolean mayBecomeLog(FileChannel channel) throws IOException {
        return channel.size() < ChainWriter.MAX_LINE
                && AuditHeader.mayBegin(BackwardLines.read(channel, 0, (int) channel.size()));
    }

    /** Returns the first line of a file; empty if it is not that of a log. */
    static Optional<AuditHeader> headerOf(FileChannel channel) throws IOException {
        byte[] start = BackwardLines.read(channel, 0, ChainWriter.MAX_LINE);
        int end = 0;
        while (end < start.length && start[end] != '\n') {
            end++;
        }
        return AuditHeader.read(Arrays.copyOf(start, end));
    }

    private static AuditHeader header(FileChannel channel, String name) throws IOException {
        AuditHeader header = headerOf(channel).orElseThrow(() -> new AuditLogException(name, NO_LOG));
        if (header.isNewer()) {
            throw new AuditLogException(
                    name,
                    "was written by a newer version of this plugin (format " + header.version()
                            + "); use that version, or move the file away");
        }
        return header;
    }
}
