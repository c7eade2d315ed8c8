package io.l9.dora.report;

import io.l9.dora.contract.Status;
import io.l9.dora.diagnostic.Diagnostic;
import io.l9.dora.inject.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The outcome of one run that writes blocks or takes them away. A dry run has the same, as far as it can be known without writing.
 *
 * @param contract where the contract was read from, as people know it
 * @param contractVersion the version that it states
 * @param status what its violations do
 * @param coverage which files were looked at; of a run for some files only it counts the whole tree
 * @param dryRun whether nothing was written
 * @param unchanged how many of the files asked for are as they have to be
 * @param changed the files that were changed, sorted by path
 * @param refused the files that were left as they are although they need a change, sorted by path
 * @param componentIds the {@code component_id} of files that were written or refused, by their path, as far as it is known
 * @param notes what a person should know about the run, a recovered earlier run among it; none of them an error
 * @param unfinished why only a part of {@code changed} is in the tree yet: the next run writes the rest. One printable line; mostly empty
 * @param unlogged why the run is not in the audit log although it was to be; mostly empty
 * @param commits what was committed, of a run that commits; the registry, if it was written, is the last one
 * @param traces what was left behind the run, where that was asked for
 */
public record Injection(
        String contract,
        String contractVersion,
        Status status,
        Coverage coverage,
        boolean dryRun,
        int unchanged,
        List<Changed> changed,
        List<Refused> refused,
        Map<String, String> componentIds,
        List<Diagnostic> notes,
        Optional<String> unfinished,
        Optional<Diagnostic> unlogged,
        Optional<Commits> commits,
        Optional<Traces> traces) {

    public Injection {
        changed = List.copyOf(changed);
        refused = List.copyOf(refused);
        componentIds = Map.copyOf(componentIds);
        notes = List.copyOf(notes);
    }

    /**
     * A file that was changed.
     *
     * @param path from the root, with {@code /} between its parts; as it is, so that who shows it must escape it. Likewise below
     * @param kind what happened to its block
     * @param documents what was written, made or deleted: the file, its sidecar, or both
     * @param newId the {@code component_id} that was allocated for it, if one was
     * @param kept what a rule still says of values that a migration keeps, a printable line each; mostly none
     */
    public record Changed(
            String path, Plan.Kind kind, List<String> documents, Optional<String> newId, List<String> kept) {

        public Changed {
            documents = List.copyOf(documents);
            kept = List.copyOf(kept);
        }
    }

    /**
     * A file that was left as it is.
     *
     * @param reasons at least one
     */
    public record Refused(String path, List<Plan.Refusal> reasons) {

        public Refused {
            reasons = List.copyOf(reasons);
        }
    }

    /** Returns how many files had that happen to them. */
    public long changed(Plan.Kind kind) {
        return changed.stream().filter(file -> file.kind() == kind).count();
    }

    /** Returns how many files were refused for each category, by its name in alphabetical order; a file with reasons of two counts for both. */
    public Map<String, Integer> refusedByCategory() {
        return byCategory(refused);
    }

    /** Returns how many of some files were refused for each category, likewise. */
    public static Map<String, Integer> byCategory(List<Refused> files) {
        Map<String, Integer> counts = new TreeMap<>();
        for (Refused file : files) {
            file.reasons().stream()
                    .map(reason -> reason.category().id())
                    .distinct()
                    .forEach(category -> counts.merge(category, 1, Integer::sum));
        }
        return counts;
    }

    /** Returns this outcome of a run that is not in the audit log. */
    public Injection unlogged(Diagnostic why) {
        return copy(notes, Optional.of(why), commits, traces);
    }

    /** Returns this outcome with one more note. */
    public Injection with(Diagnostic note) {
        return withAll(List.of(note));
    }

    /** Returns this outcome with more notes. */
    public Injection withAll(List<Diagnostic> more) {
        List<Diagnostic> all = new ArrayList<>(notes);
        all.addAll(more);
        return copy(all, unlogged, commits, traces);
    }

    /** Returns this outcome of a run that leaves traces, with their notes behind its own. */
    public Injection traced(Traces what) {
        Injection noted = withAll(what.notes());
        return noted.copy(noted.notes, unlogged, commits, Optional.of(what));
    }

    /** Returns this outcome of a run that commits. */
    public Injection committed(Commits what) {
        return copy(notes, unlogged, Optional.of(what), traces);
    }

    private Injection copy(
            List<Diagnostic> otherNotes,
            Optional<Diagnostic> whyUnlogged,
            Optional<Commits> otherCommits,
            Optional<Traces> otherTraces) {
        return new Injection(
                contract,
                contractVersion,
                status,
                coverage,
                dryRun,
                unchanged,
                changed,
                refused,
                componentIds,
                otherNotes,
                unfinished,
                whyUnlogged,
                otherCommits,
                otherTraces);
    }

    /** Tells whether a build must stop, since a file was refused and the contract is no mere advice. */
    public boolean fails() {
        return status == Status.MANDATORY && !refused.isEmpty();
    }
}
