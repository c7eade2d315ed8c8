package io.l9.dora.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The index that the next commit is made of. For a commit of some files only, git hands its hooks one of its own, by the variable {@code GIT_INDEX_FILE}:
 * it says what will be committed. It counts only where it lies in what git keeps of the repository that is asked, since a hook can start a
 * build that looks at another one.
 *
 * @param git asks the index that counts
 * @param foreign the name of one that the caller has and that does not count, as it is; empty where there is none
 */
record IndexFile(Git git, Optional<String> foreign) {

    /** Finds out which index counts. */
    static IndexFile of(Git git) throws GitException {
        Optional<String> stated = Git.indexOfCaller();
        if (stated.isEmpty()) {
            return new IndexFile(git, Optional.empty());
        }
        return within(folder(git, "--absolute-git-dir"), folder(git, "--show-toplevel"), stated.get())
                .map(file -> new IndexFile(git.withIndex(file.toString()), Optional.empty()))
                .orElseGet(() -> new IndexFile(git, stated));
    }

    private static Path folder(Git git, String question) throws GitException {
        Git.Answer answer = git.ask("rev-parse", question);
        answer.outcome().orThrow();
        return new PathNames(Path.of("/").toAbsolutePath()).resolve(answer.text());
    }

    private static Optional<Path> within(Path gitFolder, Path top, String stated) {
        try {
            Path file = real(top.resolve(stated));
            return file.startsWith(gitFolder.toRealPath()) ? Optional.of(file) : Optional.empty();
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** Before anything was ever staged, there is no such file. */
    private static Path real(Path file) throws IOException {
        Path folder = file.getParent();
        return folder == null || Files.exists(file)
                ? file.toRealPath()
                : folder.toRealPath().resolve(folder.relativize(file));
    }
}
