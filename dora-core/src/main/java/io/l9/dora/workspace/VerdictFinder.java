package io.l9.dora.workspace;

import java.util.Optional;

/** Waits for one file in a listing. */
final class VerdictFinder implements FileSink {

    private final String path;
    private final Scope scope;
    private Optional<Verdict> verdict = Optional.empty();

    VerdictFinder(String path, Scope scope) {
        this.path = path;
        this.scope = scope;
    }

    /** Returns what becomes of the file, empty when the listing did not name it. */
    Optional<Verdict> verdict() {
        return verdict;
    }

    @Override
    public void file(String found, FileKind kind) {
        if (found.equals(path)) {
            verdict = Optional.of(scope.decide(found, kind));
        }
    }

    @Override
    public void skippedFolder(String folder, Exclusion reason) {}

    @Override
    public void note(String message) {}

    @Override
    public void unreadableFolder(String path, String reason) {}
}
