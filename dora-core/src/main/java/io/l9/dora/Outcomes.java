package io.l9.dora;

import io.l9.dora.contract.Contract;
import io.l9.dora.contract.Glob;
import io.l9.dora.diagnostic.Diagnostic;
import io.l9.dora.report.Coverage;
import io.l9.dora.report.Injection;
import io.l9.dora.report.Validation;
import io.l9.dora.workspace.Exclusion;
import io.l9.dora.workspace.Selection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What runs tell that hold a tree to one contract.
 *
 * @param goals how their hints call goals
 */
record Outcomes(Contract contract, GoalNames goals) {

    /** Returns the outcome under a contract that asks for nothing. */
    Validation nothing(List<Diagnostic> notes) {
        return validation(new Coverage(fileTypes(), 0, 0, Map.of(), Map.of()), Judged.nothing(), notes);
    }

    /** Returns the outcome of a run that judged files. */
    Validation validation(Coverage coverage, Judged judged, List<Diagnostic> diagnostics) {
        return new Validation(
                contract.source(),
                contract.version(),
                contract.status(),
                contract.audit().gate(),
                coverage,
                judged.files(),
                goals.inFindings(judged.findings().stream().sorted().toList()),
                judged.information().folded(),
                List.of(),
                diagnostics);
    }

    /** Returns what was looked at, and what was not. */
    Coverage coverage(Selection selection, int checked) {
        return new Coverage(
                fileTypes(), checked, selection.matched(), excluded(selection, false), excluded(selection, true));
    }

    private List<String> fileTypes() {
        List<String> types = new ArrayList<>();
        for (Glob type : contract.fileTypes()) {
            types.add(type.toString());
        }
        return types;
    }

    /** Returns how many files were left out for each reason, or how many folders. */
    private static Map<String, Integer> excluded(Selection selection, boolean folders) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Map.Entry<Exclusion, Integer> excluded : selection.excluded().entrySet()) {
            if (excluded.getKey().countsFolders() == folders) {
                counts.put(excluded.getKey().words(), excluded.getValue());
            }
        }
        return counts;
    }

    /** Returns the outcome of a run that wrote something, or would have. */
    Injection injection(
            Selection selection, boolean dryRun, Written written, List<Diagnostic> all, Optional<String> unfinished) {
        return new Injection(
                contract.source(),
                contract.version(),
                contract.status(),
                coverage(selection, selection.candidates().size()),
                dryRun,
                written.unchanged(),
                written.changed(),
                goals.inRefused(written.refused()),
                written.componentIds(),
                goals.inNotes(all),
                unfinished,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Returns the outcome of a run under a contract that asks for nothing. */
    Injection nothingWritten(boolean dryRun, List<Diagnostic> notes) {
        Coverage coverage = new Coverage(fileTypes(), 0, 0, Map.of(), Map.of());
        return new Injection(
                contract.source(),
                contract.version(),
                contract.status(),
                coverage,
                dryRun,
                0,
                List.of(),
                List.of(),
                Map.of(),
                notes,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
