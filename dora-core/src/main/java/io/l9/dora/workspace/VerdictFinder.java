package io.l9.dora.workspace;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Waits for some files in a listing. */
final class VerdictFinder implements FileSink {

    private final Set<String> paths;
    private final Scope scope;
    private final Map<String, Verdict> verdicts = new HashMap<>();

    VerdictFinder(Set<String> paths, Scope scope) {
        this.paths = paths;
        this.scope = scope;
    }

    /** Returns what becomes of the file, empty when the listing did not name it. */
    Optional<Verdict> verdict(String path) {
        return Optional.ofNullable(verdicts.get(path));
    }

    @Override
    public void file(String found, FileKind kind) {
        if (paths.contains(found)) {
            verdicts.put(found, scope.decide(found, kind));
        }
    }

    @Override
    public void skippedFolder(String folder, Exclusion reason) {}

    @Override
    public void note(String message) {}

    @Override
    public void unreadableFolder(String path, String reason) {}
}
