package io.l9.dora.reports;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.diagnostic.Severity;
import io.l9.dora.report.BaselineUpdate;
import io.l9.dora.report.BaselineUpdate.State;
import io.l9.dora.reports.ConsoleReport.Line;
import java.util.List;
import org.junit.jupiter.api.Test;

class BaselineTextTest {

    @Test
    void oneLineSaysWhatBecameOfTheBaseline() {
        assertThat(text(State.WRITTEN, 12, 3, 1))
                .isEqualTo("DORA: baseline has 12 known violations, 3 added, 1 removed");
        assertThat(text(State.WRITTEN, 1, 0, 0)).isEqualTo("DORA: baseline has 1 known violation, lines put in order");
        assertThat(text(State.UP_TO_DATE, 2, 0, 0)).isEqualTo("DORA: baseline is up to date, 2 known violations");
        assertThat(text(State.DELETED, 0, 0, 4))
                .isEqualTo("DORA: no violations are left, b\\n.json is deleted, 4 removed");
        assertThat(text(State.NOTHING, 0, 0, 0)).isEqualTo("DORA: no violations, so no baseline");
        assertThat(text(State.DISABLED, 0, 0, 0))
                .isEqualTo("DORA: the baseline was left alone, c.yaml has the status disabled");
    }

    @Test
    void whatWasNotTakenInIsCountedWithTheCommandThatTakesItIn() {
        BaselineUpdate update = new BaselineUpdate("c.yaml", "b.json", State.UP_TO_DATE, 2, 0, 0, 3, List.of());
        assertThat(BaselineText.of(update, Style.PLAIN))
                .isEqualTo(new Line(
                        Severity.WARNING,
                        "DORA: baseline is up to date, 2 known violations; 3 violations were not taken in;"
                                + " to take in what there is: run the goal baseline with -Ddora.baseline.grow=true"));
    }

    private static String text(State state, int entries, int added, int removed) {
        BaselineUpdate update = new BaselineUpdate("c.yaml", "b\n.json", state, entries, added, removed, 0, List.of());
        return BaselineText.of(update, Style.PLAIN).text();
    }
}
