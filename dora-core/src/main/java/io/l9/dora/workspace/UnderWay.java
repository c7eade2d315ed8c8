package io.l9.dora.workspace;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What git keeps in its folder while something is under way there, so that a commit would become a part of that. */
final class UnderWay {

    /** The files, what they stand for, and how it ends. The first that is there tells most. */
    private static final Map<String, String> FILES = files();

    private UnderWay() {}

    private static Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("MERGE_HEAD", "a merge is under way; end it with `git merge --continue` or `git merge --abort`");
        files.put("rebase-merge", "a rebase is under way; end it with `git rebase --continue` or `git rebase --abort`");
        files.put("rebase-apply", "a rebase or `git am` is under way; end it with `--continue` or `--abort`");
        files.put(
                "CHERRY_PICK_HEAD",
                "a cherry-pick is under way; end it with `git cherry-pick --continue` or `git cherry-pick --abort`");
        files.put("REVERT_HEAD", "a revert is under way; end it with `git revert --continue` or `git revert --abort`");
        // Of several commits, the one that stopped may be committed already: then only this is left.
        files.put(
                "sequencer",
                "a cherry-pick or revert of several commits is under way; end it with `git cherry-pick` or `git revert` and `--continue` or `--abort`");
        files.put("BISECT_LOG", "a bisection is under way; end it with `git bisect reset`");
        return files;
    }

    /**
     * Returns what is under way and the command that ends it, as words of a message.
     *
     * @param folder git's own of that working tree
     */
    static Optional<String> in(Path folder) {
        return FILES.entrySet().stream()
                .filter(entry -> Files.exists(folder.resolve(entry.getKey()), LinkOption.NOFOLLOW_LINKS))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
