package io.l9.dora;

import java.util.Optional;

/**
 * Which files are to get a trace of a run, and what it says of that run.
 *
 * @param tree the tree, its contract and limits
 * @param task what ran, as traces say it
 * @param run the id and the time that traces say
 * @param files the only files to write; {@link NamedPaths#ALL} for all that the contract applies to
 * @param sideFile the file that takes the traces instead of the files that they are about, relative to the root, or absolute and below it,
 *     {@code .jsonl} at its end, which a run checks; empty for these files themselves
 * @param dryRun what takes the patch instead of the tree; empty to write
 * @param audit how the audit log is to call the run, if the contract asks for a log and nothing is dry; empty for no entry
 */
public record TraceRequest(
        ValidationRequest tree,
        String task,
        RunStamp run,
        NamedPaths files,
        Optional<String> sideFile,
        Optional<PatchSink> dryRun,
        Optional<RunStamp> audit) {

    /** Where traces are kept that are kept apart, unless somebody names another file. */
    public static final String SIDE_FILE = ".dora/traces.jsonl";

    /** Returns a request that traces a run in all files of {@code tree}. */
    public static TraceRequest of(ValidationRequest tree, String task, RunStamp run) {
        return new TraceRequest(tree, task, run, NamedPaths.ALL, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Returns this request for some files only; for all when {@code only} is empty. */
    public TraceRequest withFiles(NamedPaths only) {
        return new TraceRequest(tree, task, run, only, sideFile, dryRun, audit);
    }

    /** Returns this request as one that keeps the traces apart from the files. */
    public TraceRequest withSideFile(String path) {
        return new TraceRequest(tree, task, run, files, Optional.of(path), dryRun, audit);
    }

    /** Returns this request as one that writes a patch and leaves the tree as it is. */
    public TraceRequest withDryRun(PatchSink sink) {
        return new TraceRequest(tree, task, run, files, sideFile, Optional.of(sink), audit);
    }

    /** Returns this request as one that adds its outcome to the audit log. */
    public TraceRequest withAudit(RunStamp stamp) {
        return new TraceRequest(tree, task, run, files, sideFile, dryRun, Optional.of(stamp));
    }
}
