package io.l9.dora.reports;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.contract.FailureMode;
import io.l9.dora.contract.Status;
import io.l9.dora.registry.Compliance;
import io.l9.dora.registry.Component;
import io.l9.dora.registry.FileFacts;
import io.l9.dora.registry.Traits;
import io.l9.dora.report.Answer;
import io.l9.dora.report.Results;
import io.l9.dora.rule.Finding;
import io.l9.dora.text.Position;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GithubReportsTest {

    private static final Pattern COMMAND =
            Pattern.compile("::(error|warning) file=[^:,\\s]+( [^:,]*)?,line=\\d+,col=\\d+,title=[^:,]+::\\S.*");

    @Test
    void aFindingIsACommand() {
        assertThat(GithubAnnotations.of(
                        unwatched(SampleResults.finding(
                                "presence", FailureMode.FAIL_FILE_GENERATION, "a,b:c%.py", "100% wrong: a, b")),
                        "sub/"))
                .containsExactly(
                        "::error file=sub/a%2Cb%3Ac%25.py,line=3,col=5,title=presence::100%25 wrong: a, b%0Amend 100%25 wrong: a, b");
    }

    private static Results unwatched(Finding... findings) {
        return Renderings.results(SampleResults.of(findings).validation());
    }

    @Test
    void alertsAreAmongTheTenThatAreShown() {
        Finding[] findings = IntStream.range(0, 12)
                .mapToObj(i -> SampleResults.finding("r", FailureMode.WARN, i + ".py", "m"))
                .toArray(Finding[]::new);
        List<String> lines = GithubAnnotations.of(SampleResults.of(findings), "");
        assertThat(lines)
                .startsWith(
                        "::error title=DORA::compliance_rate is 87.62%25, below 95%25",
                        "::warning title=DORA::generation_failures is 3, above 0")
                .hasSize(12)
                .last()
                .isEqualTo("::notice title=DORA::3 of 12 warnings not shown here; the reports have all of them");
    }

    @Test
    void whatATreeHoldsIsNoCommandOfItsOwn() {
        List<String> lines = GithubAnnotations.of(SampleResults.hostile(), "");
        assertThat(lines)
                .allMatch(line -> line.lines().count() == 1)
                .noneMatch(line -> line.contains("##["))
                .allMatch(line -> line.startsWith("::notice ")
                        || line.contains(" title=DORA::")
                        || COMMAND.matcher(line).matches());
    }

    @Test
    void linesOfTheConsoleAreNoCommandsWhereverTheyAreLogged() {
        for (ConsoleReport.Line line : ConsoleReport.of(SampleResults.hostile(), Style.PLAIN)) {
            // Maven puts the level in front; what is trimmed away in front of a command is white space only.
            String logged = "[" + line.severity().name().toUpperCase(Locale.ROOT) + "] " + line.text();
            assertThat(logged.lines()).hasSize(1);
            assertThat(logged.strip()).doesNotStartWith("::").doesNotContain("##[", "##vso[", "\u001B");
        }
    }

    @Test
    void linesOfAnAnswerAreNoCommands() {
        List<Component> files = Stream.of(
                        "::error title=x::pwn.py", " \u3000::set-env name=a::b", "##[error]z", "\n::error::x")
                .map(path -> new Component(
                        new FileFacts(path, true, Optional.of("::error::x"), Optional.empty(), Optional.empty()),
                        Compliance.COMPLIANT,
                        Traits.NONE))
                .toList();
        assertThat(AnswerText.of(new Answer("path=*", files, files.size(), List.of())))
                .hasSameSizeAs(files)
                .allMatch(line -> line.lines().count() == 1)
                .noneMatch(line -> line.replaceFirst("^[\\s\\p{Z}]+", "").startsWith("::"))
                .noneMatch(line -> line.contains("##["))
                .first()
                .asString()
                .startsWith("\\u003A:error title=x::pwn.py\t");
    }

    @Test
    void theTenAreOfAllRulesAndOfManyFiles() {
        List<Finding> findings = new ArrayList<>();
        IntStream.range(0, 30).forEach(i -> findings.add(at("presence", "a.py", i + 1)));
        IntStream.range(0, 30).forEach(i -> findings.add(at("presence", "b" + i + ".py", 1)));
        findings.add(at("position", "z.py", 1));
        List<String> lines = GithubAnnotations.of(unwatched(findings.toArray(new Finding[0])), "");

        assertThat(lines)
                .hasSize(11)
                .last()
                .isEqualTo("::notice title=DORA::51 of 61 errors not shown here; the reports have all of them");
        assertThat(lines.subList(0, 10))
                .filteredOn(line -> line.contains("title=position"))
                .hasSize(1);
        assertThat(lines.subList(0, 10))
                .filteredOn(line -> line.contains("file=a.py"))
                .hasSize(1);
    }

    private static Finding at(String rule, String path, int line) {
        return new Finding(
                rule, FailureMode.FAIL_FILE_GENERATION, path, new Position(line, 1), "It is wrong", "mend it");
    }

    @Test
    void errorsAndWarningsHaveTenEachAndNotesNone() {
        List<Finding> findings = new ArrayList<>();
        for (FailureMode mode : List.of(FailureMode.FAIL_FILE_GENERATION, FailureMode.WARN, FailureMode.INFO)) {
            IntStream.range(0, 12).forEach(i -> findings.add(SampleResults.finding("r", mode, i + ".py", "m")));
        }
        List<String> lines = GithubAnnotations.of(unwatched(findings.toArray(new Finding[0])), "");
        assertThat(lines).hasSize(21);
        assertThat(lines).filteredOn(line -> line.startsWith("::warning ")).hasSize(10);
        assertThat(lines).last().asString().contains("2 of 12 errors and 2 of 12 warnings");
    }

    @Test
    void theSummaryTellsVerdictFiguresRulesAndPlaces() {
        String summary = GithubSummary.of(
                SampleResults.of(SampleResults.finding("presence", FailureMode.FAIL_FILE_GENERATION, "a.py", "None")),
                List.of("ci-reports/dora.html"));
        assertThat(summary.lines())
                .contains(
                        "| What compliance&#95;rate tells&#58; &#92; &#34;x&#34; &#60;y&#62; | 87.62&#37; | 100&#37; | compliance&#95;rate is 87.62&#37;, below 95&#37; |",
                        "| <code>presence</code> | 1 |",
                        "| <code>a.py&#58;3&#58;5</code> | <code>presence</code> | <code>None</code> | <code>mend None</code> |",
                        "All findings: <code>ci&#45;reports/dora.html</code>")
                .first()
                .isEqualTo("## Gate &#60;1&#62; &#38; &#34;more&#34;: failed");
    }

    @Test
    void nothingOfATreeIsMarkupInTheSummary() {
        String summary = GithubSummary.of(SampleResults.hostile(), List.of());
        String withoutOurs = summary.replaceAll("</?code>|&#\\d+;|\\| ?-+:? |^## |(?m)^\\|.*", "");
        assertThat(withoutOurs).doesNotContain("<", "`", "](", "@");
        assertThat(summary.lines().filter(line -> line.startsWith("| <code>")))
                .allMatch(line -> line.chars().filter(c -> c == '|').count() == 3
                        || line.chars().filter(c -> c == '|').count() == 5);
        assertThat(summary.replaceAll("</?code>", "")).doesNotContain("<script", "<!--", "**", "\u202E");
    }

    @Test
    void theSummaryStaysBelowItsLimitWhateverTheTreeHolds() {
        List<Finding> findings = IntStream.range(0, 5_000)
                .mapToObj(i -> SampleResults.finding(
                        "rule" + i, FailureMode.WARN, "|".repeat(5_000), "<".repeat(1_000_000 / 100)))
                .toList();
        Results results = SampleResults.results(Status.MANDATORY, findings, List.of());
        assertThat(GithubSummary.of(results, List.of()).getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThan(1 << 19);
    }
}
