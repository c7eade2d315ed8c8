package io.l9.dora.workspace;

import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Reads the records of {@code git ls-files -z -t --stage}: {@code ? path} of an untracked file (with a slash at the end, of a nested
 * repository), {@code H mode object stage<TAB>path} of a tracked one, {@code S} in place of {@code H} where a sparse checkout leaves it out.
 */
final class GitRecords implements NulRecords.Receiver {

    private static final byte[] LINK = "120000".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] REPOSITORY = "160000".getBytes(StandardCharsets.US_ASCII);
    private static final int AFTER_TAG = 2;

    /** No system opens a longer path; an index can hold one, with as many folders as make each look at it slow. */
    private static final int LONGEST_PATH = 4_096;

    private final PathNames names;
    private final JunkFolders junk;
    private final Predicate<String> wanted;
    private final FileSink sink;
    private String last = "";

    GitRecords(PathNames names, Predicate<String> wanted, FileSink sink) {
        this.names = names;
        this.junk = new JunkFolders(names);
        this.wanted = wanted;
        this.sink = sink;
    }

    /** Tells whether there was no record. */
    boolean isEmpty() {
        return last.isEmpty();
    }

    @Override
    public void record(byte[] bytes, int start, int end) {
        boolean tracked = bytes[start] != '?';
        int name = tracked ? behindTab(bytes, start, end) : start + AFTER_TAG;
        String path = PathNames.decode(bytes, name, end);
        if (path.equals(last)) {
            // A file in conflict has up to three entries.
            return;
        }
        last = path;
        if (end - name > LONGEST_PATH) {
            missing(path);
            return;
        }
        Optional<String> junkFolder = junk.around(path);
        if (junkFolder.isPresent()) {
            sink.skippedFolder(junkFolder.get(), Exclusion.JUNK_FOLDER);
        } else if (path.endsWith("/")) {
            sink.skippedFolder(path.substring(0, path.length() - 1), Exclusion.NESTED_REPOSITORY);
        } else if (tracked && hasMode(REPOSITORY, bytes, start)) {
            sink.skippedFolder(path, Exclusion.NESTED_REPOSITORY);
        } else if (wanted.test(path)) {
            boolean certain = bytes[start] == 'H' && !hasMode(LINK, bytes, start);
            FileKind kind = certain ? FileKind.REGULAR : kindOnDisk(path);
            if (tracked || kind != FileKind.ABSENT) {
                sink.file(path, kind);
            }
        }
    }

    private void missing(String path) {
        if (wanted.test(path)) {
            sink.file(path, FileKind.ABSENT);
        }
    }

    private static int behindTab(byte[] bytes, int start, int end) {
        for (int i = start; i < end; i++) {
            if (bytes[i] == '\t') {
                return i + 1;
            }
        }
        return end;
    }

    private static boolean hasMode(byte[] mode, byte[] bytes, int start) {
        for (int i = 0; i < mode.length; i++) {
            if (bytes[start + AFTER_TAG + i] != mode[i]) {
                return false;
            }
        }
        return true;
    }

    private FileKind kindOnDisk(String path) {
        try {
            return FileKind.of(names.resolve(path));
        } catch (InvalidPathException e) {
            return FileKind.ABSENT;
        }
    }
}
