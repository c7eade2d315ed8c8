package io.l9.dora.report;

import io.l9.dora.contract.Status;
import io.l9.dora.diagnostic.Diagnostic;
import io.l9.dora.report.Injection.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The outcome of one run that puts generated files in their place. All of them are put there, or none.
 *
 * @param contract where the contract was read from, as people know it
 * @param contractVersion the version that it states
 * @param status what its violations do
 * @param dryRun whether nothing was to be written
 * @param failed whether the destination is as it was because of what was {@code refused}
 * @param unchanged how many files of the generator's are in their place already, as they would be written
 * @param written the files that were written, or would be, sorted by path; none if the run has {@code failed}
 * @param refused what the generator must do better, sorted by path; if the contract is mere advice, such files are written without a valid block
 * @param componentIds the {@code component_id} of files that were written or refused, by their path, as far as it is known
 * @param notes what a person should know about the run; none of them an error
 * @param unfinished why only a part of {@code written} is in the tree yet: the next run writes the rest. One printable line; mostly empty
 * @param unlogged why the run is not in the audit log although it was to be; mostly empty
 * @param traces what was left behind the run, where that was asked for
 */
public record Generation(
        String contract,
        String contractVersion,
        Status status,
        boolean dryRun,
        boolean failed,
        int unchanged,
        List<Written> written,
        List<Refused> refused,
        Map<String, String> componentIds,
        List<Diagnostic> notes,
        Optional<String> unfinished,
        Optional<Diagnostic> unlogged,
        Optional<Traces> traces) {

    public Generation {
        written = List.copyOf(written);
        refused = List.copyOf(refused);
        componentIds = Map.copyOf(componentIds);
        notes = List.copyOf(notes);
    }

    /** What happened to a file. */
    public enum Kind {
        CREATED,
        REPLACED
    }

    /**
     * A file that was written.
     *
     * @param path from the root, with {@code /} between its parts; as it is, so that who shows it must escape it. Likewise below
     * @param documents what was written, made or deleted: the file, its sidecar, or both
     * @param newId the {@code component_id} that was allocated for it, if one was
     */
    public record Written(String path, Kind kind, List<String> documents, Optional<String> newId) {

        public Written {
            documents = List.copyOf(documents);
        }
    }

    /** Returns this outcome of a run that is not in the audit log. */
    public Generation unlogged(Diagnostic why) {
        return copy(notes, Optional.of(why), traces);
    }

    /** Returns this outcome with one more note. */
    public Generation with(Diagnostic note) {
        List<Diagnostic> all = new ArrayList<>(notes);
        all.add(note);
        return copy(all, unlogged, traces);
    }

    /** Returns this outcome of a run that leaves traces, with their notes behind its own. */
    public Generation traced(Traces what) {
        List<Diagnostic> all = new ArrayList<>(notes);
        all.addAll(what.notes());
        return copy(all, unlogged, Optional.of(what));
    }

    private Generation copy(
            List<Diagnostic> otherNotes, Optional<Diagnostic> whyUnlogged, Optional<Traces> otherTraces) {
        return new Generation(
                contract,
                contractVersion,
                status,
                dryRun,
                failed,
                unchanged,
                written,
                refused,
                componentIds,
                otherNotes,
                unfinished,
                whyUnlogged,
                otherTraces);
    }

    /** Returns how many files had that happen to them. */
    public long written(Kind kind) {
        return written.stream().filter(file -> file.kind() == kind).count();
    }
}
