package io.l9.dora.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.l9.dora.contract.FailureMode;
import io.l9.dora.report.Results;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SarifReportTest {

    private static JsonNode run(Results results) throws IOException {
        return new ObjectMapper()
                .readTree(Renderings.of(new SarifReport(), results))
                .at("/runs/0");
    }

    @ParameterizedTest
    @CsvSource({
        "src/a.py, src/a.py",
        "a b.py, a%20b.py",
        "c:/d.py, c%3A/d.py",
        "100%.py, 100%25.py",
        "é.py, %C3%A9.py",
        "\uDCFF.py, %FF.py",
        "'a\n#?.py', a%0A%23%3F.py"
    })
    void pathsAreUrisOfTheirBytes(String path, String uri) throws IOException {
        JsonNode run = run(SampleResults.of(SampleResults.finding("presence", FailureMode.WARN, path, "m")));
        assertThat(run.at("/results/0/locations/0/physicalLocation/artifactLocation/uri")
                        .asText())
                .isEqualTo(uri);
        assertThat(URI.create(uri).isAbsolute()).isFalse();
    }

    @Test
    void aFixStandsOnceAtTheFirstFindingThatItIsFor() throws IOException {
        JsonNode results = run(SampleResults.hostile()).get("results");
        assertThat(results)
                .filteredOn(result -> result.has("fixes"))
                .singleElement()
                .satisfies(result -> {
                    assertThat(result.get("ruleId").asText()).isEqualTo("consistency");
                    assertThat(result.at("/fixes/0/artifactChanges")).hasSize(2);
                    assertThat(result.at("/fixes/0/artifactChanges/0/replacements/0/deletedRegion")
                                    .toString())
                            .isEqualTo("{\"startLine\":1,\"startColumn\":2,\"endLine\":1,\"endColumn\":2}");
                });
    }

    @Test
    void nothingOfATextIsAPlaceholderOrALink() throws IOException {
        String text = "{0} [a](1) \\";
        JsonNode run = run(SampleResults.of(SampleResults.finding("presence", FailureMode.WARN, "a.py", text)));
        assertThat(run.at("/results/0/message/text").asText())
                .isEqualTo("{{0}} \\[a\\](1) \\\\\nmend {{0}} \\[a\\](1) \\\\");
        assertThat(SarifText.of("half \uD800")).isEqualTo("half \\\\uD800");
    }

    @Test
    void rulesAreNamedByTheirIndex() throws IOException {
        JsonNode run = run(SampleResults.hostile());
        for (JsonNode result : run.get("results")) {
            if (result.has("ruleIndex")) {
                assertThat(run.at(
                                "/tool/driver/rules/" + result.get("ruleIndex").asInt() + "/id"))
                        .isEqualTo(result.get("ruleId"));
            }
        }
        assertThat(run.at("/tool/driver/rules/1/defaultConfiguration/level").asText())
                .isEqualTo("warning");
    }

    @Test
    void violationsAreNoFailureOfTheTool() throws IOException {
        JsonNode run = run(SampleResults.hostile());
        assertThat(run.at("/invocations/0/executionSuccessful").asBoolean()).isTrue();
        assertThat(run.at("/properties/fails").asBoolean()).isTrue();
        assertThat(run.at("/invocations/0/toolExecutionNotifications")).hasSize(4);
    }

    @Test
    void alertsAreNotificationsThatSayWhetherTheyFail() throws IOException {
        JsonNode notifications = run(SampleResults.hostile()).at("/invocations/0/toolExecutionNotifications");
        assertThat(notifications.get(2).toString())
                .isEqualTo("{\"level\":\"error\",\"message\":{\"text\":\"compliance_rate is 87.62%, below 95%\"}}");
        assertThat(notifications.get(3).toString())
                .isEqualTo("{\"level\":\"warning\",\"message\":{\"text\":\"generation_failures is 3, above 0\"}}");
    }
}
