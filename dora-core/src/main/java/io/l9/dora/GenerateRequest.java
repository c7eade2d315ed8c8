package io.l9.dora;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * Which generated files are to be put in their place, and where that is.
 *
 * @param tree the tree that they are for, its contract and limits
 * @param now the time of the run, for fields that ask for it
 * @param staging the folder with what a generator wrote, relative to the root or absolute; a file there has the same path below the root. It is only
 *     read
 * @param copyOthers whether files that the contract says nothing of are written as they are. Without it they stop the run
 * @param dryRun what takes the patch instead of the tree; empty to write
 * @param audit how the audit log is to call the run, if the contract asks for a log and nothing is dry; empty for no entry
 */
public record GenerateRequest(
        ValidationRequest tree,
        Instant now,
        Path staging,
        boolean copyOthers,
        Optional<PatchSink> dryRun,
        Optional<RunStamp> audit) {

    /** Returns a request for the files in a staging folder, all of which must get a block. */
    public static GenerateRequest of(ValidationRequest tree, Instant now, Path staging) {
        return new GenerateRequest(tree, now, staging, false, Optional.empty(), Optional.empty());
    }

    /** Returns this request, with files that the contract says nothing of written as they are or not. */
    public GenerateRequest withCopyOthers(boolean copy) {
        return new GenerateRequest(tree, now, staging, copy, dryRun, audit);
    }

    /** Returns this request as one that writes a patch and leaves the tree as it is. */
    public GenerateRequest withDryRun(PatchSink sink) {
        return new GenerateRequest(tree, now, staging, copyOthers, Optional.of(sink), audit);
    }

    /** Returns this request as one that adds its outcome to the audit log. */
    public GenerateRequest withAudit(RunStamp stamp) {
        return new GenerateRequest(tree, now, staging, copyOthers, dryRun, Optional.of(stamp));
    }
}
