package io.l9.dora.reports;

import io.l9.dora.diagnostic.Severity;
import io.l9.dora.inject.Plan;
import io.l9.dora.report.Generation;
import io.l9.dora.report.Injection;
import io.l9.dora.reports.ConsoleReport.Line;
import io.l9.dora.text.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a person reads at the end of a run that puts generated files in their place. */
public final class GenerationText {

    private GenerationText() {}

    /** Returns one line for each thing that is wrong with a file, then one summary line. */
    public static List<Line> of(Generation generation, Style style) {
        Severity severity = generation.failed() ? Severity.ERROR : Severity.WARNING;
        List<Line> lines = new ArrayList<>();
        for (Injection.Refused file : generation.refused()) {
            for (Plan.Refusal reason : file.reasons()) {
                lines.add(RefusalLine.of(file.path(), reason, severity, style));
            }
        }
        lines.add(summary(generation, style));
        return lines;
    }

    /** Returns one printable line for each file that was written, or would be. */
    public static List<String> changes(Generation generation) {
        return generation.written().stream().map(GenerationText::change).toList();
    }

    private static String change(Generation.Written file) {
        String verb = file.kind() == Generation.Kind.CREATED ? "created: " : "replaced: ";
        String id = file.newId()
                .map(given -> " (new id " + Printable.of(given) + ")")
                .orElse("");
        return verb + Printable.of(String.join(", ", file.documents())) + id;
    }

    private static Line summary(Generation generation, Style style) {
        Severity severity = generation.failed() ? Severity.ERROR : Severity.INFO;
        String start = generation.dryRun() ? "DORA: dry run, nothing was written; " : "DORA: ";
        return new Line(
                severity,
                style.loud(severity, start + outcome(generation))
                        + rest(generation)
                        + TracesText.of(generation.traces()));
    }

    private static String outcome(Generation generation) {
        if (generation.failed()) {
            String categories = Injection.byCategory(generation.refused()).entrySet().stream()
                    .map(category -> category.getValue() + " " + category.getKey())
                    .collect(Collectors.joining(", "));
            return "nothing generated, every file is as it was: "
                    + Words.count(generation.refused().size(), "file") + " refused (" + categories + ")";
        }
        return Words.count(generation.written(Generation.Kind.CREATED), "file") + " created, "
                + generation.written(Generation.Kind.REPLACED) + " replaced";
    }

    private static String rest(Generation generation) {
        return generation.failed() ? "" : ", " + generation.unchanged() + " in place already";
    }
}
