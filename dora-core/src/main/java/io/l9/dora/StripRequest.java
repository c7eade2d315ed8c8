package io.l9.dora;

import io.l9.dora.block.BlockKind;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which files are to lose which of their blocks.
 *
 * @param tree the tree, its contract and limits
 * @param files the only files to change; {@link NamedPaths#ALL} for all that the contract applies to
 * @param blocks the blocks to take away; empty for those that files have to have
 * @param dryRun what takes the patch instead of the tree; empty to write
 * @param audit how the audit log is to call the run, if the contract asks for a log and nothing is dry; empty for no entry
 */
public record StripRequest(
        ValidationRequest tree,
        NamedPaths files,
        Set<BlockKind> blocks,
        Optional<PatchSink> dryRun,
        Optional<RunStamp> audit) {

    public StripRequest {
        blocks = Set.copyOf(blocks);
    }

    /** Returns a request that takes the blocks that files have to have out of all files of {@code tree}. */
    public static StripRequest of(ValidationRequest tree) {
        return new StripRequest(tree, NamedPaths.ALL, Set.of(), Optional.empty(), Optional.empty());
    }

    /** Returns this request for some files only; for all when {@code only} is empty. */
    public StripRequest withFiles(List<Path> only) {
        return new StripRequest(tree, new NamedPaths(only, List.of()), blocks, dryRun, audit);
    }

    /** Returns this request for some files only; for all when {@code only} is empty. */
    public StripRequest withFiles(NamedPaths only) {
        return new StripRequest(tree, only, blocks, dryRun, audit);
    }

    /** Returns this request for some kinds of blocks only, whether or not files have to have them; for those that they have to have when {@code kinds} is empty. */
    public StripRequest withBlocks(Set<BlockKind> kinds) {
        return new StripRequest(tree, files, kinds, dryRun, audit);
    }

    /** Returns this request as one that writes a patch and leaves the tree as it is. */
    public StripRequest withDryRun(PatchSink sink) {
        return new StripRequest(tree, files, blocks, Optional.of(sink), audit);
    }

    /** Returns this request as one that adds its outcome to the audit log. */
    public StripRequest withAudit(RunStamp stamp) {
        return new StripRequest(tree, files, blocks, dryRun, Optional.of(stamp));
    }
}
