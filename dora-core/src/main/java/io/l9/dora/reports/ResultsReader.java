package io.l9.dora.reports;

import io.l9.dora.contract.AuditRules.Action;
import io.l9.dora.contract.AuditRules.Gate;
import io.l9.dora.contract.FailureMode;
import io.l9.dora.contract.MetricSpec;
import io.l9.dora.contract.RemediationRules;
import io.l9.dora.contract.Status;
import io.l9.dora.diagnostic.Diagnostic;
import io.l9.dora.diagnostic.Location;
import io.l9.dora.diagnostic.Severity;
import io.l9.dora.report.Coverage;
import io.l9.dora.report.Coverage.Extent;
import io.l9.dora.report.Dashboard;
import io.l9.dora.report.Fingerprints;
import io.l9.dora.report.Fix;
import io.l9.dora.report.Governance;
import io.l9.dora.report.History.TrendPoint;
import io.l9.dora.report.Information;
import io.l9.dora.report.JudgedFile;
import io.l9.dora.report.Metric;
import io.l9.dora.report.Results;
import io.l9.dora.report.RuleText;
import io.l9.dora.report.Validation;
import io.l9.dora.reports.JsonPart.Reader;
import io.l9.dora.reports.JsonPart.Wrong;
import io.l9.dora.rule.Finding;
import io.l9.dora.text.Position;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes results of the parts of a {@link JsonReport}; the inverse of it. */
record ResultsReader(Map<String, JsonPart> parts, Map<String, List<JsonPart>> lists) {

    Results read() throws Wrong {
        List<Finding> findings = findings("findings");
        List<Finding> known = findings("known");
        Map<String, Fix> fixes = new HashMap<>();
        all("fixes", ResultsReader::fix).forEach(fix -> fixes.put(fix.path(), fix));
        Results results = new Results(
                validation(findings, known),
                dashboard(part("dashboard")),
                all("rules", ResultsReader::rule),
                part("contract").optionalText(JsonReport.ISSUE_TITLE).orElse(RemediationRules.USUAL_TITLE),
                fixes);
        requireVerdict(results);
        return results;
    }

    private JsonPart part(String key) throws Wrong {
        JsonPart part = parts.get(key);
        if (part == null || !part.node().isObject()) {
            throw new Wrong(
                    part == null ? Position.START : part.place(), "`" + key + "`: expected an object, found none");
        }
        return part;
    }

    private <T> List<T> all(String key, Reader<T> reader) throws Wrong {
        List<JsonPart> items = lists.get(key);
        if (items == null) {
            throw new Wrong(Position.START, "`" + key + "`: expected a list, found none");
        }
        List<T> all = new ArrayList<>(items.size());
        for (JsonPart item : items) {
            all.add(reader.read(item));
        }
        return all;
    }

    private Validation validation(List<Finding> findings, List<Finding> known) throws Wrong {
        JsonPart contract = part("contract");
        return new Validation(
                contract.text("source"),
                contract.text("version"),
                contract.constant("status", Status.values(), JsonReport::id),
                gate(part("gate")),
                coverage(part("coverage")),
                all("files", ResultsReader::file),
                findings,
                all(JsonReport.INFORMATION, ResultsReader::information),
                known,
                all("notes", ResultsReader::note));
    }

    private static Gate gate(JsonPart gate) throws Wrong {
        return new Gate(
                gate.text("name"), gate.constant("action", Action.values(), JsonReport::id), gate.text("report"));
    }

    private static Coverage coverage(JsonPart coverage) throws Wrong {
        Coverage tree = new Coverage(
                coverage.texts("file_types"),
                coverage.count("checked"),
                coverage.count("candidates"),
                smallCounts(coverage, "excluded"),
                smallCounts(coverage, "folders_not_entered"));
        return coverage.optionalText("extent").isEmpty()
                ? tree
                : tree.of(
                        coverage.constant("extent", Extent.values(), JsonReport::id),
                        smallCounts(coverage, "left_out"));
    }

    private static Map<String, Integer> smallCounts(JsonPart part, String key) throws Wrong {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (String name : part.counts(key).keySet()) {
            counts.put(name, part.part(key).count(name));
        }
        return counts;
    }

    private static Finding finding(JsonPart finding) throws Wrong {
        return new Finding(
                finding.text("rule"),
                mode(finding),
                finding.text("path"),
                finding.optionalText("field"),
                finding.position("line", "column"),
                finding.text("message"),
                finding.text("help"));
    }

    /** A mode is its severity and whether it fails a build. */
    private static FailureMode mode(JsonPart part) throws Wrong {
        Severity severity = part.constant("severity", Severity.values(), Severity::id);
        boolean fails = part.flag("fails");
        for (FailureMode mode : FailureMode.values()) {
            if (mode.severity() == severity && mode.failsBuild() == fails) {
                return mode;
            }
        }
        throw part.wrong("fails", "another value with that `severity`");
    }

    private List<Finding> findings(String key) throws Wrong {
        List<Finding> findings = all(key, ResultsReader::finding);
        requireFingerprints(findings, lists.getOrDefault(key, List.of()));
        return findings;
    }

    /** Their texts say what a finding is: whoever changes it has to change them, too. */
    private static void requireFingerprints(List<Finding> findings, List<JsonPart> items) throws Wrong {
        List<String> expected = Fingerprints.of(findings);
        for (int i = 0; i < expected.size(); i++) {
            if (!items.get(i).text("fingerprint").equals(expected.get(i))) {
                throw items.get(i).wrong("fingerprint", expected.get(i) + ", since the finding was changed");
            }
        }
    }

    private static Information information(JsonPart part) throws Wrong {
        List<Finding> examples = part.parts("places", place -> example(part, place));
        long count = part.longCount("count");
        if (examples.isEmpty() || count < examples.size()) {
            throw part.wrong("count", "at least as many as there are places, and one place at least");
        }
        return new Information(examples, count);
    }

    private static Finding example(JsonPart part, JsonPart place) throws Wrong {
        return new Finding(
                part.text("rule"),
                FailureMode.INFO,
                place.text("path"),
                part.optionalText("field"),
                place.position("line", "column"),
                part.text("message"),
                part.text("help"));
    }

    private void requireVerdict(Results results) throws Wrong {
        JsonPart fails = parts.getOrDefault("fails", JsonPart.missing("fails", Position.START));
        if (!fails.node().isBoolean() || fails.node().booleanValue() != results.fails()) {
            throw new Wrong(fails.place(), "`fails`: expected " + results.fails() + ", as the findings have it");
        }
    }

    private static JudgedFile file(JsonPart file) throws Wrong {
        return new JudgedFile(
                file.text("path"), file.optionalText("component_id"), file.optionalText("governance_level"));
    }

    private static RuleText rule(JsonPart rule) throws Wrong {
        return new RuleText(rule.text("id"), mode(rule), rule.text("summary"), rule.text("page"));
    }

    private static Fix fix(JsonPart fix) throws Wrong {
        return new Fix(fix.text("path"), fix.parts("replacements", ResultsReader::replacement));
    }

    private static Fix.Replacement replacement(JsonPart part) throws Wrong {
        return new Fix.Replacement(
                part.text("document"),
                part.position("line", "column"),
                part.position("end_line", "end_column"),
                part.text("text"));
    }

    private static Diagnostic note(JsonPart note) throws Wrong {
        Severity severity = note.constant("severity", Severity.values(), Severity::id);
        if (severity == Severity.ERROR) {
            throw note.wrong("severity", "warning or info");
        }
        Location location = note.node().has("line")
                ? Location.in(note.text("path"), note.position("line", "column"))
                : Location.of(note.text("path"));
        return new Diagnostic(severity, location, note.text("message"));
    }

    private static Dashboard dashboard(JsonPart dashboard) throws Wrong {
        return new Dashboard(
                dashboard.parts("metrics", ResultsReader::metric),
                new Governance(
                        dashboard.counts("governance"),
                        dashboard.longCount("governance_others"),
                        dashboard.longCount("governance_none")),
                dashboard.parts("trend", ResultsReader::trendPoint));
    }

    private static Metric metric(JsonPart metric) throws Wrong {
        MetricSpec spec = new MetricSpec(
                metric.constant("id", MetricSpec.Kind.values(), MetricSpec.Kind::id),
                metric.text("description"),
                metric.number("target"),
                metric.number("alert_if_below"),
                metric.number("alert_if_above"),
                metric.constant("failure_mode", FailureMode.values(), FailureMode::name),
                metric.texts("categories"));
        return new Metric(spec, metric.number("value"));
    }

    private static TrendPoint trendPoint(JsonPart point) throws Wrong {
        try {
            return new TrendPoint(
                    Instant.parse(point.text("time")), point.longCount("checked"), point.longCount("failing"));
        } catch (DateTimeParseException e) {
            throw point.wrong("time", "an instant, as 2026-01-02T03:04:05Z");
        }
    }
}
