package io.l9.dora.reports;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.contract.Status;
import io.l9.dora.diagnostic.Diagnostic;
import io.l9.dora.diagnostic.Location;
import io.l9.dora.inject.Plan.Category;
import io.l9.dora.inject.Plan.Refusal;
import io.l9.dora.report.Generation;
import io.l9.dora.report.Generation.Kind;
import io.l9.dora.report.Generation.Written;
import io.l9.dora.report.Injection.Refused;
import io.l9.dora.report.Traces;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GenerationTextTest {

    private static final Written CREATED =
            new Written("a.py", Kind.CREATED, List.of("a.py"), Optional.of("PAY-OPER-001"));
    private static final Written REPLACED = new Written(
            "b\u001b.json", Kind.REPLACED, List.of("b\u001b.json", "b\u001b.json.dora.yaml"), Optional.empty());
    private static final Refused REFUSED =
            new Refused("c\n.py", List.of(new Refusal(Category.NO_VALUE, "there is no value", "give one")));

    @Test
    void saysWhatWasWritten() {
        Generation generation = generation(false, List.of(CREATED, REPLACED), List.of());
        assertThat(GenerationText.of(generation, Style.PLAIN))
                .extracting(line -> line.severity() + " " + line.text())
                .containsExactly("INFO DORA: 1 file created, 1 replaced, 3 in place already");
        assertThat(GenerationText.changes(generation))
                .containsExactly(
                        "created: a.py (new id PAY-OPER-001)", "replaced: b\\u001B.json, b\\u001B.json.dora.yaml");
    }

    @Test
    void saysWhatBecameOfTraces() {
        Generation generation = generation(false, List.of(CREATED), List.of());
        assertThat(summary(generation.traced(new Traces(2, Optional.empty(), List.of()))))
                .isEqualTo("DORA: 1 file created, 0 replaced, 3 in place already; 2 traces written");
        assertThat(summary(generation.traced(new Traces(1, Optional.of(".dora/t\u001b.jsonl"), List.of()))))
                .endsWith("; traces written to .dora/t\\u001B.jsonl");
        Diagnostic why = Diagnostic.warning(Location.of("a.py"), "no trace was written: x");
        Generation none = generation.traced(new Traces(0, Optional.empty(), List.of(why)));
        assertThat(summary(none)).endsWith("; no traces written");
        assertThat(none.notes()).containsExactly(why);
    }

    private static String summary(Generation generation) {
        List<ConsoleReport.Line> lines = GenerationText.of(generation, Style.PLAIN);
        return lines.get(lines.size() - 1).text();
    }

    @Test
    void saysWhyNothingWasWritten() {
        assertThat(GenerationText.of(generation(true, List.of(), List.of(REFUSED)), Style.PLAIN))
                .extracting(line -> line.severity() + " " + line.text())
                .containsExactly(
                        "ERROR c\\n.py: there is no value [no-value] give one",
                        "ERROR DORA: nothing generated, every file is as it was: 1 file refused (1 no-value)");
    }

    @Test
    void adviceIsAWarning() {
        assertThat(GenerationText.of(generation(false, List.of(CREATED), List.of(REFUSED)), Style.PLAIN))
                .extracting(line -> line.severity().toString())
                .containsExactly("WARNING", "INFO");
    }

    private static Generation generation(boolean failed, List<Written> written, List<Refused> refused) {
        return new Generation(
                "c",
                "1",
                Status.MANDATORY,
                false,
                failed,
                3,
                written,
                refused,
                Map.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
