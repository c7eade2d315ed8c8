package io.l9.dora.workspace;

import io.l9.dora.text.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Says of each file of a repository that {@code git status} names how it differs from HEAD. */
final class ChangedFiles implements NulRecords.Receiver {

    /** Commits inside of a submodule change the tree around it, files in there do not. */
    static final List<String> ASK = List.of(
            "status", "--porcelain=v2", "-z", "--no-renames", "--untracked-files=all", "--ignore-submodules=dirty");

    private final String prefix;
    private final Predicate<String> own;
    private final List<String> found = new ArrayList<>();

    /**
     * Starts.
     *
     * @param prefix the path of the root from the top, with a slash behind it; empty for the top
     * @param own tells which files below the root do not count
     */
    ChangedFiles(String prefix, Predicate<String> own) {
        this.prefix = prefix;
        this.own = own;
    }

    @Override
    public void record(byte[] bytes, int start, int end) {
        StatusRecord.read(bytes, start, end).ifPresent(this::add);
    }

    private void add(StatusRecord file) {
        boolean below = file.path().startsWith(prefix);
        String shown = below ? file.path().substring(prefix.length()) : ":/" + file.path();
        if (!below || !own.test(shown)) {
            found.add(Printable.of(shown) + " (" + word(file) + ")");
        }
    }

    private static String word(StatusRecord file) {
        return switch (file.kind()) {
            case UNTRACKED -> "untracked";
            case CONFLICT -> "unmerged";
            case CHANGED -> changed(file);
        };
    }

    private static String changed(StatusRecord file) {
        if (file.index() != StatusRecord.SAME) {
            return "staged";
        }
        return file.tree() == StatusRecord.DELETED ? "deleted" : "modified";
    }

    /** Returns the files, printable, each with a word on how it differs. */
    List<String> found() {
        return found;
    }
}
