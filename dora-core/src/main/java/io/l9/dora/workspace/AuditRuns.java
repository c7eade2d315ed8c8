package io.l9.dora.workspace;

import io.l9.dora.audit.AuditRun;
import io.l9.dora.audit.ChainWriter;
import io.l9.dora.audit.RunLine;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;

/** Reads the lines about runs from the end of a file: each says where the one before is. */
final class AuditRuns {

    /** Longer than most such lines. */
    private static final int FIRST_READ = 1 << 10;

    private final FileChannel channel;

    private AuditRuns(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Shows the runs of a file, the last one first.
     *
     * @param name of the file, for messages
     * @param taker tells whether it wants more
     * @return whether it wants those of the file in front of it, too
     */
    static boolean show(Path file, String name, Predicate<AuditRun> taker) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
            Optional<AuditTail> tail = AuditTail.read(channel, name);
            OptionalLong at = tail.map(AuditTail::lastRun).orElse(OptionalLong.empty());
            AuditRuns lines = new AuditRuns(channel);
            while (at.isPresent()) {
                Optional<RunLine> line = lines.at(at.getAsLong());
                if (line.isPresent() && !taker.test(line.get().run())) {
                    return false;
                }
                at = lines.before(at.getAsLong(), line);
            }
        }
        return true;
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
