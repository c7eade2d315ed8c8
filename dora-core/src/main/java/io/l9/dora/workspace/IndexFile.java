package io.l9.dora.workspace;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Finds the index that the next commit is made of. For a commit of some files only, git hands its hooks one of its own, by the variable {@code GIT_INDEX_FILE}:
 * it says what will be committed. It counts only where it lies in what git keeps of the repository that is asked, since a hook can start a
 * build that looks at another one.
 */
final class IndexFile {

    private IndexFile() {}

    /** Returns {@code git}, asking the index of the caller where there is one that counts. */
    static Git chosenBy(Git git) throws GitException {
        Optional<String> stated = Git.indexOfCaller();
        return stated.isEmpty()
                ? git
                : within(folder(git, "--absolute-git-dir"), folder(git, "--show-toplevel"), stated.get())
                        .map(file -> git.withIndex(file.toString()))
                        .orElse(git);
    }

    private static Path folder(Git git, String question) throws GitException {
        Git.Answer answer = git.ask("rev-parse", question);
        answer.outcome().orThrow();
        return new PathNames(Path.of("/").toAbsolutePath()).resolve(answer.text());
    }

    private static Optional<Path> within(Path gitFolder, Path top, String stated) {
        try {
            Path file = top.resolve(stated).toRealPath();
            return file.startsWith(gitFolder.toRealPath()) ? Optional.of(file) : Optional.empty();
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }
}
