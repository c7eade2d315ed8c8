package io.l9.dora.workspace;

import io.l9.dora.text.Printable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which files an audit log has: the one that grows, and those of days before, {@code <name>.YYYY-MM-DD}, in the order of their days.
 *
 * @param location the log from the root
 * @param log the same as a file
 */
record AuditFiles(PathNames names, String location, Path log) {

    private static final int DAYS_KEPT = 30;
    private static final int FILES_KEPT = 30;

    /** Names of days sort as the days do, while years have four digits. */
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    /** A file of a day before. */
    record Old(LocalDate day, Path file) {}

    /** Returns the files of days before, the oldest first; links are none. */
    List<Old> old() throws IOException {
        List<Old> found = new ArrayList<>();
        Path folder = log.getParent();
        if (folder == null || FileKind.of(folder) != FileKind.FOLDER) {
            return found;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                day(file)
                        .filter(day -> FileKind.of(file) == FileKind.REGULAR)
                        .ifPresent(day -> found.add(new Old(day, file)));
            }
        }
        found.sort(Comparator.comparing(Old::day));
        return found;
    }

    private Optional<LocalDate> day(Path file) {
        String text = names.textOf(file);
        if (!text.startsWith(location + ".")) {
            return Optional.empty();
        }
        String day = text.substring(location.length() + 1);
        try {
            LocalDate date = LocalDate.parse(day);
            boolean isOne = date.toString().equals(day) && !date.isAfter(LAST_DAY);
            return isOne ? Optional.of(date) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Returns all files, the oldest first and the one that grows last. */
    List<Path> all() throws IOException {
        List<Path> all = new ArrayList<>();
        old().forEach(old -> all.add(old.file()));
        if (isThere()) {
            all.add(log);
        }
        return all;
    }

    /**
     * Tells whether there is a file that grows.
     *
     * @throws AuditLogException when something else is in its place
     */
    boolean isThere() throws AuditLogException {
        FileKind kind = FileKind.of(log);
        if (kind == FileKind.SYMLINK) {
            throw new AuditLogException(nameOf(log), "is a symbolic link, which is not followed; remove it");
        }
        if (kind == FileKind.UNKNOWN) {
            throw new AuditLogException(
                    nameOf(log), "cannot be looked at; see to it that the user of the build may read its folder");
        }
        if (kind != FileKind.REGULAR && kind != FileKind.ABSENT) {
            throw new AuditLogException(nameOf(log), "is not a file; remove it, it is the place of the audit log");
        }
        return kind == FileKind.REGULAR;
    }

    /**
     * Puts the file that grows beside. It is called by the day on which it was begun, or if there is one of that day or a later one, by the next day
     * that is free, so that the order of the days is that of the lines whatever the clock has done.
     */
    void rotate(LocalDate begun, Disk disk) throws IOException {
        List<Old> old = old();
        LocalDate day = begun;
        if (!old.isEmpty() && !day.isAfter(old.get(old.size() - 1).day())) {
            day = old.get(old.size() - 1).day().plusDays(1);
        }
        while (FileKind.of(of(day)) != FileKind.ABSENT) {
            day = day.plusDays(1);
        }
        if (day.isAfter(LAST_DAY)) {
            throw new AuditLogException(
                    nameOf(of(LAST_DAY)),
                    "has the name of the last day, so that none is left for the next file; move it away");
        }
        disk.rename(log, of(day));
    }

    private Path of(LocalDate day) {
        return log.resolveSibling(log.getFileName() + "." + day);
    }

    /**
     * Deletes files that were begun more than 30 days ago, or in days to come, the oldest first. The last 30 files stay in any case: when the clock is
     * wrong, all days are. What the system does not let go is there the next day, too.
     */
    void expire(LocalDate today, Disk disk) throws IOException {
        List<Old> old = old();
        for (Old candidate : old.subList(0, Math.max(0, old.size() - FILES_KEPT))) {
            try {
                Optional<LocalDate> begun = begun(candidate.file());
                if (begun.isPresent() && !isExpired(begun.get(), today)) {
                    return;
                }
                if (begun.isPresent()) {
                    disk.delete(candidate.file());
                }
            } catch (IOException e) {
                // What is kept has to be without a gap.
                return;
            }
        }
    }

    private static boolean isExpired(LocalDate begun, LocalDate today) {
        return begun.isBefore(today.minusDays(DAYS_KEPT)) || begun.isAfter(today.plusDays(1));
    }

    /** Returns when a file was begun; empty if it is no log, since nobody's own file is deleted because of its name. */
    private static Optional<LocalDate> begun(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
            return AuditTail.headerOf(channel)
                    .filter(header -> !header.isNewer())
                    .map(header -> LocalDate.ofInstant(header.time(), ZoneOffset.UTC));
        }
    }

    /** Returns the path of a file from the root, printable. */
    String nameOf(Path file) {
        return Printable.of(names.textOf(file));
    }
}
