package io.l9.dora.workspace;

import io.l9.dora.audit.AuditBatch;
import io.l9.dora.audit.AuditHistory;
import io.l9.dora.audit.AuditRun;
import io.l9.dora.audit.AuditVerification;
import io.l9.dora.audit.ChainVerifier;
import io.l9.dora.audit.DashboardRuns;
import io.l9.dora.text.Printable;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The audit log of a tree: a file that only grows, and the files of days before beside it (spec 9). Safe for several threads, and for several
 * processes at once. No link is followed, and nothing is written outside of the root.
 */
public final class AuditLog {

    private static final Duration LIMIT = Duration.ofMinutes(10);

    /** Damage is what is there twice; what writers do meanwhile is not. */
    private static final int MOST_LOOKS = 5;

    private final PathNames names;
    private final String location;
    private final Disk disk;
    private final Duration limit;

    AuditLog(Workspace workspace, String location, Disk disk, Duration limit) {
        this.names = workspace.names();
        this.location = location;
        this.disk = disk;
        this.limit = limit;
    }

    /**
     * Returns the log of a tree. Nothing is read or written yet.
     *
     * @param location of the file, from the root
     */
    public static AuditLog at(Workspace workspace, String location) {
        return new AuditLog(workspace, location, new Disk(), LIMIT);
    }

    /**
     * Adds what one run did, as one piece however many others write. A log of an earlier UTC day than the run's is put beside first, and what has expired
     * is deleted. What a stopped run has left of its last line is taken away; nothing else ever is.
     *
     * @throws AuditLogException when that is not possible; all lines that were there still are
     */
    public void append(AuditBatch batch) throws AuditLogException {
        try {
            AuditFiles files = files();
            makeFolders(files.log());
            LockFile lock = LockFile.acquire(disk, new Lock(files), limit);
            try {
                new AuditWriter(files, disk).write(batch);
            } finally {
                lock.close();
            }
        } catch (AuditLogException e) {
            throw e;
        } catch (IOException e) {
            throw new AuditLogException(shown(), "cannot be written: " + IoReasons.of(e), e);
        }
    }

    /**
     * Looks at every line of all files.
     *
     * @param expectedHead a chain value that the log must hold, 64 hexadecimal digits in lower case; then everything up to it is as it was
     * @throws AuditLogException when a file cannot be read
     */
    public AuditVerification verify(Optional<String> expectedHead) throws AuditLogException {
        return reading(() -> {
            AuditVerification seen = look(expectedHead);
            for (int i = 1; i < MOST_LOOKS && !seen.isWhole(); i++) {
                AuditVerification again = look(expectedHead);
                if (again.problems().equals(seen.problems())) {
                    return again;
                }
                // Another run took an incomplete line away while it was read.
                seen = again;
            }
            return seen;
        });
    }

    private AuditVerification look(Optional<String> expectedHead) throws IOException {
        AuditFiles files = files();
        AuditScan scan = new AuditScan(new ChainVerifier(files.nameOf(files.log()), expectedHead));
        try (AuditSnapshot snapshot = AuditSnapshot.of(files)) {
            for (AuditSnapshot.Part part : snapshot.parts()) {
                scan.file(part, files.nameOf(part.file()), part.equals(snapshot.last()));
            }
        }
        return scan.result();
    }

    /**
     * Returns the last runs, in time proportional to their number whatever the number of lines.
     *
     * @param most how many at most
     * @param since where to stop: no run before that, and none before one that was before that
     * @throws AuditLogException when a file cannot be read, or is no log
     */
    public AuditHistory history(int most, Instant since) throws AuditLogException {
        return reading(() -> {
            List<AuditRun> runs = new ArrayList<>();
            show(run -> {
                boolean isWanted = runs.size() < most && !run.time().isBefore(since);
                if (isWanted) {
                    runs.add(run);
                }
                return isWanted && runs.size() < most;
            });
            return new AuditHistory(runs);
        });
    }

    /**
     * Returns the runs that a dashboard tells about, the last generation and the last repair however long ago they were. Reads the lines about
     * runs, at most those of all files.
     *
     * @param validations how many at most
     * @throws AuditLogException likewise
     */
    public AuditHistory dashboard(int validations) throws AuditLogException {
        return reading(() -> {
            DashboardRuns runs = new DashboardRuns(validations);
            show(runs::take);
            return runs.history();
        });
    }

    /** Shows the runs of all files, the last one first, until {@code taker} wants no more. */
    private void show(Predicate<AuditRun> taker) throws IOException {
        AuditFiles files = files();
        List<Path> all = files.all();
        boolean goesOn = true;
        for (int i = all.size() - 1; i >= 0 && goesOn; i--) {
            goesOn = AuditRuns.show(all.get(i), files.nameOf(all.get(i)), taker);
        }
    }

    private interface Reading<T> {
        T run() throws IOException;
    }

    private <T> T reading(Reading<T> reading) throws AuditLogException {
        try {
            return unlessPutBeside(reading);
        } catch (AuditLogException e) {
            throw e;
        } catch (IOException e) {
            throw new AuditLogException(shown(), "cannot be read: " + IoReasons.of(e), e);
        }
    }

    /** Reads once more where another run has put the file beside in between. */
    private static <T> T unlessPutBeside(Reading<T> reading) throws IOException {
        try {
            return reading.run();
        } catch (NoSuchFileException e) {
            return reading.run();
        }
    }

    private String shown() {
        return Printable.of(location);
    }

    private AuditFiles files() throws AuditLogException {
        Optional<String> obstacle = new Containment(names).obstacle(location);
        if (obstacle.isPresent()) {
            throw new AuditLogException(shown(), "cannot be the audit log: " + obstacle.get());
        }
        return new AuditFiles(names, location, names.resolve(location));
    }

    private void makeFolders(Path log) throws IOException {
        List<Path> folders = new ArrayList<>();
        for (Path folder = log.getParent(); folder != null && !folder.equals(names.root()); ) {
            folders.add(0, folder);
            folder = folder.getParent();
        }
        for (Path folder : folders) {
            makeFolder(folder);
        }
    }

    private void makeFolder(Path folder) throws IOException {
        FileKind kind = FileKind.of(folder);
        if (kind == FileKind.ABSENT) {
            try {
                disk.makeFolder(folder);
            } catch (FileAlreadyExistsException e) {
                // Another run was faster.
            }
        } else if (kind != FileKind.FOLDER) {
            throw new AuditLogException(
                    shown(), "cannot be written: " + Printable.of(names.textOf(folder)) + " is not a folder");
        }
    }

    /** Keeps writers of one log apart. The file is beside it and not in the root, since builds with several roots may share a folder of logs. */
    private record Lock(AuditFiles files) implements LockFile.Place {

        /** Together with the name of a log, nobody else's name: {@code poetry} and {@code .lock} would be. */
        private static final String SUFFIX = ".dora-lock";

        @Override
        public Path file() {
            return files.log().resolveSibling(files.log().getFileName() + SUFFIX);
        }

        @Override
        public String name() {
            return "`" + files.nameOf(files.log()) + SUFFIX + "`";
        }

        @Override
        public String holder() {
            return "another run is writing the audit log";
        }

        @Override
        public void prepare(Disk disk) {
            // The folder is that of the log.
        }

        @Override
        public void clear(Disk disk) {
            // Likewise.
        }
    }
}
