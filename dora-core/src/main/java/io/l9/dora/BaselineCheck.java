package io.l9.dora;

import io.l9.dora.baseline.Baseline;
import io.l9.dora.baseline.KnownViolation;
import io.l9.dora.contract.Status;
import io.l9.dora.diagnostic.Checked;
import io.l9.dora.report.Validation;
import io.l9.dora.rule.Finding;
import io.l9.dora.rules.BaselineRule;
import io.l9.dora.rules.BuiltInRules;
import io.l9.dora.text.Position;
import io.l9.dora.workspace.Selection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * Judges a tree and sets apart what its baseline knows.
 *
 * @param baseline what is known; {@link Baseline#EMPTY} when the request leaves it out
 */
record BaselineCheck(Run run, Baseline baseline) {

    /** Reads the baseline of a run; or says what is wrong with it. */
    static Checked<BaselineCheck> of(Run run) {
        Checked<Baseline> baseline =
                run.request().withBaseline() && run.contract().status() != Status.DISABLED
                        ? BaselineFile.read(run.workspace())
                        : Checked.of(Baseline.EMPTY, List.of());
        return baseline.map(known -> new BaselineCheck(run, known));
    }

    /** Judges the files that the request's focus is on; or says what is wrong with the focus. */
    Checked<Validation> validate() {
        return run.contract().status() == Status.DISABLED
                ? Checked.of(run.outcomes().nothing(run.notes()), List.of())
                : validate(run.selectToJudge());
    }

    /** Judges those of a selection likewise. The contract is in force. */
    Checked<Validation> validate(Selection selection) {
        return judge(selection).map(KnownTree::validation);
    }

    /** Judges the same, and keeps what planning needs of the files. */
    Checked<KnownTree> judge(Selection selection) {
        return run.focus(selection).map(focus -> judge(selection, focus));
    }

    /** Judges all of a selection, whatever the request's focus. The contract is in force. */
    Validation validateAll(Selection selection) {
        return judge(selection, FocusedFiles.ALL).validation();
    }

    private KnownTree judge(Selection selection, FocusedFiles focus) {
        KnownTree all = run.judge(selection, focus);
        return baseline.entries().isEmpty()
                ? all
                : all.with(setApart(all.validation(), Judged.of(run, selection, focus)));
    }

    private Validation setApart(Validation all, Judged judged) {
        List<Finding> counted = new ArrayList<>();
        List<Finding> known = new ArrayList<>();
        Set<KnownViolation> met = new HashSet<>();
        for (Finding finding : all.findings()) {
            KnownViolation violation = violation(finding);
            boolean isKnown = finding.mode().failsBuild() && baseline.knows(violation);
            (isKnown ? known : counted).add(finding);
            if (isKnown) {
                met.add(violation);
            }
        }
        counted.addAll(stale(met, judged));
        return all.withKnown(counted.stream().sorted().toList(), known);
    }

    private List<Finding> stale(Set<KnownViolation> met, Judged judged) {
        TreeMap<KnownViolation, Position> stale = new TreeMap<>(baseline.entries());
        stale.keySet().removeIf(entry -> met.contains(entry) || !judged.covers(entry));
        return run.rules().judge(BaselineRule.SPEC, BaselineFile.PATH, BaselineRule.check(stale));
    }

    /** Returns what a baseline knows of a finding. */
    static KnownViolation violation(Finding finding) {
        return new KnownViolation(Validation.judgedPath(finding), finding.rule(), finding.field());
    }

    /**
     * What a run can say of entries: one that has no violation is out of date only where somebody looked for the violation.
     *
     * @param skippedRules the rules that did not run; those about changes do where there is something to compare with
     * @param unseen folders that could not be listed, each with a slash behind it
     * @param focus the files that were judged
     */
    record Judged(Set<String> skippedRules, Set<String> unseen, FocusedFiles focus) {

        static Judged of(Run run, Selection selection, FocusedFiles focus) {
            Set<String> skipped = new HashSet<>(run.request().skippedRules());
            if (focus.changes().isEmpty()) {
                BuiltInRules.changeRules()
                        .forEach(rule -> skipped.add(rule.spec().id()));
            }
            return new Judged(skipped, selection.unreadableFolders().keySet(), focus);
        }

        boolean covers(KnownViolation entry) {
            return !skippedRules.contains(entry.rule())
                    && focus.isOn(entry.path())
                    && unseen.stream().noneMatch(folder -> entry.path().startsWith(folder));
        }
    }
}
