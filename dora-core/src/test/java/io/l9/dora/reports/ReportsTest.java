package io.l9.dora.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.l9.dora.block.BlockKind;
import io.l9.dora.block.Carrier;
import io.l9.dora.contract.AuditRules.Action;
import io.l9.dora.contract.AuditRules.Gate;
import io.l9.dora.contract.FailureMode;
import io.l9.dora.contract.Status;
import io.l9.dora.diagnostic.Diagnostic;
import io.l9.dora.diagnostic.Location;
import io.l9.dora.diagnostic.Severity;
import io.l9.dora.report.Coverage;
import io.l9.dora.report.Explanation;
import io.l9.dora.report.Explanations;
import io.l9.dora.report.Validation;
import io.l9.dora.rule.Finding;
import io.l9.dora.text.Position;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReportsTest {

    private static final Finding ERROR = finding("presence", FailureMode.FAIL_FILE_GENERATION, "a.py");
    private static final Finding WARNING_THAT_FAILS = finding("consistency", FailureMode.WARN_AND_FAIL, "a.py");
    private static final Finding WARNING = finding("position", FailureMode.WARN, "b.py");
    private static final Finding NOTE = finding("recommended_fields", FailureMode.INFO, "c.py");

    @Test
    void theConsoleHasALineAFindingAndASummary() {
        assertThat(ConsoleReport.of(
                        validation(Status.MANDATORY, ERROR, WARNING_THAT_FAILS, WARNING, NOTE), Style.PLAIN))
                .containsExactly(
                        new ConsoleReport.Line(Severity.ERROR, "a.py:3:5: It is wrong [presence] mend it"),
                        new ConsoleReport.Line(Severity.WARNING, "a.py:3:5: It is wrong [consistency] mend it"),
                        new ConsoleReport.Line(Severity.WARNING, "b.py:3:5: It is wrong [position] mend it"),
                        new ConsoleReport.Line(
                                Severity.ERROR,
                                "DORA: 2 violations in 1 file, 1 warning, 1 note; 7 of 10 candidates checked, 3 excluded by the contract"));
    }

    @Test
    void ofWarningsThatFailNothingTheFirstAreShownAndTheOthersCounted() {
        Finding[] findings = new Finding[130];
        for (int i = 0; i < findings.length; i++) {
            FailureMode mode = i % 2 == 0 ? FailureMode.WARN : FailureMode.FAIL_FILE_GENERATION;
            findings[i] = finding(i % 2 == 0 ? "position" : "presence", mode, "f%03d.py".formatted(i));
        }
        assertThat(ConsoleReport.of(validation(Status.MANDATORY, findings), Style.PLAIN))
                .filteredOn(line -> line.severity() == Severity.WARNING)
                .hasSize(51)
                .contains(new ConsoleReport.Line(Severity.WARNING, "f098.py:3:5: It is wrong [position] mend it"))
                .last()
                .isEqualTo(new ConsoleReport.Line(
                        Severity.WARNING, "15 more warnings [position] all of them are in the reports"));
        assertThat(ConsoleReport.of(validation(Status.MANDATORY, findings), Style.PLAIN))
                .filteredOn(line -> line.text().contains("[presence]"))
                .hasSize(65);
    }

    @Test
    void aPassingRunHasOneLine() {
        assertThat(ConsoleReport.of(validation(Status.MANDATORY, NOTE), Style.PLAIN))
                .containsExactly(new ConsoleReport.Line(
                        Severity.INFO,
                        "DORA: no violations, 1 note; 7 of 10 candidates checked, 3 excluded by the contract"));
    }

    @Test
    void advisoryAndDisabledContractsSaySo() {
        assertThat(last(validation(Status.ADVISORY, ERROR)))
                .isEqualTo(
                        new ConsoleReport.Line(
                                Severity.INFO,
                                "DORA: 1 violation in 1 file (the contract is advisory: nothing fails); 7 of 10 candidates checked, 3 excluded by the contract"));
        assertThat(last(validation(Status.DISABLED)))
                .isEqualTo(new ConsoleReport.Line(
                        Severity.WARNING, "DORA: nothing checked, contract.yaml has the status disabled"));
    }

    @Test
    void theSummaryCountsWhatTheBaselineKnowsAndNoLineIsAboutIt() {
        Validation one = validation(Status.MANDATORY).withKnown(List.of(), List.of(ERROR));
        assertThat(ConsoleReport.of(one, Style.PLAIN))
                .extracting(ConsoleReport.Line::text)
                .containsExactly(
                        "DORA: no violations; 1 known violation is in the baseline; 7 of 10 candidates checked, 3 excluded by the contract");
        Validation two = validation(Status.MANDATORY).withKnown(List.of(ERROR), List.of(ERROR, ERROR));
        assertThat(last(two).text())
                .startsWith("DORA: 1 violation in 1 file; 2 known violations are in the baseline; ");
    }

    private static ConsoleReport.Line last(Validation validation) {
        List<ConsoleReport.Line> lines = ConsoleReport.of(validation, Style.PLAIN);
        return lines.get(lines.size() - 1);
    }

    @Test
    void coloursSetOffAndNothingOfATreeGetsThrough() {
        Finding hostile = finding("presence", FailureMode.FAIL_FILE_GENERATION, "a\u001B[2J\n\u202E.py");
        String plain = ConsoleReport.of(validation(Status.MANDATORY, hostile), Style.PLAIN)
                .get(0)
                .text();
        assertThat(plain).startsWith("a\\u001B[2J\\n\\u202E.py:3:5: ");
        String coloured = ConsoleReport.of(validation(Status.MANDATORY, hostile), Style.ANSI)
                .get(0)
                .text();
        assertThat(coloured.replaceAll("\u001B\\[[0-9;]*m", "")).isEqualTo(plain);
        assertThat(coloured).contains("\u001B[1;31m");
    }

    @Test
    void jsonSaysAllThatTheRunFound() throws IOException {
        JsonNode json =
                new ObjectMapper().readTree(Renderings.of(new JsonReport(), validation(Status.MANDATORY, ERROR, NOTE)));
        assertThat(json.get("report_format_version").asInt()).isEqualTo(2);
        assertThat(json.get("fails").asBoolean()).isTrue();
        assertThat(json.get("contract").toString())
                .isEqualTo("{\"source\":\"contract.yaml\",\"version\":\"1.0.0\",\"status\":\"mandatory\","
                        + "\"issue_title\":\"[DORA-FAIL] {filename} - {reason}\"}");
        assertThat(json.get("coverage").toString())
                .isEqualTo(
                        "{\"checked\":7,\"candidates\":10,\"file_types\":[\"*.py\"],\"excluded\":{\"by the contract\":3},\"folders_not_entered\":{\"as a nested repository\":1}}");
        assertThat(json.get("findings")).hasSize(1);
        assertThat(json.get("information").toString())
                .isEqualTo(
                        "[{\"rule\":\"recommended_fields\",\"message\":\"It is wrong\",\"help\":\"mend it\",\"count\":1,\"places\":[{\"path\":\"c.py\",\"line\":3,\"column\":5}]}]");
        assertThat(json.get("findings").get(0).toString())
                .isEqualTo(
                        "{\"path\":\"a.py\",\"line\":3,\"column\":5,\"rule\":\"presence\",\"severity\":\"error\",\"fails\":true,\"message\":\"It is wrong\",\"help\":\"mend it\",\"fingerprint\":\"e8b9fad09befa09b\"}");
        assertThat(json.get("notes").toString())
                .isEqualTo("[{\"path\":\".\",\"severity\":\"warning\",\"message\":\"seen in part\"}]");
    }

    @Test
    void jsonTellsNamesApartThatAreNotUtf8() throws IOException {
        byte[] report = Renderings.of(
                new JsonReport(),
                validation(
                        Status.MANDATORY,
                        finding("presence", FailureMode.WARN, "\u00e9\uDCFF.py"),
                        finding("presence", FailureMode.WARN, "\u00e9\uDCFE.py")));
        assertThat(new ObjectMapper().readTree(report).get("findings"))
                .extracting(finding -> finding.get("path").asText())
                .containsExactly("\u00e9\uDCFF.py", "\u00e9\uDCFE.py");
    }

    @Test
    void aReportIsToldFromOtherDocuments() {
        byte[] report = Renderings.of(new JsonReport(), validation(Status.MANDATORY));
        assertThat(JsonReport.startsReport(Arrays.copyOf(report, 64))).isTrue();
        assertThat(JsonReport.startsReport("{\"a\": 1}".getBytes(StandardCharsets.UTF_8)))
                .isFalse();
        assertThat(JsonReport.startsReport(new byte[0])).isFalse();
    }

    @Test
    void anExplanationEndsInItsResult() {
        Explanation in = new Explanation(
                "a.py",
                "in: the contract applies to it",
                Optional.of(new Explanation.Judged(
                        "python",
                        Optional.of(Carrier.ASSIGNMENT),
                        "as found in a.py",
                        Optional.of(new Position(2, 1)),
                        List.of(
                                new Explanation.Tail(
                                        BlockKind.FOOTER, Optional.of(new Position(9, 1)), List.of("modified_by = me")),
                                new Explanation.Tail(BlockKind.TRACE, Optional.empty(), List.of())),
                        List.of("layer = security"),
                        List.of(
                                new Explanation.Source("layer", Optional.of("learning"), "schema.yaml:1:2"),
                                new Explanation.Source("domain", Optional.empty(), "nothing gives a value")),
                        "would repair the block",
                        List.of(ERROR),
                        List.of())));
        assertThat(explained(Status.MANDATORY, in))
                .containsExactly(
                        "a.py",
                        "  scope:    in: the contract applies to it",
                        "  contract: contract.yaml, version 1.0.0, mandatory",
                        "  format:   python",
                        "  carrier:  assignment (as found in a.py)",
                        "  blocks:   it has to have header, footer, trace",
                        "  block:    starts at 2:1",
                        "    layer = security",
                        "  footer:   starts at 9:1",
                        "    modified_by = me",
                        "  trace:    none",
                        "  values:   when the block is written, of valid ones those that it has, else",
                        "    layer = learning (schema.yaml:1:2)",
                        "    domain (nothing gives a value)",
                        "  error: a.py:3:5: It is wrong [presence] mend it",
                        "  inject:   would repair the block",
                        "  result:   fails");
        assertThat(explained(Status.ADVISORY, in)).endsWith("  result:   breaks the contract, which fails nothing");
        assertThat(explained(Status.MANDATORY, new Explanation("b.txt", "out: by its type", Optional.empty())))
                .containsExactly(
                        "b.txt", "  scope:    out: by its type", "  contract: contract.yaml, version 1.0.0, mandatory");
    }

    private static List<String> explained(Status status, Explanation explanation) {
        return ExplanationText.of(new Explanations(List.of(explanation), validation(status)), Style.PLAIN);
    }

    private static Finding finding(String rule, FailureMode mode, String path) {
        return new Finding(rule, mode, path, new Position(3, 5), "It is wrong", "mend it");
    }

    private static Validation validation(Status status, Finding... findings) {
        return new Validation(
                "contract.yaml",
                "1.0.0",
                status,
                new Gate("gate", Action.BLOCK_MERGE, "ci-reports/dora-validation.html"),
                new Coverage(List.of("*.py"), 7, 10, Map.of("by the contract", 3), Map.of("as a nested repository", 1)),
                List.of(),
                List.of(findings),
                List.of(Diagnostic.warning(Location.of("."), "seen in part")));
    }
}
