package io.l9.dora.workspace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How a working tree differs from git's index. Files whose times alone differ do not.
 *
 * @param modified the files that differ or are away, each with the object that the index has for it
 * @param conflicts the files of which the index has several versions
 * @param intended the files that the index knows by name only ({@code git add --intent-to-add})
 * @param untracked the files that it does not know, and that are not ignored; when they were asked for
 */
record WorkingState(Map<String, String> modified, Set<String> conflicts, Set<String> intended, List<String> untracked) {

    private static final byte[] NO_INPUT = {};

    /** Asks git, without the untracked files. */
    static WorkingState ofTracked(Git git) throws GitException {
        return read(git, "no");
    }

    /** Asks git, for the untracked files, too. */
    static WorkingState ofAll(Git git) throws GitException {
        return read(git, "all");
    }

    private static WorkingState read(Git git, String untracked) throws GitException {
        Git.Answer prefix = git.ask("rev-parse", "--show-prefix");
        prefix.outcome().orThrow();
        WorkingState state = new WorkingState(new HashMap<>(), new HashSet<>(), new HashSet<>(), new ArrayList<>());
        List<String> command = List.of(
                "status",
                "--porcelain=v2",
                "-z",
                "--no-renames",
                "--ignore-submodules=all",
                "--untracked-files=" + untracked,
                "--",
                ".");
        int root = prefix.text().length();
        git.records(
                        command,
                        NO_INPUT,
                        (bytes, start, end) -> StatusRecord.read(bytes, start, end)
                                .ifPresent(record ->
                                        state.add(record, record.path().substring(root))))
                .orThrow();
        return state;
    }

    private void add(StatusRecord file, String path) {
        switch (file.kind()) {
            case CONFLICT -> conflicts.add(path);
            case UNTRACKED -> addUntracked(path);
            case CHANGED -> addChanged(file, path);
        }
    }

    /** A folder that is a repository of its own has a slash behind it. */
    private void addUntracked(String path) {
        if (!path.endsWith("/")) {
            untracked.add(path);
        }
    }

    private void addChanged(StatusRecord file, String path) {
        if (file.isIntended()) {
            intended.add(path);
        } else if (file.tree() != StatusRecord.SAME) {
            modified.put(path, file.indexObject());
        }
    }
}
