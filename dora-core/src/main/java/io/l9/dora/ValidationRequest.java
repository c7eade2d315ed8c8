package io.l9.dora;

import io.l9.dora.block.BlockKind;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * What to validate, and how.
 *
 * @param root the folder whose tree is held to the contract
 * @param contract {@code classpath:NAME}, {@code file:PATH} or a path, relative to the root; empty looks in the root and falls back to the
 *     built-in contract
 * @param resources where {@code classpath:} names are looked up
 * @param skippedRules ids of rules that are off for this run, whatever the contract says
 * @param ownFiles files that the caller writes itself, as a report, relative to the root; they need no block
 * @param threads how many files are read at once
 * @param maxFileBytes files above this size are reported instead of read
 * @param progress is told how far the run has come
 * @param withBaseline whether violations that the baseline of the tree knows are set apart; goals that write it or the registry count them all the same
 * @param focus the files whose violations count; goals that write have names of files of their own
 * @param caching whether what earlier runs found out of unchanged files is used; goals that write read them all
 * @param blocks the blocks that files have to have, the header among them; empty for those of the contract
 * @param goals how hints call the goals of the plugin
 */
public record ValidationRequest(
        Path root,
        Optional<String> contract,
        ClassLoader resources,
        Set<String> skippedRules,
        Set<Path> ownFiles,
        int threads,
        int maxFileBytes,
        Progress progress,
        boolean withBaseline,
        Focus focus,
        Caching caching,
        Set<BlockKind> blocks,
        GoalNames goals) {

    /** Files above this are no source that somebody reviews; 16 MiB. */
    public static final int DEFAULT_MAX_FILE_BYTES = 16 << 20;

    public ValidationRequest {
        skippedRules = Set.copyOf(skippedRules);
        ownFiles = Set.copyOf(ownFiles);
        blocks = Set.copyOf(blocks);
        if (threads < 1 || maxFileBytes < 1) {
            throw new IllegalArgumentException("threads: " + threads + ", maxFileBytes: " + maxFileBytes);
        }
        if (!blocks.isEmpty() && !blocks.contains(BlockKind.HEADER)) {
            throw new IllegalArgumentException("blocks without the header: " + blocks);
        }
    }

    /** Returns a request with the defaults: the root's own contract, all rules, one thread. */
    public static ValidationRequest of(Path root) {
        return new ValidationRequest(
                root,
                Optional.empty(),
                ValidationRequest.class.getClassLoader(),
                Set.of(),
                Set.of(),
                1,
                DEFAULT_MAX_FILE_BYTES,
                Progress.NONE,
                true,
                Focus.ALL,
                Caching.OFF,
                Set.of(),
                GoalNames.SHORT);
    }

    /** Returns this request with another contract. */
    public ValidationRequest withContract(String location) {
        Copy copy = new Copy(this);
        copy.contract = Optional.of(location);
        return copy.made();
    }

    /** Returns this request with another class loader for {@code classpath:} contracts. */
    public ValidationRequest withResources(ClassLoader loader) {
        Copy copy = new Copy(this);
        copy.resources = loader;
        return copy.made();
    }

    /** Returns this request without the rules of these ids. */
    public ValidationRequest withoutRules(Set<String> ids) {
        Copy copy = new Copy(this);
        copy.skippedRules = ids;
        return copy.made();
    }

    /** Returns this request with other files of the caller's own. */
    public ValidationRequest withOwnFiles(Set<Path> files) {
        Copy copy = new Copy(this);
        copy.ownFiles = files;
        return copy.made();
    }

    /** Returns this request with another number of threads. */
    public ValidationRequest withThreads(int count) {
        Copy copy = new Copy(this);
        copy.threads = count;
        return copy.made();
    }

    /** Returns this request with another limit of size. */
    public ValidationRequest withMaxFileBytes(int bytes) {
        Copy copy = new Copy(this);
        copy.maxFileBytes = bytes;
        return copy.made();
    }

    /** Returns this request with somebody who is told how far the run has come. */
    public ValidationRequest withProgress(Progress listener) {
        Copy copy = new Copy(this);
        copy.progress = listener;
        return copy.made();
    }

    /** Returns this request with the violations that the baseline knows counted as all others. */
    public ValidationRequest withoutBaseline() {
        Copy copy = new Copy(this);
        copy.withBaseline = false;
        return copy.made();
    }

    /** Returns this request for the violations of some files only. */
    public ValidationRequest withFocus(Focus files) {
        Copy copy = new Copy(this);
        copy.focus = files;
        return copy.made();
    }

    /** Returns this request with another use of what earlier runs found out. */
    public ValidationRequest withCaching(Caching use) {
        Copy copy = new Copy(this);
        copy.caching = use;
        return copy.made();
    }

    /** Returns this request for files that have to have these blocks, whatever the contract says; {@link BlockKind#HEADER} is one of them. */
    public ValidationRequest withBlocks(Set<BlockKind> kinds) {
        Copy copy = new Copy(this);
        copy.blocks = kinds;
        return copy.made();
    }

    /** Returns this request with other commands in its hints. */
    public ValidationRequest withGoals(GoalNames names) {
        Copy copy = new Copy(this);
        copy.goals = names;
        return copy.made();
    }

    /** The parts of a request, one of which differs in the request that is made of them. */
    private static final class Copy {
        private final Path root;
        private Optional<String> contract;
        private ClassLoader resources;
        private Set<String> skippedRules;
        private Set<Path> ownFiles;
        private int threads;
        private int maxFileBytes;
        private Progress progress;
        private boolean withBaseline;
        private Focus focus;
        private Caching caching;
        private Set<BlockKind> blocks;
        private GoalNames goals;

        Copy(ValidationRequest request) {
            this.root = request.root;
            this.contract = request.contract;
            this.resources = request.resources;
            this.skippedRules = request.skippedRules;
            this.ownFiles = request.ownFiles;
            this.threads = request.threads;
            this.maxFileBytes = request.maxFileBytes;
            this.progress = request.progress;
            this.withBaseline = request.withBaseline;
            this.focus = request.focus;
            this.caching = request.caching;
            this.blocks = request.blocks;
            this.goals = request.goals;
        }

        ValidationRequest made() {
            return new ValidationRequest(
                    root,
                    contract,
                    resources,
                    skippedRules,
                    ownFiles,
                    threads,
                    maxFileBytes,
                    progress,
                    withBaseline,
                    focus,
                    caching,
                    blocks,
                    goals);
        }
    }
}
