package io.l9.dora.workspace;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All that git's index holds below a root, by {@code git ls-files -z -v --stage}: {@code TAG mode object stage<TAB>path}. The tag is {@code H} for a file
 * of which git watches the working tree, {@code S} for one outside of a sparse checkout; a small letter is one that git is told to take for unchanged.
 */
final class IndexListing implements NulRecords.Receiver {

    private static final List<String> LIST = List.of("ls-files", "-z", "-v", "--stage", "--cached");
    private static final byte[] NO_INPUT = {};
    private static final String LINK = "120000";
    private static final String REPOSITORY = "160000";
    private static final String MERGED = "0";
    private static final int MODE = 1;
    private static final int OBJECT = 2;
    private static final int STAGE = 3;

    private final Map<String, FileKind> files = new HashMap<>();
    private final Set<String> repositories = new HashSet<>();
    private final Set<String> conflicts = new HashSet<>();
    private final Map<String, String> unwatched = new HashMap<>();
    private final List<String> sparse = new ArrayList<>();

    private IndexListing() {}

    static IndexListing of(Git git) throws GitException {
        IndexListing listing = new IndexListing();
        git.records(LIST, NO_INPUT, listing).orThrow();
        return listing;
    }

    @Override
    public void record(byte[] bytes, int start, int end) {
        int tab = start;
        while (bytes[tab] != '\t') {
            tab++;
        }
        String path = PathNames.decode(bytes, tab + 1, end);
        String[] fields = new String(bytes, start, tab - start, StandardCharsets.US_ASCII).split(" ", -1);
        if (!fields[STAGE].equals(MERGED)) {
            conflicts.add(path);
            files.put(path, FileKind.REGULAR);
        } else if (fields[MODE].equals(REPOSITORY)) {
            repositories.add(path);
        } else if (fields[MODE].equals(LINK)) {
            files.put(path, FileKind.SYMLINK);
        } else {
            file(path, fields[0].charAt(0), fields[OBJECT]);
        }
    }

    private void file(String path, char tag, String object) {
        files.put(path, FileKind.REGULAR);
        if (tag != 'H') {
            unwatched.put(path, object);
        }
        if (Character.toUpperCase(tag) == 'S') {
            sparse.add(path);
        }
    }

    /** Returns files and links, and what each is. */
    Map<String, FileKind> files() {
        return files;
    }

    /** Returns the folders that are repositories of their own. */
    Set<String> repositories() {
        return repositories;
    }

    /** Returns the files of which there are several versions. */
    Set<String> conflicts() {
        return conflicts;
    }

    /** Returns the files of whose content on the disk git says nothing, each with its object. */
    Map<String, String> unwatched() {
        return unwatched;
    }

    /** Returns those of them that a sparse checkout leaves out. */
    List<String> sparse() {
        return sparse;
    }
}
