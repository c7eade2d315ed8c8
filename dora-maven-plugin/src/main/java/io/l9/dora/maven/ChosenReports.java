package io.l9.dora.maven;

import io.l9.dora.ReportFiles;
import io.l9.dora.diagnostic.Checked;
import io.l9.dora.diagnostic.Diagnostic;
import io.l9.dora.report.Results;
import io.l9.dora.reports.BuiltInReports;
import io.l9.dora.reports.BuiltInReports.Kind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The reports that a build asks for.
 *
 * @param kinds in the order in which they are written
 */
record ChosenReports(List<Kind> kinds) {

    private static final String PARAMETER = "dora.reports";

    /** Those that tell what {@code inject} would write. */
    private static final Set<String> WITH_FIXES = Set.of("html", "sarif", "json");

    /**
     * Returns the reports of some names.
     *
     * @param names as the user states them; those by default when there is none, since Maven gives a goal an empty list where nobody says anything
     */
    static ChosenReports of(List<String> names) throws ParameterException {
        List<String> stated = new ArrayList<>();
        for (String name : names) {
            if (!name.isBlank()) {
                stated.add(name.strip());
            }
        }
        if (stated.isEmpty()) {
            return new ChosenReports(BuiltInReports.byDefault());
        }
        Checked<List<Kind>> kinds = ReportFiles.named(stated, PARAMETER);
        if (kinds.value().isEmpty()) {
            throw new ParameterException(
                    PARAMETER,
                    kinds.diagnostics().stream().map(Diagnostic::message).collect(Collectors.joining("; ")));
        }
        return new ChosenReports(kinds.orThrow());
    }

    /** Tells whether one of them tells what {@code inject} would write. */
    boolean tellFixes() {
        for (Kind kind : kinds) {
            if (WITH_FIXES.contains(kind.id())) {
                return true;
            }
        }
        return false;
    }

    /** Returns these but for one. */
    ChosenReports without(String id) {
        return new ChosenReports(
                kinds.stream().filter(kind -> !kind.id().equals(id)).toList());
    }

    /** Writes them where the contract of the results wants them. */
    ReportFiles.Outcome write(Path root, Results results) {
        return ReportFiles.of(results.validation().gate()).write(root, results, kinds);
    }
}
