package io.l9.dora.workspace;

import io.l9.dora.audit.AuditRun;
import io.l9.dora.audit.ChainWriter;
import io.l9.dora.audit.RunLine;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads the lines about runs from the end of a file: each says where the one before is. */
final class AuditRuns {

    /** Longer than most such lines. */
    private static final int FIRST_READ = 1 << 10;

    private final FileChannel channel;

    private AuditRuns(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Adds the runs of a file to {@code runs}, the last one first.
     *
     * @param name of the file, for messages
     * @param most how many there may be in {@code runs}
     * @param since where to stop
     * @return whether the file in front of it is to be read, too
     */
    static boolean readInto(List<AuditRun> runs, Path file, String name, int most, Instant since) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
            Optional<AuditTail> tail = AuditTail.read(channel, name);
            OptionalLong at = tail.map(AuditTail::lastRun).orElse(OptionalLong.empty());
            AuditRuns lines = new AuditRuns(channel);
            while (at.isPresent()) {
                Optional<RunLine> line = lines.at(at.getAsLong());
                if (line.isPresent()) {
                    if (runs.size() == most || line.get().run().time().isBefore(since)) {
                        return false;
                    }
                    runs.add(line.get().run());
                }
                at = lines.before(at.getAsLong(), line);
            }
        }
        return runs.size() < most;
    }

    private Optional<RunLine> at(long start) throws IOException {
        Optional<RunLine> line = at(start, FIRST_READ);
        return line.isPresent() ? line : at(start, ChainWriter.MAX_LINE);
    }

    private Optional<RunLine> at(long start, int length) throws IOException {
        byte[] bytes = BackwardLines.read(channel, start, length);
        for (int end = 0; end < bytes.length; end++) {
            if (bytes[end] == '\n') {
                return RunLine.read(Arrays.copyOf(bytes, end));
            }
        }
        return Optional.empty();
    }

    /** Returns where the run before stands; a line that does not tell the truth about that costs time only. */
    private OptionalLong before(long start, Optional<RunLine> line) throws IOException {
        if (line.isPresent()) {
            OptionalLong told = line.get().previous();
            boolean isTrue = told.isEmpty()
                    || (told.getAsLong() >= 0
                            && told.getAsLong() < start
                            && at(told.getAsLong()).isPresent());
            if (isTrue) {
                return told;
            }
        }
        BackwardLines lines = new BackwardLines(channel, start);
        while (lines.end() > 0) {
            BackwardLines.Line next = lines.next();
            if (RunLine.isOne(next.bytes())) {
                return OptionalLong.of(next.start());
            }
        }
        return OptionalLong.empty();
    }
}
