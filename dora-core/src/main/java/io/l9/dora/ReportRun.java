package io.l9.dora;

import io.l9.dora.contract.Status;
import io.l9.dora.diagnostic.Checked;
import io.l9.dora.diagnostic.Diagnostic;
import io.l9.dora.diagnostic.Severity;
import io.l9.dora.report.Dashboard;
import io.l9.dora.report.History;
import io.l9.dora.report.Results;
import io.l9.dora.report.Validation;
import io.l9.dora.rule.Finding;
import io.l9.dora.workspace.Selection;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;

/** Judges a tree, and finds out all that reports tell besides. */
record ReportRun(ReportRequest request, BaselineCheck check) {

    Checked<Results> report() {
        Run run = check.run();
        if (run.contract().status() == Status.DISABLED) {
            return check.validate().map(validation -> results(validation, Fixes.NONE));
        }
        Selection selection = run.selectToJudge();
        return check.judge(selection).map(tree -> results(tree.validation(), fixes(tree, selection)));
    }

    private Fixes fixes(KnownTree tree, Selection selection) {
        List<String> files = filesToMend(tree.validation(), selection);
        List<String> asked = files.subList(0, Math.min(request.mostFixes(), files.size()));
        if (asked.isEmpty()) {
            return Fixes.NONE;
        }
        InjectRequest inject = InjectRequest.of(request.tree(), request.now());
        FixCollector collector = new FixCollector();
        // Without schemas that can be read there is nothing to tell; inject says why.
        return InjectRun.preview(inject, check.run(), selection, tree, asked, collector)
                ? collector.fixes().withFilesLeftOut(files.size() - asked.size())
                : Fixes.NONE;
    }

    /** Returns the files with findings, those that are mere information left out; sorted. */
    private static List<String> filesToMend(Validation validation, Selection selection) {
        TreeSet<String> paths = new TreeSet<>();
        for (Finding finding : validation.findings()) {
            paths.add(Validation.judgedPath(finding));
        }
        return paths.stream()
                .filter(path -> Collections.binarySearch(selection.candidates(), path) >= 0)
                .toList();
    }

    private Results results(Validation validation, Fixes fixes) {
        Checked<History> history = request.history().apply(check.run().contract());
        return new Results(
                validation.withNotes(fixes.notes()).withNotes(notes(history)),
                Dashboard.of(
                        check.run().contract().metrics().get(),
                        validation,
                        history.value().orElse(History.NONE)),
                RuleTexts.of(check.run().contract()),
                check.run().contract().remediation().get().issueTitle(),
                fixes.byPath());
    }

    /** A dashboard without what came before looks as if nothing had: that it is not known has to be said. */
    private static List<Diagnostic> notes(Checked<History> history) {
        if (history.diagnostics().isEmpty()) {
            return List.of();
        }
        return history.diagnostics().stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .map(problem -> Diagnostic.warning(
                        problem.location(),
                        "nothing is known of earlier runs, the dashboard is without them: " + problem.message()))
                .toList();
    }
}
