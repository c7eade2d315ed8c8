package io.l9.dora;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.diagnostic.Checked;
import io.l9.dora.diagnostic.Diagnostic;
import io.l9.dora.diagnostic.Location;
import io.l9.dora.report.Fix;
import io.l9.dora.report.Fix.Replacement;
import io.l9.dora.report.History;
import io.l9.dora.report.Metric;
import io.l9.dora.report.Results;
import io.l9.dora.report.RuleText;
import io.l9.dora.rules.BuiltInRules;
import io.l9.dora.text.Position;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportRunTest {

    private static final Instant NOW = Instant.parse("2026-01-02T02:04:00Z");

    @TempDir
    Path root;

    @Test
    void aFixMakesWhatInjectMakes() throws IOException {
        MessyTree.write(root, MessyTree.files());
        Files.writeString(root.resolve("meta.codegen.schema.yaml"), MessyTree.SCHEMA);
        Results results = report(request());
        assertThat(results.fixes()).hasSizeGreaterThan(200);

        Map<String, String> fixed = texts();
        for (Fix fix : results.fixes().values()) {
            for (Replacement replacement : fix.replacements()) {
                fixed.merge(replacement.document(), replacement.text(), (old, text) -> replaced(old, replacement));
            }
        }
        Dora.inject(InjectRequest.of(ValidationRequest.of(root), NOW)).orThrow();
        assertThat(fixed).isEqualTo(texts());
    }

    private Map<String, String> texts() throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                String name = root.relativize(path).toString();
                if (!name.startsWith(".dora/")) {
                    texts.put(name, Files.readString(path, charset(name)));
                }
            }
        }
        return texts;
    }

    private static Charset charset(String name) {
        return name.equals("latin.py") ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
    }

    private static String replaced(String text, Replacement replacement) {
        int start = offset(text, replacement.start());
        int end = offset(text, replacement.end());
        return text.substring(0, start) + replacement.text() + text.substring(end);
    }

    private static int offset(String text, Position position) {
        int offset = text.startsWith("\uFEFF") ? 1 : 0;
        for (int line = 1; line < position.line(); line++) {
            offset = nextLine(text, offset);
        }
        return text.offsetByCodePoints(offset, position.column() - 1);
    }

    private static int nextLine(String text, int offset) {
        int end = offset;
        while (text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return text.startsWith("\r\n", end) ? end + 2 : end + 1;
    }

    @Test
    void fixesAreBoundedAndTheRestIsTold() throws IOException {
        MessyTree.write(root, MessyTree.files());
        Files.writeString(root.resolve("meta.codegen.schema.yaml"), MessyTree.SCHEMA);
        Results results = report(request().withMostFixes(3));
        assertThat(results.fixes()).hasSize(3);
        assertThat(results.validation().notes())
                .extracting(note -> note.message())
                .anyMatch(note -> note.startsWith("reports tell what inject would write for 3 files; "));
        assertThat(report(request().withMostFixes(0)).fixes()).isEmpty();
    }

    @Test
    void withoutASchemaThatCanBeReadThereAreNoFixesAndNoError() throws IOException {
        Files.writeString(root.resolve("a.py"), "x = 1\n");
        assertThat(report(request()).fixes()).isEmpty();
        Files.writeString(root.resolve("meta.codegen.schema.yaml"), "metadata: [");
        assertThat(report(request()).fixes()).isEmpty();
    }

    @Test
    void figuresRulesAndHistoryAreThere() throws IOException {
        Files.writeString(root.resolve("a.py"), Blocks.python(1));
        Files.writeString(root.resolve("b.py"), "x = 1\n");
        History history = new History(
                List.of(new History.TrendPoint(NOW, 2, 1)),
                Optional.of(new History.Tally(3, 1)),
                Optional.of(new History.Tally(1, 0)));
        Results results = report(request().withHistory(contract -> Checked.of(history, List.of())));

        assertThat(results.dashboard().metrics().stream().map(Metric::shownValue))
                .containsExactly("50%", "1", "100%", "-");
        assertThat(results.dashboard().alerts()).hasSize(2);
        assertThat(results.dashboard().trend()).hasSize(1);
        assertThat(results.rules()).hasSize(BuiltInRules.specs().size());
        assertThat(results.rules())
                .extracting(RuleText::summary)
                .allSatisfy(summary ->
                        assertThat(summary).isNotBlank().doesNotEndWith(".").doesNotContain("\n", "]("));
    }

    @Test
    void aDisabledContractHasResultsToo() throws IOException {
        Files.writeString(root.resolve("a.py"), "x = 1\n");
        Files.writeString(root.resolve(".l9-codegen-dora-contract.yaml"), "dora_block_contract:\n  status: disabled\n");
        assertThat(report(request()).fails()).isFalse();
    }

    @Test
    void anUnreadableHistoryIsSaid() throws IOException {
        Diagnostic damage = Diagnostic.error(Location.of("audit.log"), "is no audit log");
        Results results = report(request().withHistory(contract -> Checked.failed(List.of(damage))));
        assertThat(results.validation().notes())
                .anySatisfy(note -> assertThat(note.toString())
                        .startsWith("audit.log: nothing is known of earlier runs")
                        .endsWith(damage.message()));
    }

    @Test
    void anAlertFailsABuildWhereTheContractSaysSo() throws IOException {
        Files.writeString(root.resolve("a.py"), Blocks.python(1));
        Files.writeString(root.resolve("b.py"), "x = 1\n");
        Files.writeString(root.resolve(".l9-codegen-dora-contract.yaml"), """
                validation_rules:
                  rule_1_presence:
                    failure_mode: WARN
                dashboard_metrics:
                  metric_2_generation_failures:
                    alert_if_above: 0
                    failure_mode: WARN_AND_FAIL
                """);
        History history = new History(List.of(), Optional.of(new History.Tally(3, 1)), Optional.empty());
        Results results = report(request().withHistory(contract -> Checked.of(history, List.of())));
        assertThat(results.validation().fails()).isFalse();
        assertThat(results.fails()).isTrue();
        assertThat(results.failingMetrics()).hasSize(1);
        assertThat(report(request()).fails()).isFalse();
    }

    private ReportRequest request() {
        return ReportRequest.of(ValidationRequest.of(root), NOW);
    }

    private static Results report(ReportRequest request) {
        return Dora.report(request).orThrow();
    }
}
