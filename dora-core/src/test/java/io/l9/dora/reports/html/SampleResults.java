package io.l9.dora.reports.html;

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
import io.l9.dora.report.History;
import io.l9.dora.report.History.Tally;
import io.l9.dora.report.History.TrendPoint;
import io.l9.dora.report.JudgedFile;
import io.l9.dora.report.Results;
import io.l9.dora.report.RuleText;
import io.l9.dora.report.Validation;
import io.l9.dora.rule.Finding;
import io.l9.dora.text.Position;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** Results to show, the same for the same arguments. */
final class SampleResults {

    /** Text that does harm where it is not escaped for its place, or hides or turns other text. */
    static final List<String> HOSTILE = List.of(
            "<script>alert(1)</script>",
            "</script><script>alert(2)</script>",
            "<!-- <script>",
            "-->",
            "]]>",
            "<img src=x onerror=alert(3)>",
            "\" onmouseover=\"alert(4)",
            "' autofocus onfocus='alert(5)",
            "&lt;b&gt;&amp;&#x3c;",
            "javascript:alert(6)",
            "{{data}}",
            "\u001B[2J\u001B]8;;http://example.org\u0007",
            "left\u202Egnp.exe\u2066\u200B",
            "a\u0000b\nc\r\nd\te\u2028f\u2029g\u0085h",
            "half \uD83D high, half \uDC80 low",
            "\uD83D\uDE00 \u00E4\u00F6\u00FC \u4F60\u597D",
            "%u(d[89a-f]) %udc80 % %25 #&=,+ ?",
            "__proto__",
            "constructor");

    private static final List<String> LEVELS = List.of("critical", "high", "medium", "low", "");
    private static final List<RuleText> RULES = List.of(
            rule("presence", "Every file that the contract applies to has a block"),
            rule("field_coverage", "A block has all mandatory fields"),
            rule("field_values", "Values have the type, the form and the range that the contract states"),
            rule("values_not_empty", "Values say something: they are neither empty nor placeholders"),
            rule("position", "A block stands where its format wants it"),
            rule("unique_component_id", "No two files have the same component_id"),
            rule("recommended_fields", "Recommended fields are there"));
    private static final FailureMode[] MODES = {
        FailureMode.FAIL_FILE_GENERATION,
        FailureMode.FAIL_FILE_GENERATION,
        FailureMode.FAIL_FILE_GENERATION,
        FailureMode.WARN_AND_FAIL,
        FailureMode.WARN,
        FailureMode.FAIL_FILE_GENERATION,
        FailureMode.INFO
    };
    private static final String[] MESSAGES = {
        "Generated file missing DORA block. Codegen must add it.",
        "DORA block is missing the field 'purpose'",
        "'layer' is 'fundation', expected one of foundation, intelligence, operations, learning, security",
        "DORA field 'domain' is empty or a placeholder: '${DOMAIN}'",
        "The block is not where it belongs: the first key of the first document",
        "component_id 'BEN-OPER-000012' already exists in area1/part3/file12.py",
        "The field 'last_reviewed_at' is recommended"
    };

    private SampleResults() {}

    private static RuleText rule(String id, String summary) {
        String page = "# " + id + "\n\n" + summary + ".\n\n## Fails: an example\n\n```text\nwrong\n```\n";
        return new RuleText(id, FailureMode.FAIL_FILE_GENERATION, summary, page);
    }

    /** Returns {@code count} findings in a third as many files, as they come from a real tree of a hundred times as many files. */
    static Results many(int count) {
        Random chance = new Random(20260102);
        List<Finding> findings = new ArrayList<>(count);
        List<JudgedFile> files = new ArrayList<>();
        for (int number = 0; findings.size() < count; number++) {
            String path = String.format(
                    "area%02d/part%04d/file%06d.py", number * 20L / Math.max(1, count), number / 10, number);
            String level = LEVELS.get(chance.nextInt(LEVELS.size()));
            files.add(new JudgedFile(
                    path,
                    Optional.of(String.format("BEN-OPER-%06d", number)),
                    Optional.of(level).filter(l -> !l.isEmpty())));
            int line = 1;
            for (int i = chance.nextInt(5) / 2; i >= 0 && findings.size() < count; i--) {
                line += chance.nextInt(9);
                findings.add(finding(chance.nextInt(MODES.length), path, new Position(line, 1 + chance.nextInt(40))));
            }
        }
        return results(files, findings.stream().sorted().toList(), files.size() * 100);
    }

    private static Finding finding(int rule, String path, Position position) {
        String help = "run mvn dora:inject, or write the block by hand as docs/contract.md shows";
        // Notes that say the same are folded: each of these says something of its own.
        String own = MODES[rule] == FailureMode.INFO ? help + " for " + path : help;
        return new Finding(RULES.get(rule).id(), MODES[rule], path, position, MESSAGES[rule], own);
    }

    /** Returns one finding, and one that the baseline knows, for each hostile text, which is its path, its message, its help, its rule, and the level and id of its file. */
    static Results hostile() {
        return of(HOSTILE);
    }

    /** Returns one finding, and one that the baseline knows, for each text, which is its path, its message, its help, its rule, and the level and id of its file. */
    static Results of(List<String> texts) {
        List<JudgedFile> files = texts.stream()
                .map(text -> new JudgedFile(text, Optional.of(text), Optional.of(text)))
                .toList();
        List<Finding> findings = texts.stream()
                .map(text -> new Finding(text, FailureMode.FAIL_FILE_GENERATION, text, new Position(3, 7), text, text))
                .sorted()
                .toList();
        Results results = results(files, findings, files.size());
        Validation validation = results.validation().withKnown(findings, findings);
        return new Results(validation, results.dashboard(), results.rules(), results.fixes());
    }

    /** Returns the results of a tree in which nothing is wrong and nothing was ever before. */
    static Results clean() {
        Results results = results(List.of(), List.of(), 12);
        return new Results(
                results.validation().withNotes(List.of()),
                new Dashboard(results.dashboard().metrics(), Governance.UNWATCHED, List.of()),
                results.rules(),
                Map.of());
    }

    private static Results results(List<JudgedFile> files, List<Finding> findings, int checked) {
        Validation validation = new Validation(
                ".l9-codegen-dora-contract.yaml",
                "1.0.0",
                Status.MANDATORY,
                new Gate("DORA Block Validation", Action.BLOCK_MERGE, "ci-reports/dora-validation.html"),
                new Coverage(List.of("*.py"), checked, checked + 240, Map.of("by the contract", 240), Map.of()),
                files,
                findings,
                List.of(Diagnostic.warning(Location.of("vendor"), "a nested repository is not entered")));
        History history = new History(trend(), Optional.of(new Tally(40, 0)), Optional.of(new Tally(97, 3)));
        Map<String, Fix> fixes = files.isEmpty()
                ? Map.of()
                : Map.of(files.get(0).path(), new Fix(files.get(0).path(), List.of()));
        return new Results(validation, Dashboard.of(specs(), validation, history), RULES, fixes);
    }

    private static List<TrendPoint> trend() {
        Instant start = Instant.parse("2026-10-01T06:30:00Z");
        return IntStream.range(0, 30)
                .mapToObj(i ->
                        new TrendPoint(start.plus(i, ChronoUnit.DAYS), 10_000 + i * 5, 160 - i * 4 + (i * 37) % 30))
                .toList();
    }

    private static List<MetricSpec> specs() {
        BigDecimal hundred = BigDecimal.valueOf(100);
        BigDecimal limit = BigDecimal.valueOf(95);
        return List.of(
                spec(Kind.COMPLIANCE_RATE, "Percentage of files with valid DORA blocks", hundred, limit),
                new MetricSpec(
                        Kind.GENERATION_FAILURES,
                        "Number of codegen failures due to DORA validation",
                        Optional.of(BigDecimal.ZERO),
                        Optional.empty(),
                        Optional.of(BigDecimal.ZERO),
                        FailureMode.WARN,
                        List.of()),
                spec(
                        Kind.REMEDIATION_SUCCESS,
                        "Percentage of failed DORA blocks successfully auto-remediated",
                        hundred,
                        limit),
                new MetricSpec(
                        Kind.GOVERNANCE_DISTRIBUTION,
                        "Breakdown of files by governance_level",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        FailureMode.WARN,
                        LEVELS.subList(0, 4)));
    }

    private static MetricSpec spec(Kind kind, String description, BigDecimal target, BigDecimal limit) {
        return new MetricSpec(
                kind,
                description,
                Optional.of(target),
                Optional.of(limit),
                Optional.empty(),
                FailureMode.WARN,
                List.of());
    }
}
