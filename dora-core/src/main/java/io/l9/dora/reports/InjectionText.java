package io.l9.dora.reports;

import io.l9.dora.contract.Status;
import io.l9.dora.diagnostic.Severity;
import io.l9.dora.inject.Plan;
import io.l9.dora.report.Injection;
import io.l9.dora.reports.ConsoleReport.Line;
import io.l9.dora.text.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a person reads at the end of a run that writes blocks or takes them away. */
public final class InjectionText {

    private InjectionText() {}

    /** Returns one line for each reason why a file was refused, where files with the same reasons count as one; then one summary line. */
    public static List<Line> of(Injection injection, Style style) {
        Severity severity = injection.fails() ? Severity.ERROR : Severity.WARNING;
        List<Line> lines = new ArrayList<>(RefusalLines.folded(injection.refused(), severity, style));
        lines.add(summary(injection, style));
        injection.commits().ifPresent(commits -> lines.addAll(CommitsText.of(commits, injection)));
        return lines;
    }

    /** Returns one plain line for each reason why a file was refused, for those who ask for all there is to know. */
    public static List<String> refusals(Injection injection) {
        return RefusalLines.each(injection.refused(), Severity.INFO, Style.PLAIN).stream()
                .map(Line::text)
                .toList();
    }

    /** Returns one printable line for each file that was changed, or would be: what happened to it, and to which documents; then one for each commit. */
    public static List<String> changes(Injection injection) {
        return Stream.concat(
                        injection.changed().stream().map(InjectionText::change),
                        injection.commits().stream().flatMap(commits -> CommitsText.ids(commits).stream()))
                .toList();
    }

    private static String change(Injection.Changed file) {
        String verb = switch (file.kind()) {
            case ADDED -> "block added: ";
            case REPAIRED -> "block repaired: ";
            case MIGRATED -> "block migrated: ";
            case REMOVED -> "block removed: ";
            case UPDATED -> "block updated: ";
        };
        String documents = Printable.of(String.join(", ", file.documents()));
        return verb
                + documents
                + file.newId().map(id -> " (new id " + Printable.of(id) + ")").orElse("");
    }

    private static Line summary(Injection injection, Style style) {
        if (injection.status() == Status.DISABLED && injection.coverage().matched() == 0) {
            String source = Printable.of(injection.contract());
            return new Line(Severity.WARNING, "DORA: nothing written, " + source + " has the status disabled");
        }
        Severity severity = injection.fails() ? Severity.ERROR : Severity.INFO;
        String start = injection.dryRun() ? "DORA: dry run, nothing was written; " : "DORA: ";
        return new Line(
                severity,
                style.loud(severity, start + outcome(injection)) + rest(injection) + TracesText.of(injection.traces()));
    }

    private static String outcome(Injection injection) {
        List<String> parts = new ArrayList<>();
        for (Plan.Kind kind : Plan.Kind.values()) {
            long count = injection.changed(kind);
            if (count > 0) {
                parts.add(Words.count(count, "block") + (injection.dryRun() ? " to be " : " ") + verb(kind));
            }
        }
        if (parts.isEmpty()) {
            parts.add("nothing to write");
        }
        if (!injection.refused().isEmpty()) {
            parts.add(Words.count(injection.refused().size(), "file") + " refused (" + categories(injection) + ")");
        }
        return String.join(", ", parts);
    }

    private static String verb(Plan.Kind kind) {
        return switch (kind) {
            case ADDED -> "added";
            case REPAIRED -> "repaired";
            case MIGRATED -> "migrated";
            case REMOVED -> "removed";
            case UPDATED -> "updated";
        };
    }

    private static String categories(Injection injection) {
        return injection.refusedByCategory().entrySet().stream()
                .map(category -> category.getValue() + " " + category.getKey())
                .collect(Collectors.joining(", "));
    }

    private static String rest(Injection injection) {
        return injection.unchanged() == 0 ? "" : "; " + Words.count(injection.unchanged(), "file") + " unchanged";
    }
}
