package io.l9.dora;

import io.l9.dora.inject.Migration;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Which files are to get their block, and how.
 *
 * @param tree the tree, its contract and limits; rules that are skipped there find nothing to repair either
 * @param now the time of the run, for fields that ask for it
 * @param files the only files to change; {@link NamedPaths#ALL} for all that the contract applies to. The whole tree is read
 *     all the same, since ids are unique in all of it
 * @param regenerate whether blocks that are there are written anew from the schema. Without it valid values that stand in a block stay
 * @param reissueDuplicates whether the younger of two files with one {@code component_id} gets a new one
 * @param migration what becomes of blocks in the spellings that were in use before today's, and of the ids in them
 * @param dryRun what takes the patch instead of the tree; empty to write
 * @param commits whether each file that is written is committed, which excludes a dry run
 * @param audit how the audit log is to call the run, if the contract asks for a log and nothing is dry; empty for no entry
 */
public record InjectRequest(
        ValidationRequest tree,
        Instant now,
        NamedPaths files,
        boolean regenerate,
        boolean reissueDuplicates,
        Migration migration,
        Optional<PatchSink> dryRun,
        boolean commits,
        Optional<RunStamp> audit) {

    /** Returns a request that adds and repairs blocks in all files of {@code tree}. */
    public static InjectRequest of(ValidationRequest tree, Instant now) {
        return new InjectRequest(
                tree, now, NamedPaths.ALL, false, false, Migration.OFF, Optional.empty(), false, Optional.empty());
    }

    /** Returns this request for some files only; for all when {@code only} is empty. */
    public InjectRequest withFiles(List<Path> only) {
        return new InjectRequest(
                tree,
                now,
                new NamedPaths(only, List.of()),
                regenerate,
                reissueDuplicates,
                migration,
                dryRun,
                commits,
                audit);
    }

    /** Returns this request for some files only; for all when {@code only} is empty. */
    public InjectRequest withFiles(NamedPaths only) {
        return new InjectRequest(tree, now, only, regenerate, reissueDuplicates, migration, dryRun, commits, audit);
    }

    /** Returns this request, with blocks that are there written anew or not. */
    public InjectRequest withRegenerate(boolean anew) {
        return new InjectRequest(tree, now, files, anew, reissueDuplicates, migration, dryRun, commits, audit);
    }

    /** Returns this request, with new ids for copies or not. */
    public InjectRequest withReissueDuplicates(boolean reissue) {
        return new InjectRequest(tree, now, files, regenerate, reissue, migration, dryRun, commits, audit);
    }

    /** Returns this request with another fate of blocks in old spellings. */
    public InjectRequest withMigration(Migration fate) {
        return new InjectRequest(tree, now, files, regenerate, reissueDuplicates, fate, dryRun, commits, audit);
    }

    /** Returns this request as one that writes a patch and leaves the tree as it is. */
    public InjectRequest withDryRun(PatchSink sink) {
        return new InjectRequest(
                tree, now, files, regenerate, reissueDuplicates, migration, Optional.of(sink), commits, audit);
    }

    /** Returns this request as one that commits each file that it writes, with the contract's message, on a clean working tree only. */
    public InjectRequest withCommits() {
        return new InjectRequest(tree, now, files, regenerate, reissueDuplicates, migration, dryRun, true, audit);
    }

    /** Returns this request as one that adds its outcome to the audit log. */
    public InjectRequest withAudit(RunStamp stamp) {
        return new InjectRequest(
                tree, now, files, regenerate, reissueDuplicates, migration, dryRun, commits, Optional.of(stamp));
    }
}
