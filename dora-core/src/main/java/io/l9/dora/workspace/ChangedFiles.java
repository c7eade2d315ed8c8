package io.l9.dora.workspace;

import io.l9.dora.text.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Reads the records of {@code git status --porcelain -z}: two letters, a space, and a path from the top of the repository. Says of each file how it
 * differs from HEAD.
 */
final class ChangedFiles implements NulRecords.Receiver {

    /** Commits inside of a submodule change the tree around it, files in there do not. */
    static final List<String> ASK = List.of(
            "status", "--porcelain=v1", "-z", "--no-renames", "--untracked-files=all", "--ignore-submodules=dirty");

    private static final int PATH = 3;

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
        String path = PathNames.decode(bytes, start + PATH, end);
        boolean below = path.startsWith(prefix);
        String shown = below ? path.substring(prefix.length()) : ":/" + path;
        if (!below || !own.test(shown)) {
            found.add(Printable.of(shown) + " (" + word((char) bytes[start], (char) bytes[start + 1]) + ")");
        }
    }

    private static String word(char index, char tree) {
        if (index == '?') {
            return "untracked";
        }
        boolean unmerged = index == 'U' || tree == 'U' || (index == tree && (index == 'A' || index == 'D'));
        if (unmerged) {
            return "unmerged";
        }
        return index == ' ' ? "modified" : "staged";
    }

    /** Returns the files, printable, each with a word on how it differs. */
    List<String> found() {
        return found;
    }
}
