package io.l9.dora;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.report.Injection;
import io.l9.dora.reports.ConsoleReport;
import io.l9.dora.reports.InjectionText;
import io.l9.dora.reports.Style;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person reads about files that were refused. */
class RefusalTextTest {

    @TempDir
    Path root;

    @Test
    void filesThatLackTheSameAreToldOnceAndAFewOfThemNamed() throws IOException {
        Injection injection = inject(8);
        int reasons = injection.refused().get(0).reasons().size();
        assertThat(reasons).isGreaterThan(1);
        assertThat(shown(injection).subList(0, reasons)).allMatch(line -> line.startsWith("bare1.py: "));
        assertThat(shown(injection).subList(reasons, shown(injection).size()))
                .hasSize(2)
                .first()
                .isEqualTo("and 7 more files for the same " + reasons
                        + " reasons: bare2.py, bare3.py, bare4.py, bare5.py, bare6.py, ...");
    }

    @Test
    void allThatIsNotToldIsThereForThoseWhoAsk() throws IOException {
        Injection injection = inject(8);
        assertThat(InjectionText.refusals(injection))
                .hasSize(8 * injection.refused().get(0).reasons().size())
                .last()
                .asString()
                .startsWith("bare8.py: ");
    }

    @Test
    void aReasonAboutAPlaceIsToldForEachFile() throws IOException {
        for (String name : List.of("a.py", "b.py")) {
            Files.writeString(root.resolve(name), Blocks.python(1).replace("}\n", "+ 1}\n"));
        }
        assertThat(shown(inject(0))).hasSize(3).element(1).asString().startsWith("b.py:");
    }

    private Injection inject(int files) throws IOException {
        for (int i : IntStream.rangeClosed(1, files).toArray()) {
            Files.writeString(root.resolve("bare" + i + ".py"), "x = " + i + "\n");
        }
        return Dora.inject(InjectRequest.of(ValidationRequest.of(root), Instant.EPOCH))
                .orThrow();
    }

    private static List<String> shown(Injection injection) {
        return InjectionText.of(injection, Style.PLAIN).stream()
                .map(ConsoleReport.Line::text)
                .toList();
    }
}
