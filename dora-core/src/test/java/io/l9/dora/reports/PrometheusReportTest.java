package io.l9.dora.reports;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.report.Results;
import java.util.List;
import org.junit.jupiter.api.Test;

class PrometheusReportTest {

    @Test
    void noSeriesIsThereTwice() {
        for (Results results : List.of(SampleResults.levelsThatLookAlike(), SampleResults.hostile())) {
            assertThat(Renderings.text(new PrometheusReport(), results)
                            .lines()
                            .filter(line -> !line.startsWith("#"))
                            .map(line -> line.substring(0, line.lastIndexOf(' '))))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void levelsThatLookAlikeAreCountedTogether() {
        assertThat(Renderings.text(new PrometheusReport(), SampleResults.levelsThatLookAlike()))
                .contains("dora_governance_distribution{governance_level=\"x\\\\u200B\"} 5\n");
    }
}
