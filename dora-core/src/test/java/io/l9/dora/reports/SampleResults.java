package io.l9.dora.reports;

import io.l9.dora.contract.AuditRules.Action;
import io.l9.dora.contract.AuditRules.Gate;
import io.l9.dora.contract.FailureMode;
import io.l9.dora.contract.MetricSpec;
import io.l9.dora.contract.MetricSpec.Kind;
import io.l9.dora.contract.Status;
import io.l9.dora.diagnostic.Diagnostic;
import io.l9.dora.diagnostic.Location;
import io.l9.dora.report.Coverage;
import io.l9.dora.report.Dashboard;
import io.l9.dora.report.Fix;
import io.l9.dora.report.Governance;
import io.l9.dora.report.History.TrendPoint;
import io.l9.dora.report.JudgedFile;
import io.l9.dora.report.Metric;
import io.l9.dora.report.Results;
import io.l9.dora.report.RuleText;
import io.l9.dora.report.Validation;
import io.l9.dora.rule.Finding;
import io.l9.dora.text.Position;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Results that have a bit of everything, with texts that do harm where they are not escaped. */
final class SampleResults {

    /** What a hostile tree would like to get into a report. */
    static final List<String> HOSTILE = List.of(
            "<script>alert(1)</script>",
            "]]>",
            "--> <!--",
            "::error file=x::y",
            "##[error]z ##vso[task.setvariable variable=a]b",
            "\u001B[2J\u001B]0;title\u0007",
            "a\nb\r\nc\u2028d",
            "\u202Eevil\u2066",
            "nul\0\uFFFE\uFFFF",
            "half \uD800 and \uDC80",
            "| `code` ** _x_ [l](u) \\ @user https://example.org",
            "a,b:c%d;e=f{g=\"h\"}",
            "\u00e9\uD83D\uDE00");

    private SampleResults() {}

    static Results hostile() {
        List<Finding> findings = new ArrayList<>();
        List<JudgedFile> files = new ArrayList<>();
        for (int i = 0; i < HOSTILE.size(); i++) {
            String text = HOSTILE.get(i);
            findings.add(finding("presence", FailureMode.FAIL_FILE_GENERATION, "src/" + text + ".py", text));
            files.add(new JudgedFile("src/" + text + ".py", Optional.of(text), Optional.of(text)));
        }
        findings.add(finding("consistency", FailureMode.WARN_AND_FAIL, "a.json", "layer", "It disagrees"));
        findings.add(finding("position", FailureMode.WARN, "a.json.dora.yaml", "It is elsewhere"));
        findings.add(finding("position", FailureMode.WARN, "a.json.dora.yaml", "It is elsewhere"));
        findings.add(finding("recommended_fields", FailureMode.INFO, "b.md", "It lacks a field"));
        files.add(new JudgedFile("a.json", Optional.of("PAY-OPER-001"), Optional.of("high")));
        files.add(new JudgedFile("b.md", Optional.empty(), Optional.empty()));
        files.add(new JudgedFile("c.yaml", Optional.empty(), Optional.of("low")));
        Results results = results(Status.MANDATORY, findings.stream().sorted().toList(), files);
        Validation validation = results.validation();
        return new Results(
                validation.withKnown(validation.findings(), known()),
                results.dashboard(),
                results.rules(),
                results.fixes());
    }

    static Results of(Finding... findings) {
        return results(Status.MANDATORY, List.of(findings), List.of());
    }

    static Results results(Status status, List<Finding> findings, List<JudgedFile> files) {
        return new Results(validation(status, findings, files), dashboard(), rules(), fixes());
    }

    static Finding finding(String rule, FailureMode mode, String path, String message) {
        return new Finding(rule, mode, path, new Position(3, 5), message, "mend " + message);
    }

    /** Returns a finding about a field. */
    static Finding finding(String rule, FailureMode mode, String path, String field, String message) {
        return new Finding(rule, mode, path, Optional.of(field), new Position(3, 5), message, "mend " + message);
    }

    /** Returns the findings that the baseline knows. */
    private static List<Finding> known() {
        String hostile = String.join(" ", HOSTILE);
        return List.of(
                finding("presence", FailureMode.FAIL_FILE_GENERATION, "c.yaml", "It is missing"),
                finding("field_values", FailureMode.FAIL_FILE_GENERATION, "src/" + hostile, hostile, hostile));
    }

    private static Validation validation(Status status, List<Finding> findings, List<JudgedFile> files) {
        Map<String, Integer> excluded = new LinkedHashMap<>();
        excluded.put("by the contract", 3);
        excluded.put("as a control file", 1);
        return new Validation(
                "contract.yaml",
                "1.0.0",
                status,
                new Gate("Gate <1> & \"more\"", Action.BLOCK_MERGE, "ci-reports/dora-validation.html"),
                new Coverage(List.of("*.py", "*.json"), 97, 101, excluded, Map.of("as a nested repository", 1)),
                files,
                findings,
                List.of(
                        Diagnostic.warning(Location.of("."), "seen in part"),
                        Diagnostic.info(Location.in("contract.yaml", new Position(7, 3)), "has no effect")));
    }

    static Dashboard dashboard() {
        Map<String, Long> governance = new LinkedHashMap<>();
        governance.put("critical", 0L);
        governance.put("high", 90L);
        governance.put("a\"b\\c\n", 1L);
        return new Dashboard(
                List.of(
                        metric(Kind.COMPLIANCE_RATE, FailureMode.WARN_AND_FAIL, "87.628865"),
                        metric(Kind.GENERATION_FAILURES, FailureMode.WARN, "3"),
                        new Metric(spec(Kind.REMEDIATION_SUCCESS, FailureMode.WARN), Optional.empty()),
                        new Metric(spec(Kind.GOVERNANCE_DISTRIBUTION, FailureMode.OFF), Optional.empty())),
                new Governance(governance, 0, 6),
                List.of(new TrendPoint(Instant.parse("2026-01-02T02:04:00Z"), 96, 12)));
    }

    /** Returns results of a tree that states two levels which look the same once they are escaped. */
    static Results levelsThatLookAlike() {
        Map<String, Long> governance = new LinkedHashMap<>();
        governance.put("x\u200B", 2L);
        governance.put("x\\u200B", 3L);
        Dashboard dashboard = new Dashboard(
                List.of(new Metric(spec(Kind.GOVERNANCE_DISTRIBUTION, FailureMode.OFF), Optional.empty())),
                new Governance(governance, 0, 0),
                List.of());
        return new Results(validation(Status.MANDATORY, List.of(), List.of()), dashboard, List.of(), Map.of());
    }

    private static Metric metric(Kind kind, FailureMode mode, String value) {
        return new Metric(spec(kind, mode), Optional.of(new BigDecimal(value)));
    }

    private static MetricSpec spec(Kind kind, FailureMode mode) {
        boolean percent = kind.unit() == MetricSpec.Unit.PERCENT;
        boolean count = kind.unit() == MetricSpec.Unit.COUNT;
        return new MetricSpec(
                kind,
                "What " + kind.id() + " tells: \\ \"x\" <y>",
                percent ? Optional.of(new BigDecimal("100")) : Optional.empty(),
                percent ? Optional.of(new BigDecimal("95.0")) : Optional.empty(),
                count ? Optional.of(BigDecimal.ZERO) : Optional.empty(),
                mode,
                kind == Kind.GOVERNANCE_DISTRIBUTION ? List.of("critical", "high") : List.of());
    }

    private static List<RuleText> rules() {
        return List.of(
                new RuleText(
                        "presence", FailureMode.FAIL_FILE_GENERATION, "There is a block", "# presence\n\n<b>x</b>\n"),
                new RuleText("position", FailureMode.WARN, "It is in its place", "# position\n"),
                new RuleText("consistency", FailureMode.WARN_AND_FAIL, "Files agree", "# consistency\n"),
                new RuleText("readable", FailureMode.FAIL_FILE_GENERATION, "It can be read", "# readable\n"));
    }

    private static Map<String, Fix> fixes() {
        return Map.of(
                "a.json",
                new Fix(
                        "a.json",
                        List.of(
                                new Fix.Replacement(
                                        "a.json", new Position(1, 2), new Position(1, 2), "\"x\": \"\u00e9\",\n"),
                                new Fix.Replacement("a.json.dora.yaml", new Position(1, 1), new Position(4, 1), ""))));
    }
}
