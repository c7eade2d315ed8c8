package io.l9.dora.reports.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.l9.dora.contract.FailureMode;
import io.l9.dora.diagnostic.Severity;
import io.l9.dora.report.Fingerprints;
import io.l9.dora.report.JudgedFile;
import io.l9.dora.report.Results;
import io.l9.dora.report.Validation;
import io.l9.dora.rule.Finding;
import io.l9.dora.text.Position;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DataIslandTest {

    private static String json(Results results) throws IOException {
        StringWriter out = new StringWriter();
        new DataIsland(results, results.validation().shown(), new FindingFiles(results)).write(out);
        return out.toString();
    }

    @Test
    void whateverTheTextsTheyAreReadBackEqualAndMeanNothingToHtml() throws IOException {
        Random chance = new Random(7);
        for (int round = 0; round < 300; round++) {
            List<String> texts = List.of(HtmlReportTest.text(chance), HtmlReportTest.text(chance));
            assertReadBack(SampleResults.of(texts));
        }
        assertReadBack(SampleResults.hostile());
    }

    private static void assertReadBack(Results results) throws IOException {
        String json = json(results);
        assertThat(json.chars()).allMatch(c -> c >= ' ' && c < 0x7F && "<>&'".indexOf(c) < 0);
        JsonNode island = new ObjectMapper().readTree(json);
        List<Finding> findings = results.validation().shown();
        for (int i = 0; i < findings.size(); i++) {
            assertThat(text(island, "path", i)).isEqualTo(findings.get(i).path());
            assertThat(text(island, "rule", i)).isEqualTo(findings.get(i).rule());
            assertThat(text(island, "message", i)).isEqualTo(findings.get(i).message());
            assertThat(text(island, "help", i)).isEqualTo(findings.get(i).help());
            assertThat(text(island, "level", i)).isEqualTo(findings.get(i).path());
            assertThat(text(island, "component", i)).isEqualTo(findings.get(i).path());
        }
    }

    private static String text(JsonNode island, String column, int finding) {
        return island.get("texts").get(island.get(column).get(finding).asInt()).asText();
    }

    @Test
    void numbersAreThoseOfTheFindings() throws IOException {
        Results results = SampleResults.many(50);
        List<Finding> findings = results.validation().shown();
        JsonNode island = new ObjectMapper().readTree(json(results));

        for (int i = 0; i < findings.size(); i++) {
            assertThat(island.get("line").get(i).asInt())
                    .isEqualTo(findings.get(i).position().line());
            assertThat(island.get("column").get(i).asInt())
                    .isEqualTo(findings.get(i).position().column());
            assertThat(List.of(Severity.ERROR, Severity.WARNING, Severity.INFO)
                            .get(island.get("severity").get(i).asInt()))
                    .isEqualTo(findings.get(i).mode().severity());
            assertThat(island.get("fails").get(i).asInt() == 1)
                    .isEqualTo(findings.get(i).mode().failsBuild());
            assertThat(island.get("fingerprint").get(i).asText())
                    .isEqualTo(Fingerprints.of(findings).get(i));
        }
        assertThat(island.get("rules").get("presence").get("page").asText()).startsWith("# presence");
    }

    @Test
    void aFindingInASidecarIsAboutTheFileItStandsFor() throws IOException {
        Validation run = SampleResults.clean().validation();
        Finding finding =
                new Finding("presence", FailureMode.WARN, "a.json.dora.yaml", Position.START, "wrong", "mend it");
        JudgedFile file = new JudgedFile("a.json", Optional.of("BEN-OPER-000001"), Optional.of("high"));
        Validation validation = new Validation(
                run.contract(),
                run.contractVersion(),
                run.status(),
                run.gate(),
                run.coverage(),
                List.of(file),
                List.of(finding),
                List.of());
        Results clean = SampleResults.clean();
        Results results = new Results(validation, clean.dashboard(), clean.rules(), clean.fixes());
        JsonNode island = new ObjectMapper().readTree(json(results));

        assertThat(text(island, "level", 0)).isEqualTo("high");
        assertThat(text(island, "component", 0)).isEqualTo("BEN-OPER-000001");
    }

    @Test
    void aTextOfAMegabyteIsCut() throws IOException {
        assertThat(json(SampleResults.of(List.of("x".repeat(1 << 20))))).hasSizeLessThan(20_000);
    }
}
