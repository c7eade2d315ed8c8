package io.l9.dora.workspace;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Lists the files that git tracks below a root and those that it neither tracks nor ignores.
 *
 * <p>The disk is asked only about files that the index says nothing certain of: untracked ones, links, and those that a sparse
 * checkout leaves out.
 */
final class GitListing implements FileLister {

    /** {@code -t} keeps the records of tracked and untracked files apart, whatever an untracked file is called. */
    private static final List<String> LIST =
            List.of("ls-files", "-z", "-t", "--stage", "--cached", "--others", "--exclude-standard");

    private static final byte[] NO_INPUT = {};

    private final Git git;
    private final PathNames names;
    private final Optional<GitProcess> begun;

    /** @param begun a listing that was begun before, and that nobody has listened to */
    GitListing(Git git, PathNames names, Optional<GitProcess> begun) {
        this.git = git;
        this.names = names;
        this.begun = begun;
    }

    /** Begins a listing. */
    static GitProcess begin(Git git) throws IOException {
        return git.begin(LIST);
    }

    @Override
    public Optional<String> list(Predicate<String> wanted, FileSink sink) {
        GitRecords records = new GitRecords(names, wanted, sink);
        Git.Outcome outcome = begun.isPresent()
                ? begun.get().finish(NO_INPUT, in -> NulRecords.read(in, records))
                : git.records(LIST, NO_INPUT, records);
        if (!outcome.isSuccess()) {
            return Optional.of(outcome.reason());
        }
        if (records.isEmpty() && isRootIgnored()) {
            return Optional.of("the root is ignored by the repository around it");
        }
        outcome.complaints().forEach(line -> sink.note("git: " + line));
        return Optional.empty();
    }

    /** A folder of build output that somebody asks about on purpose, as tests of builds do. */
    private boolean isRootIgnored() {
        return git.records(List.of("check-ignore", "-q", "--", "."), NO_INPUT, (bytes, start, end) -> {})
                .isSuccess();
    }
}
