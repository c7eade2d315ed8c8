package io.l9.dora.reports;

import io.l9.dora.contract.Status;
import io.l9.dora.diagnostic.Severity;
import io.l9.dora.registry.Comparison;
import io.l9.dora.registry.RegistryEntry;
import io.l9.dora.report.Registration;
import io.l9.dora.reports.ConsoleReport.Line;
import io.l9.dora.text.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a person reads at the end of a run over a registry. */
public final class RegistrationText {

    /** A registry that nobody has refreshed for a year tells no more by its thousandth line. */
    private static final int MOST_DIFFERENCES = 50;

    private RegistrationText() {}

    /** Returns one line a difference when the registry was only to be checked and is stale, at most fifty of them; then one summary line. */
    public static List<Line> of(Registration registration, Style style) {
        List<Line> lines = new ArrayList<>();
        if (registration.isStale()) {
            List<String> differences = differences(registration.comparison());
            differences.stream()
                    .limit(MOST_DIFFERENCES)
                    .map(difference -> style.strong(Printable.of(registration.path())) + ": "
                            + style.loud(Severity.ERROR, difference))
                    .forEach(difference -> lines.add(new Line(Severity.ERROR, difference)));
            if (differences.size() > MOST_DIFFERENCES) {
                lines.add(new Line(
                        Severity.ERROR, "... and " + (differences.size() - MOST_DIFFERENCES) + " more differences"));
            }
        }
        lines.add(summary(registration, style));
        return lines;
    }

    private static List<String> differences(Comparison comparison) {
        List<String> all = new ArrayList<>();
        comparison.added().forEach(entry -> all.add("missing entry: " + described(entry)));
        comparison.removed().forEach(entry -> all.add("orphaned entry: " + described(entry)));
        comparison.changed().forEach(change -> all.add("differing entry: " + described(change)));
        comparison.retired().forEach(id -> all.add("missing retired id: " + Printable.value(id)));
        comparison.restored().forEach(id -> all.add("retired id that a file has again: " + Printable.value(id)));
        return all;
    }

    private static String described(RegistryEntry entry) {
        return Printable.of(entry.path())
                + entry.componentId()
                        .map(id -> " (" + Printable.value(id) + ")")
                        .orElse("");
    }

    private static String described(Comparison.Change change) {
        return Printable.of(change.old().path())
                + change.fields().stream()
                        .map(field ->
                                ", " + field.name() + " is " + shown(field.old()) + ", expected " + shown(field.next()))
                        .collect(Collectors.joining());
    }

    private static String shown(Optional<String> value) {
        return value.map(text -> "`" + Printable.value(text) + "`").orElse("null");
    }

    private static Line summary(Registration registration, Style style) {
        String entries = registration.entries() == 1 ? "1 entry" : registration.entries() + " entries";
        return switch (registration.state()) {
            case UP_TO_DATE -> info("registry is up to date, " + entries, style);
            case WRITTEN ->
                info(
                        "registry has " + entries
                                + counts(
                                        registration.comparison(),
                                        "added",
                                        "changed",
                                        "removed",
                                        ", lines put in order"),
                        style);
            case MISSING -> error("there is no registry, of " + entries, style);
            case STALE ->
                error(
                        "registry is stale"
                                + counts(
                                        registration.comparison(),
                                        "missing",
                                        "differing",
                                        "orphaned",
                                        ", its entries are right, but not laid out as they have to be"),
                        style);
            case NOTHING ->
                registration.status() == Status.DISABLED
                        ? warning(Printable.of(registration.contract()) + " has the status disabled")
                        : warning("there is no file to register");
        };
    }

    private static String counts(Comparison comparison, String added, String changed, String removed, String none) {
        List<String> parts = new ArrayList<>();
        count(comparison.added().size(), number -> number + " " + added, parts);
        count(comparison.changed().size(), number -> number + " " + changed, parts);
        count(comparison.removed().size(), number -> number + " " + removed, parts);
        count(comparison.retired().size(), number -> Words.count(number, "id") + " retired", parts);
        count(comparison.restored().size(), number -> Words.count(number, "id") + " back in use", parts);
        return parts.isEmpty() ? none : parts.stream().map(part -> ", " + part).collect(Collectors.joining());
    }

    private static void count(int number, Function<Integer, String> words, List<String> parts) {
        if (number > 0) {
            parts.add(words.apply(number));
        }
    }

    private static Line info(String text, Style style) {
        return new Line(Severity.INFO, style.loud(Severity.INFO, "DORA: " + text));
    }

    private static Line error(String text, Style style) {
        return new Line(Severity.ERROR, style.loud(Severity.ERROR, "DORA: " + text));
    }

    private static Line warning(String reason) {
        return new Line(Severity.WARNING, "DORA: registry was left alone, " + reason);
    }
}
