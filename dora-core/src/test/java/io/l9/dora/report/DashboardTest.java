package io.l9.dora.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.contract.AuditRules.Action;
import io.l9.dora.contract.AuditRules.Gate;
import io.l9.dora.contract.FailureMode;
import io.l9.dora.contract.MetricSpec;
import io.l9.dora.contract.MetricSpec.Kind;
import io.l9.dora.contract.Status;
import io.l9.dora.report.History.Tally;
import io.l9.dora.rule.Finding;
import io.l9.dora.text.Position;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DashboardTest {

    @Test
    void aFileWithAViolationOrWithOneInItsSidecarDoesNotComply() {
        Validation validation = validation(
                files("a.py", "b.json", "c.md", "d.py"),
                finding(FailureMode.WARN_AND_FAIL, "a.py"),
                finding(FailureMode.FAIL_FILE_GENERATION, "a.py"),
                finding(FailureMode.FAIL_FILE_GENERATION, "b.json"),
                finding(FailureMode.FAIL_FILE_GENERATION, "b.json.dora.yaml"),
                finding(FailureMode.WARN, "c.md"),
                finding(FailureMode.FAIL_FILE_GENERATION, "folder/that/cannot/be/read"));

        assertThat(validation.failingFiles()).containsExactly("a.py", "b.json");
        assertThat(validation.violatingFiles()).isEqualTo(3);
        assertThat(metric(below(Kind.COMPLIANCE_RATE, 95), validation, History.NONE))
                .extracting(Metric::shownValue, Metric::alert)
                .containsExactly("50%", Optional.of("compliance_rate is 50%, below 95%"));
    }

    @Test
    void aHundredPercentIsAllOfThem() {
        String[] paths =
                IntStream.range(0, 300_000).mapToObj(i -> "f" + i + ".py").toArray(String[]::new);
        Validation validation = validation(files(paths), finding(FailureMode.FAIL_FILE_GENERATION, "f7.py"));

        Metric metric = metric(below(Kind.COMPLIANCE_RATE, 100), validation, History.NONE);

        assertThat(metric.shownValue()).isEqualTo("99.99%");
        assertThat(metric.alert()).contains("compliance_rate is 99.99%, below 100%");
    }

    @Test
    void anAlertTellsTheFigureFromItsLimit() {
        MetricSpec spec = metric(below(Kind.COMPLIANCE_RATE, 100), validation(files("a.py")), History.NONE)
                .spec();
        MetricSpec close = new MetricSpec(
                spec.kind(),
                spec.description(),
                spec.target(),
                Optional.of(new BigDecimal("99.999")),
                spec.alertIfAbove(),
                spec.mode(),
                spec.categories());
        assertThat(new Metric(close, Optional.of(new BigDecimal("99.998500"))).alert())
                .contains("compliance_rate is 99.998%, below 99.999%");
    }

    @Test
    void onTheLimitThereIsNoAlert() {
        Validation validation = validation(files("a.py", "b.py"), finding(FailureMode.WARN_AND_FAIL, "a.py"));

        assertThat(metric(below(Kind.COMPLIANCE_RATE, 50), validation, History.NONE)
                        .alert())
                .isEmpty();
        assertThat(metric(
                                above(Kind.GENERATION_FAILURES, 0),
                                validation,
                                new History(List.of(), Optional.of(new Tally(5, 0)), Optional.empty()))
                        .alert())
                .isEmpty();
    }

    @Test
    void whatHasNothingToCountHasNoValueAndDoesNotAlert() {
        Validation nothing = validation(List.of());

        for (Kind kind : Kind.values()) {
            Metric metric = metric(below(kind, 100), nothing, History.NONE);
            assertThat(metric.value()).isEmpty();
            assertThat(metric.alert()).isEmpty();
            assertThat(metric.shownValue()).isEqualTo("-");
        }
    }

    @Test
    void earlierRunsGiveFailuresAndRemediations() {
        History history = new History(List.of(), Optional.of(new Tally(4, 2)), Optional.of(new Tally(3, 1)));
        Validation validation = validation(files("a.py"));

        assertThat(metric(above(Kind.GENERATION_FAILURES, 1), validation, history))
                .extracting(Metric::shownValue, Metric::alert)
                .containsExactly("2", Optional.of("generation_failures is 2, above 1"));
        assertThat(metric(below(Kind.REMEDIATION_SUCCESS, 95), validation, history))
                .extracting(Metric::shownValue, Metric::alert)
                .containsExactly("75%", Optional.of("remediation_success is 75%, below 95%"));
    }

    @Test
    void anAlertFailsTheBuildOnlyWhereTheContractSaysSo() {
        Validation validation = validation(files("a.py"), finding(FailureMode.WARN_AND_FAIL, "a.py"));

        Metric warning = metric(below(Kind.COMPLIANCE_RATE, 95), validation, History.NONE);
        Metric stopping = metric(
                spec(Kind.COMPLIANCE_RATE, limit(95), Optional.empty(), FailureMode.WARN_AND_FAIL),
                validation,
                History.NONE);
        Metric quiet = metric(
                spec(Kind.COMPLIANCE_RATE, limit(0), Optional.empty(), FailureMode.WARN_AND_FAIL),
                validation,
                History.NONE);

        assertThat(warning.failsBuild()).isFalse();
        assertThat(stopping.failsBuild()).isTrue();
        assertThat(quiet.failsBuild()).isFalse();
    }

    @Test
    void filesAreCountedByLevelInTheContractsOrder() {
        List<JudgedFile> files = List.of(
                file("a.py", "low"),
                file("b.py", "critical"),
                file("c.py", "low"),
                file("d.py", "LOW"),
                new JudgedFile("e.py", Optional.empty(), Optional.empty()));
        MetricSpec spec = new MetricSpec(
                Kind.GOVERNANCE_DISTRIBUTION,
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                FailureMode.OFF,
                List.of("critical", "high", "low"));

        Map<String, Long> counts =
                Dashboard.of(List.of(spec), validation(files), History.NONE).governance();

        assertThat(counts)
                .containsExactly(
                        Map.entry("critical", 1L),
                        Map.entry("high", 0L),
                        Map.entry("low", 2L),
                        Map.entry("LOW", 1L),
                        Map.entry("none", 1L));
        assertThat(Dashboard.of(List.of(), validation(files), History.NONE).governance())
                .isEmpty();
    }

    @Test
    void aLevelForEveryFileMakesNoLongList() {
        List<JudgedFile> files = IntStream.range(0, 1_000)
                .mapToObj(i -> file("f" + i, "level " + i))
                .toList();

        Governance counts = Levels.count(List.of("low"), files);

        assertThat(counts.levels()).hasSizeLessThan(30);
        assertThat(counts.others()).isEqualTo(980);
    }

    @Test
    void levelsThatAreCalledAsARemainderAreCountedApart() {
        List<JudgedFile> files = new ArrayList<>(List.of(file("a", "none"), file("b", " "), file("c", "others")));
        IntStream.range(0, 50).forEach(i -> files.add(file("f" + i, "level " + i)));

        Governance counts = Levels.count(List.of("others"), files);

        assertThat(counts.levels()).containsEntry("others", 1L);
        assertThat(counts.others()).isGreaterThanOrEqualTo(30);
        assertThat(counts.none()).isOne();
        assertThat(Levels.count(List.of("none"), files).levels()).containsEntry("none", 1L);
    }

    @Test
    void everyFileIsCountedOnce() {
        List<String> names = List.of("", " ", "none", "others", "low", "high", "a", "A", "\u200B");
        Random random = new Random(5);
        for (int round = 0; round < 300; round++) {
            List<JudgedFile> files = IntStream.range(0, random.nextInt(200))
                    .mapToObj(i -> file(
                            "f" + i,
                            random.nextBoolean()
                                    ? names.get(random.nextInt(names.size()))
                                    : "level " + random.nextInt(40)))
                    .toList();
            List<String> categories = names.subList(2, 2 + random.nextInt(names.size() - 2));

            Governance counts = Levels.count(categories, files);

            long sum =
                    counts.levels().values().stream().mapToLong(Long::longValue).sum();
            assertThat(sum + counts.others() + counts.none()).isEqualTo(files.size());
            assertThat(counts.all().values().stream().mapToLong(Long::longValue).sum())
                    .isEqualTo(files.size());
        }
    }

    private static Metric metric(MetricSpec spec, Validation validation, History history) {
        return Dashboard.of(List.of(spec), validation, history).metrics().get(0);
    }

    private static MetricSpec below(Kind kind, int limit) {
        return spec(kind, limit(limit), Optional.empty(), FailureMode.WARN);
    }

    private static MetricSpec above(Kind kind, int limit) {
        return spec(kind, Optional.empty(), limit(limit), FailureMode.WARN);
    }

    private static Optional<BigDecimal> limit(int value) {
        return Optional.of(BigDecimal.valueOf(value));
    }

    private static MetricSpec spec(
            Kind kind, Optional<BigDecimal> below, Optional<BigDecimal> above, FailureMode mode) {
        return new MetricSpec(kind, "", Optional.empty(), below, above, mode, List.of());
    }

    private static List<JudgedFile> files(String... paths) {
        return List.of(paths).stream().map(path -> file(path, "low")).toList();
    }

    private static JudgedFile file(String path, String level) {
        return new JudgedFile(path, Optional.empty(), Optional.of(level));
    }

    private static Finding finding(FailureMode mode, String path) {
        return new Finding("presence", mode, path, Position.START, "It is wrong", "mend it");
    }

    private static Validation validation(List<JudgedFile> files, Finding... findings) {
        return new Validation(
                "contract",
                "1",
                Status.MANDATORY,
                new Gate("gate", Action.BLOCK_MERGE, "report.html"),
                new Coverage(List.of("*.py"), files.size(), files.size(), Map.of(), Map.of()),
                files,
                List.of(findings),
                List.of());
    }
}
