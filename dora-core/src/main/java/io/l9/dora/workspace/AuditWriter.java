package io.l9.dora.workspace;

import io.l9.dora.audit.AuditBatch;
import io.l9.dora.audit.AuditEntry;
import io.l9.dora.audit.ChainWriter;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Writes batches, while the log is locked. */
final class AuditWriter {

    private static final int CHUNK = 1 << 18;

    private final AuditFiles files;
    private final Disk disk;

    AuditWriter(AuditFiles files, Disk disk) {
        this.files = files;
        this.disk = disk;
    }

    /** Adds a batch at the end of the log. */
    void write(AuditBatch batch) throws IOException {
        Instant now = batch.run().time();
        LocalDate today = day(now);
        Optional<AuditTail> tail = files.isThere() ? mended(files.log()) : Optional.empty();
        Optional<LocalDate> begun = tail.map(end -> day(end.header().time()));
        if (begun.isPresent() && isOfAnotherDay(begun.get(), today)) {
            files.rotate(begun.get().isAfter(today) ? today : begun.get(), disk);
            tail = Optional.empty();
        }
        if (tail.isPresent()) {
            append(tail.get().last(), tail.get().lastRun(), batch);
        } else {
            ChainWriter lines = behindOldFiles();
            lines.header(now);
            append(lines, OptionalLong.empty(), batch);
            files.expire(today, disk);
        }
    }

    /** Runs of one midnight may disagree about the day; a file of a day after tomorrow was begun by a clock that was wrong. */
    private static boolean isOfAnotherDay(LocalDate begun, LocalDate today) {
        return begun.isBefore(today) || begun.isAfter(today.plusDays(1));
    }

    private static LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, ZoneOffset.UTC);
    }

    private Optional<AuditTail> mended(Path file) throws IOException {
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
            AuditTail.mend(channel, files.nameOf(file), disk);
            return AuditTail.read(channel, files.nameOf(file));
        }
    }

    private ChainWriter behindOldFiles() throws IOException {
        List<AuditFiles.Old> old = files.old();
        if (old.isEmpty()) {
            return ChainWriter.fromTheStart();
        }
        Path last = old.get(old.size() - 1).file();
        try (FileChannel channel = FileChannel.open(last, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
            return AuditTail.read(channel, files.nameOf(last))
                    .map(AuditTail::last)
                    .orElseThrow(() -> new AuditLogException(
                            files.nameOf(last), "is empty; remove it, the log cannot go on behind it"));
        }
    }

    private void append(ChainWriter lines, OptionalLong lastRun, AuditBatch batch) throws IOException {
        boolean isNew = FileKind.of(files.log()) == FileKind.ABSENT;
        try (FileChannel channel = FileChannel.open(
                files.log(),
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                LinkOption.NOFOLLOW_LINKS)) {
            channel.position(channel.size());
            try {
                append(channel, lines, lastRun, batch);
            } catch (IOException e) {
                cutBack(channel, e);
                throw e;
            }
        }
        Path folder = files.log().getParent();
        if (isNew && folder != null) {
            disk.forceFolder(folder);
        }
    }

    private void append(FileChannel channel, ChainWriter lines, OptionalLong lastRun, AuditBatch batch)
            throws IOException {
        byte[] start = ChainWriter.start(batch.run());
        for (AuditEntry entry : batch.entries()) {
            lines.entry(start, entry);
            if (lines.size() >= CHUNK) {
                disk.append(channel, lines.take());
            }
        }
        lines.run(start, batch.run().totals(), lastRun);
        disk.append(channel, lines.take());
        disk.force(channel);
    }

    /** The system has no room for all: what is not a whole line goes away at once, if the system still lets us. */
    private void cutBack(FileChannel channel, IOException why) {
        try {
            AuditTail.mend(channel, files.nameOf(files.log()), disk);
        } catch (IOException e) {
            why.addSuppressed(e);
        }
    }
}
