package io.l9.dora;

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
        Caching caching) {

    /** Files above this are no source that somebody reviews; 16 MiB. */
    public static final int DEFAULT_MAX_FILE_BYTES = 16 << 20;

    public ValidationRequest {
        skippedRules = Set.copyOf(skippedRules);
        ownFiles = Set.copyOf(ownFiles);
        if (threads < 1 || maxFileBytes < 1) {
            throw new IllegalArgumentException("threads: " + threads + ", maxFileBytes: " + maxFileBytes);
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
                Caching.OFF);
    }

    /** Returns this request with another contract. */
    public ValidationRequest withContract(String location) {
        return new ValidationRequest(
                root,
                Optional.of(location),
                resources,
                skippedRules,
                ownFiles,
                threads,
                maxFileBytes,
                progress,
                withBaseline,
                focus,
                caching);
    }

    /** Returns this request with another class loader for {@code classpath:} contracts. */
    public ValidationRequest withResources(ClassLoader loader) {
        return new ValidationRequest(
                root,
                contract,
                loader,
                skippedRules,
                ownFiles,
                threads,
                maxFileBytes,
                progress,
                withBaseline,
                focus,
                caching);
    }

    /** Returns this request without the rules of these ids. */
    public ValidationRequest withoutRules(Set<String> ids) {
        return new ValidationRequest(
                root,
                contract,
                resources,
                ids,
                ownFiles,
                threads,
                maxFileBytes,
                progress,
                withBaseline,
                focus,
                caching);
    }

    /** Returns this request with other files of the caller's own. */
    public ValidationRequest withOwnFiles(Set<Path> files) {
        return new ValidationRequest(
                root,
                contract,
                resources,
                skippedRules,
                files,
                threads,
                maxFileBytes,
                progress,
                withBaseline,
                focus,
                caching);
    }

    /** Returns this request with another number of threads. */
    public ValidationRequest withThreads(int count) {
        return new ValidationRequest(
                root,
                contract,
                resources,
                skippedRules,
                ownFiles,
                count,
                maxFileBytes,
                progress,
                withBaseline,
                focus,
                caching);
    }

    /** Returns this request with another limit of size. */
    public ValidationRequest withMaxFileBytes(int bytes) {
        return new ValidationRequest(
                root,
                contract,
                resources,
                skippedRules,
                ownFiles,
                threads,
                bytes,
                progress,
                withBaseline,
                focus,
                caching);
    }

    /** Returns this request with somebody who is told how far the run has come. */
    public ValidationRequest withProgress(Progress listener) {
        return new ValidationRequest(
                root,
                contract,
                resources,
                skippedRules,
                ownFiles,
                threads,
                maxFileBytes,
                listener,
                withBaseline,
                focus,
                caching);
    }

    /** Returns this request with the violations that the baseline knows counted as all others. */
    public ValidationRequest withoutBaseline() {
        return new ValidationRequest(
                root,
                contract,
                resources,
                skippedRules,
                ownFiles,
                threads,
                maxFileBytes,
                progress,
                false,
                focus,
                caching);
    }

    /** Returns this request for the violations of some files only. */
    public ValidationRequest withFocus(Focus files) {
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
                files,
                caching);
    }

    /** Returns this request with another use of what earlier runs found out. */
    public ValidationRequest withCaching(Caching use) {
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
                use);
    }
}
