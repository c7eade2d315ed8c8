package io.l9.dora.reports;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.report.Results;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the Prometheus project's own parser makes of the report. Needs a Python with {@code prometheus_client}. */
@Tag("python")
class PrometheusOracleTest {

    private static final String PARSER = """
            import sys
            from prometheus_client.parser import text_string_to_metric_families
            for family in text_string_to_metric_families(sys.stdin.buffer.read().decode("utf-8")):
                assert family.type == "gauge" and family.documentation, family
                for sample in family.samples:
                    print(sample.name, sorted(sample.labels.items()), sample.value)
            """;

    /** Debian has the module for its own Python, which need not be the first one of the path. */
    private static String python() {
        return Files.exists(Path.of("/usr/bin/python3")) ? "/usr/bin/python3" : "python3";
    }

    static Stream<Results> results() {
        return Stream.of(SampleResults.hostile(), SampleResults.of(), SampleResults.levelsThatLookAlike());
    }

    @ParameterizedTest
    @MethodSource("results")
    void everyLineIsRead(Results results) throws Exception {
        String report = Renderings.text(new PrometheusReport(), results);
        assertThat(parsed(report))
                .hasSameSizeAs(
                        report.lines().filter(line -> !line.startsWith("#")).toList());
    }

    @Test
    void labelsComeOutAsTheyAreShown() throws Exception {
        assertThat(parsed(Renderings.text(new PrometheusReport(), SampleResults.hostile())))
                .contains(
                        "dora_governance_distribution [('governance_level', 'a\"b\\\\c\\\\n')] 1.0",
                        "dora_compliance_rate_ratio [] 0.87628865",
                        "dora_findings [('rule', 'presence'), ('severity', 'error')] 13.0");
    }

    @Test
    void levelsThatLookAlikeAreOneSeries() throws Exception {
        assertThat(parsed(Renderings.text(new PrometheusReport(), SampleResults.levelsThatLookAlike())))
                .contains("dora_governance_distribution [('governance_level', 'x\\\\u200B')] 5.0")
                .doesNotHaveDuplicates();
    }

    private static List<String> parsed(String report) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(python(), "-I", "-X", "utf8", "-c", PARSER)
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().write(report.getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output.lines().toList();
    }
}
