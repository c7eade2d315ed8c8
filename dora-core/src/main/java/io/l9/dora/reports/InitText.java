package io.l9.dora.reports;

import io.l9.dora.diagnostic.Severity;
import io.l9.dora.init.Draft;
import io.l9.dora.init.Guess;
import io.l9.dora.init.Initialization;
import io.l9.dora.init.Part;
import io.l9.dora.init.SchemaProposal;
import io.l9.dora.reports.ConsoleReport.Line;
import io.l9.dora.text.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a person reads about the files that a tree starts with. */
public final class InitText {

    private InitText() {}

    /** Returns one line a file, with the guesses of a schema that is to be written behind its line; then one summary line. */
    public static List<Line> of(Initialization outcome, Style style) {
        List<Line> lines = new ArrayList<>();
        for (Draft draft : outcome.drafts()) {
            lines.add(line(draft, outcome.written(), style));
            if (draft.part() == Part.SCHEMA && draft.isChange()) {
                outcome.schema().ifPresent(schema -> guesses(schema, style).forEach(lines::add));
            }
        }
        lines.add(summary(outcome, style));
        return lines;
    }

    private static Line line(Draft draft, boolean written, Style style) {
        boolean needsPerson = draft.state() == Draft.State.BLOCKED || draft.state() == Draft.State.DIFFERS;
        Severity severity = needsPerson ? Severity.WARNING : Severity.INFO;
        String detail = draft.detail().map(words -> ": " + Printable.of(words)).orElse("");
        return new Line(
                severity,
                style.strong(Printable.of(draft.path())) + ": "
                        + style.loud(
                                severity,
                                written ? draft.state().past() : draft.state().words())
                        + detail);
    }

    private static List<Line> guesses(SchemaProposal schema, Style style) {
        List<Line> lines = new ArrayList<>();
        lines.add(guesses("all files", schema.metadata(), style));
        schema.rules().forEach(rule -> lines.add(guesses(Printable.of(rule.pattern()), rule.metadata(), style)));
        schema.missing()
                .forEach(field -> lines.add(new Line(
                        Severity.WARNING, "  nothing tells a value for " + field + ": give one in the schema")));
        return lines;
    }

    /** The reasons stand in the schema, behind each value. */
    private static Line guesses(String files, Map<String, Guess> metadata, Style style) {
        String guesses = metadata.entrySet().stream()
                .map(entry -> entry.getKey() + " "
                        + style.faint(Printable.value(entry.getValue().value())))
                .collect(Collectors.joining(", "));
        return new Line(Severity.INFO, "  " + files + ": " + guesses);
    }

    private static Line summary(Initialization outcome, Style style) {
        int changes = outcome.changes().size();
        String words = changes == 0
                ? "nothing to write"
                : Words.count(changes, "file")
                        + (outcome.written() ? " written" : " to write, nothing was written yet");
        return new Line(Severity.INFO, style.loud(Severity.INFO, "DORA: " + words));
    }
}
