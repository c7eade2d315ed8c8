package io.l9.dora.reports.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.report.History.TrendPoint;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrendChartTest {

    private static final Instant START = Instant.parse("2026-10-01T06:30:00Z");

    private static String chart(List<TrendPoint> runs) throws IOException {
        StringWriter out = new StringWriter();
        new TrendChart(runs).write(new HtmlWriter(out));
        return out.toString();
    }

    private static List<TrendPoint> runs(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new TrendPoint(START.plusSeconds(60L * i), 100, i))
                .toList();
    }

    @Test
    void aLineSaysInWordsWhatItShows() throws IOException {
        assertThat(chart(runs(3)))
                .contains("d=\"M0 100L500 50L1000 0\"")
                .contains(
                        "aria-label=\"In the 3 runs: 0 failing files on 2026-10-01 06:30 UTC, 2 on 2026-10-01 06:32 UTC, at most 2\"")
                .contains("<td>2026-10-01 06:31 UTC</td><td>100</td><td>1</td>");
    }

    @Test
    void oneRunIsNoLine() throws IOException {
        assertThat(chart(runs(1)))
                .doesNotContain("<svg")
                .contains("0 failing files in the only run so far, 2026-10-01 06:30 UTC");
    }

    @Test
    void ofManyRunsTheLastAreShown() throws IOException {
        String chart = chart(runs(10_000));
        assertThat(chart).contains("In the last 60 of 10\u202F000 runs: 9940 failing files");
        assertThat(chart.split("<tr>", -1)).hasSize(62);
    }

    @Test
    void runsInWhichNothingFailedAreAFlatLine() throws IOException {
        List<TrendPoint> clean = List.of(new TrendPoint(START, 5, 0), new TrendPoint(START, 5, 0));
        assertThat(chart(clean)).contains("d=\"M0 100L1000 100\"");
    }
}
