package io.l9.dora;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Which files are to lose their block.
 *
 * @param tree the tree, its contract and limits
 * @param files the only files to change; {@link NamedPaths#ALL} for all that the contract applies to
 * @param dryRun what takes the patch instead of the tree; empty to write
 * @param audit how the audit log is to call the run, if the contract asks for a log and nothing is dry; empty for no entry
 */
public record StripRequest(
        ValidationRequest tree, NamedPaths files, Optional<PatchSink> dryRun, Optional<RunStamp> audit) {

    /** Returns a request that takes the blocks out of all files of {@code tree}. */
    public static StripRequest of(ValidationRequest tree) {
        return new StripRequest(tree, NamedPaths.ALL, Optional.empty(), Optional.empty());
    }

    /** Returns this request for some files only; for all when {@code only} is empty. */
    public StripRequest withFiles(List<Path> only) {
        return new StripRequest(tree, new NamedPaths(only, List.of()), dryRun, audit);
    }

    /** Returns this request for some files only; for all when {@code only} is empty. */
    public StripRequest withFiles(NamedPaths only) {
        return new StripRequest(tree, only, dryRun, audit);
    }

    /** Returns this request as one that writes a patch and leaves the tree as it is. */
    public StripRequest withDryRun(PatchSink sink) {
        return new StripRequest(tree, files, Optional.of(sink), audit);
    }

    /** Returns this request as one that adds its outcome to the audit log. */
    public StripRequest withAudit(RunStamp stamp) {
        return new StripRequest(tree, files, dryRun, Optional.of(stamp));
    }
}
