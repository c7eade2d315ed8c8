package io.l9.dora;

import io.l9.dora.audit.AuditBatch;
import io.l9.dora.audit.AuditEntry;
import io.l9.dora.audit.AuditGoal;
import io.l9.dora.audit.AuditRun;
import io.l9.dora.audit.AuditTotals;
import io.l9.dora.audit.Reasons;
import io.l9.dora.block.Sidecar;
import io.l9.dora.inject.Plan.Refusal;
import io.l9.dora.report.Commits;
import io.l9.dora.report.Coverage.Extent;
import io.l9.dora.report.Generation;
import io.l9.dora.report.Injection;
import io.l9.dora.report.JudgedFile;
import io.l9.dora.report.Validation;
import io.l9.dora.rule.Finding;
import io.l9.dora.workspace.Recovered;
import io.l9.dora.workspace.Scope;
import io.l9.dora.workspace.Verdict;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says what the audit log keeps of the outcome of a run. */
final class AuditBatches {

    private AuditBatches() {}

    /** Returns a line for each file that was judged, then one for whatever else has violations, as a folder that cannot be read. */
    static AuditBatch of(Validation validation, RunStamp stamp) {
        Map<String, Reasons> reasons = reasons(validation);
        Map<String, Reasons> others = new TreeMap<>(reasons);
        for (JudgedFile file : reasons.isEmpty() ? List.<JudgedFile>of() : validation.files()) {
            others.remove(file.path());
        }
        Iterable<AuditEntry> entries = () -> Stream.concat(
                        validation.files().stream().map(file -> entry(file, reasons.get(file.path()))),
                        others.entrySet().stream().map(other -> failed(other.getKey(), other.getValue())))
                .iterator();
        AuditTotals totals = AuditTotals.ofReading(
                validation.files().size(), validation.failingFiles().size());
        AuditGoal goal =
                validation.coverage().extent() == Extent.TREE ? AuditGoal.VALIDATE : AuditGoal.VALIDATE_CHANGED;
        return new AuditBatch(
                new AuditRun(stamp.time(), stamp.id(), goal, validation.contractVersion(), totals), entries);
    }

    private static AuditEntry entry(JudgedFile file, @Nullable Reasons reasons) {
        return new AuditEntry(
                file.path(), file.componentId(), Optional.ofNullable(reasons).map(Reasons::toString));
    }

    /** Returns the violations of each file, those that the baseline knows included; one in a sidecar is its file's. */
    private static Map<String, Reasons> reasons(Validation validation) {
        List<Finding> breaches = validation.breaches();
        Set<String> judged = filesOfSidecars(breaches, validation.files());
        Map<String, Reasons> reasons = new TreeMap<>();
        for (Finding finding : breaches) {
            String path = finding.path();
            boolean isSidecar = Sidecar.is(path) && judged.contains(Sidecar.fileOf(path));
            reasons.computeIfAbsent(isSidecar ? Sidecar.fileOf(path) : path, file -> new Reasons())
                    .add(finding.rule(), finding.message());
        }
        return reasons;
    }

    /** Returns the files that were judged and whose sidecars have violations. */
    private static Set<String> filesOfSidecars(List<Finding> breaches, List<JudgedFile> files) {
        Set<String> stated = new HashSet<>();
        for (Finding finding : breaches) {
            if (Sidecar.is(finding.path())) {
                stated.add(Sidecar.fileOf(finding.path()));
            }
        }
        Set<String> judged = new HashSet<>();
        for (JudgedFile file : stated.isEmpty() ? List.<JudgedFile>of() : files) {
            if (stated.contains(file.path())) {
                judged.add(file.path());
            }
        }
        return judged;
    }

    /** Returns a line for each file that was changed, and one for each that was refused. */
    static AuditBatch of(Injection injection, AuditGoal goal, RunStamp stamp) {
        Lines lines = new Lines(injection.unfinished(), injection.componentIds());
        injection.refused().forEach(lines::refused);
        Map<String, String> uncommitted = uncommitted(injection);
        injection.changed().stream()
                .map(Injection.Changed::path)
                .filter(uncommitted::containsKey)
                .forEach(path -> lines.uncommitted(path, uncommitted.getOrDefault(path, "")));
        injection.changed().stream().filter(file -> !file.kept().isEmpty()).forEach(lines::flawed);
        injection.changed().forEach(file -> lines.written(file.path()));
        return lines.batch(goal, injection.contractVersion(), injection.unchanged(), stamp);
    }

    /** Returns why files were not committed that were to be. Those of a run that could not be finished have a better reason. */
    private static Map<String, String> uncommitted(Injection injection) {
        return injection
                .commits()
                .filter(commits -> injection.unfinished().isEmpty())
                .map(commits -> commits.left().stream()
                        .collect(Collectors.toMap(Commits.Uncommitted::path, Commits.Uncommitted::reason)))
                .orElse(Map.of());
    }

    /** Returns a line for each file that was written with its block, and one for each that was refused. */
    static AuditBatch of(Generation generation, RunStamp stamp) {
        Lines lines = new Lines(generation.unfinished(), generation.componentIds());
        generation.refused().forEach(lines::refused);
        generation.written().forEach(file -> lines.written(file.path()));
        return lines.batch(AuditGoal.GENERATE, generation.contractVersion(), generation.unchanged(), stamp);
    }

    /**
     * Returns a line for each file of a run that was stopped: whether it is as that run wanted it. Which ids the files have was known to that run.
     *
     * @param scope tells which files the contract is about: a registry, a baseline or what {@code init} writes for git need no line
     */
    static AuditBatch of(Recovered recovered, Scope scope, String contractVersion, RunStamp stamp) {
        Lines lines = new Lines(Optional.empty(), Map.of());
        recovered.leftAlone().stream()
                .filter(file -> isJudged(file.path(), scope))
                .forEach(file -> lines.leftAlone(Sidecar.documentOf(file.path()), file.reason()));
        recovered.written().stream()
                .filter(path -> isJudged(path, scope))
                .forEach(path -> lines.written(Sidecar.documentOf(path)));
        return lines.batch(AuditGoal.RECOVER, contractVersion, 0, stamp);
    }

    private static boolean isJudged(String path, Scope scope) {
        return scope.decide(Sidecar.documentOf(path)) instanceof Verdict.Candidate;
    }

    private static AuditEntry failed(String path, Reasons reasons) {
        return new AuditEntry(path, Optional.empty(), Optional.of(reasons.toString()));
    }

    /** The lines of a run that writes, one a file. */
    private static final class Lines {

        private final Optional<String> unfinished;
        private final Map<String, String> ids;
        private final Map<String, AuditEntry> entries = new TreeMap<>();

        /**
         * Starts.
         *
         * @param unfinished why what was to be written is not all in its place yet
         * @param ids of files by their paths
         */
        Lines(Optional<String> unfinished, Map<String, String> ids) {
            this.unfinished = unfinished;
            this.ids = ids;
        }

        private Optional<String> idOf(String path) {
            return Optional.ofNullable(ids.get(path));
        }

        void refused(Injection.Refused file) {
            Reasons reasons = new Reasons();
            for (Refusal refusal : file.reasons()) {
                reasons.add(refusal.category().id(), refusal.reason());
            }
            entries.put(file.path(), new AuditEntry(file.path(), idOf(file.path()), Optional.of(reasons.toString())));
        }

        void leftAlone(String path, String reason) {
            entries.putIfAbsent(path, failed(path, new Reasons().add("unfinished", reason)));
        }

        void uncommitted(String path, String reason) {
            String shown = new Reasons().add("not_committed", reason).toString();
            entries.put(path, new AuditEntry(path, idOf(path), Optional.of(shown)));
        }

        /** A file that was written with a value that a rule objects to has failed, as a validation will say. */
        void flawed(Injection.Changed file) {
            Reasons reasons = new Reasons();
            file.kept().forEach(words -> reasons.add("field_values", words));
            entries.putIfAbsent(
                    file.path(), new AuditEntry(file.path(), idOf(file.path()), Optional.of(reasons.toString())));
        }

        /** A file that was refused and written all the same, under a contract that is mere advice, has failed. */
        void written(String path) {
            Optional<String> reason =
                    unfinished.map(why -> new Reasons().add("unfinished", why).toString());
            entries.putIfAbsent(path, new AuditEntry(path, idOf(path), reason));
        }

        AuditBatch batch(AuditGoal goal, String contractVersion, int unchanged, RunStamp stamp) {
            long passed = entries.values().stream().filter(AuditEntry::passed).count();
            AuditTotals totals = AuditTotals.ofWriting(passed, entries.size() - passed, unchanged);
            AuditRun run = new AuditRun(stamp.time(), stamp.id(), goal, contractVersion, totals);
            return new AuditBatch(run, List.copyOf(entries.values()));
        }
    }
}
