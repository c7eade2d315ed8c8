package io.l9.dora.workspace;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Compares git's index with a commit, by {@code git diff-index --raw -z}: {@code :mode mode object object STATUS} and a path in records of their own,
 * and a second path where the status is a rename.
 */
final class RawDiff implements NulRecords.Receiver {

    /** Beyond so many files that went and came, git looks for equal content only. */
    private static final String RENAME_LIMIT = "-l1000";

    private static final byte[] NO_INPUT = {};
    private static final int OLD_MODE = 0;
    private static final int NEW_OBJECT = 3;
    private static final int OLD_OBJECT = 2;
    private static final int STATUS = 4;

    private final String tree;
    private final SortedSet<String> paths = new TreeSet<>();
    private final Map<String, String> renamed = new HashMap<>();
    private final SortedMap<String, String> before = new TreeMap<>();
    private final SortedMap<String, String> after = new TreeMap<>();
    private String[] header = {};
    private String renamedFrom = "";

    private RawDiff(String tree) {
        this.tree = tree;
    }

    /**
     * Compares the index with a tree.
     *
     * @param tree the object of a commit or of a tree
     */
    static RawDiff of(Git git, String tree) throws GitException {
        RawDiff diff = new RawDiff(tree);
        if (git.records(command("--find-renames", tree), NO_INPUT, diff).isSuccess()) {
            return diff;
        }
        // A partial clone lacks what is to be compared; equal content is known by its object alone.
        RawDiff exact = new RawDiff(tree);
        git.records(command("--find-renames=100%", tree), NO_INPUT, exact).orThrow();
        return exact;
    }

    private static List<String> command(String renames, String tree) {
        return List.of(
                "diff-index",
                "--cached",
                "--raw",
                "-z",
                "--no-abbrev",
                "--relative",
                "--no-ext-diff",
                "--no-textconv",
                "--ignore-submodules=all",
                renames,
                RENAME_LIMIT,
                tree,
                "--");
    }

    @Override
    public void record(byte[] bytes, int start, int end) {
        if (header.length == 0) {
            header = new String(bytes, start + 1, end - start - 1, StandardCharsets.US_ASCII).split(" ", -1);
        } else {
            path(PathNames.decode(bytes, start, end));
        }
    }

    private void path(String path) {
        boolean isRename = header[STATUS].startsWith("R");
        if (isRename && renamedFrom.isEmpty()) {
            renamedFrom = path;
            return;
        }
        String old = isRename ? renamedFrom : path;
        paths.add(old);
        paths.add(path);
        if (isRename) {
            renamed.put(path, old);
        }
        if (header[OLD_MODE].startsWith("100")) {
            before.put(old, header[OLD_OBJECT]);
        }
        after.put(path, header[NEW_OBJECT]);
        header = new String[0];
        renamedFrom = "";
    }

    /** Returns the objects that the index has for the files that differ. */
    SortedMap<String, String> after() {
        return after;
    }

    /** Returns how the index differs. */
    Changes changes() {
        return new Changes(tree, paths, renamed, before);
    }

    /** Returns how the files themselves differ. */
    Changes changesWith(WorkingState state) {
        SortedSet<String> all = new TreeSet<>(paths);
        SortedMap<String, String> earlier = new TreeMap<>(before);
        state.modified().forEach((path, object) -> {
            if (!paths.contains(path)) {
                earlier.put(path, object);
            }
        });
        all.addAll(state.modified().keySet());
        all.addAll(state.conflicts());
        all.addAll(state.intended());
        all.addAll(state.untracked());
        return new Changes(tree, all, renamed, earlier);
    }
}
