package io.l9.dora.reports;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.contract.FailureMode;
import io.l9.dora.diagnostic.Checked;
import io.l9.dora.report.Information;
import io.l9.dora.report.Results;
import io.l9.dora.reports.BuiltInReports.Kind;
import io.l9.dora.rule.Finding;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class JsonReportReaderTest {

    private static final byte[] REPORT = Renderings.of(new JsonReport(), SampleResults.hostile());
    private static final String TEXT = new String(REPORT, StandardCharsets.US_ASCII);

    static Stream<Kind> kinds() {
        return BuiltInReports.all().stream();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyReportCanBeRenderedAgain(Kind kind) {
        Results read = read(REPORT).orThrow();
        assertThat(Renderings.of(kind.report(), read)).isEqualTo(Renderings.of(kind.report(), SampleResults.hostile()));
    }

    @Test
    void whatIsReadIsWhatWasWritten() {
        assertThat(read(REPORT).orThrow()).isEqualTo(SampleResults.hostile());
    }

    @Test
    void aReportThatIsCutOffIsAnErrorWithItsPlace() {
        for (int length = 0; length < REPORT.length - 2; length++) {
            Checked<Results> read = read(Arrays.copyOf(REPORT, length));
            assertThat(read.value()).as("%s bytes", length).isEmpty();
            assertThat(read.diagnostics())
                    .singleElement()
                    .matches(problem -> problem.location().position().isPresent());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "report_format_version": 2 | "report_format_version": 3 | 2:28: `report_format_version`: expected 2, found 3, which another version of this product wrote
                    "report_format_version": 2 | "format_version": 2        | expected a report of validate, which starts with `report_format_version`, found something else
                    "fails": true              | "fails": false             | `fails`: expected true, as the findings have it
                    "It disagrees"              | "It agrees"                 | findings: `fingerprint`: expected
                    "status": "mandatory"      | "status": "compulsory"     | contract: `status`: expected one of mandatory, advisory, disabled, found "compulsory"
                    "line": 3                  | "line": 0                  | findings: `line`: expected a line and a column from 1, found 0
                    "line": 3                  | "line": "3"                | findings: `line`: expected a whole number from 0 to 2147483647, found "3"
                    "checked": 97              | "checked": -1              | coverage: `checked`: expected a whole number from 0 to 2147483647, found -1
                    "value": 87.628865         | "value": 1E999999999       | metrics: `value`: expected a number that is not negative
                    "time": "2026-01-02T02:04:00Z" | "time": "yesterday"    | trend: `time`: expected an instant
                    "count": 1                 | "count": 0                 | information: `count`: expected at least as many as there are places
                    "files": [                 | "findings": [              | no whole JSON document
                    "notes": [                 | "remarks": [               | `notes`: expected a list, found none
                    "gate": {                  | "wicket": {                | `gate`: expected an object, found none
                    """)
    void aReportThatWasChangedIsAnErrorWithItsPlace(String old, String changed, String message) {
        Checked<Results> read = read(TEXT.replaceFirst(Pattern.quote(old), changed));
        assertThat(read.diagnostics())
                .singleElement()
                .asString()
                .startsWith("report.json:")
                .contains(message)
                .endsWith("; have validate write it again");
    }

    @Test
    void theErrorNamesTheLineOfTheFinding() {
        String changed = TEXT.replace("\"It disagrees\"", "\"It agrees\"");
        long line =
                changed.lines().takeWhile(text -> !text.contains("It agrees")).count() + 1;
        assertThat(read(changed).diagnostics()).singleElement().asString().startsWith("report.json:" + line + ":5: ");
    }

    @Test
    void whatFollowsTheDocumentIsAnError() {
        assertThat(read(TEXT + "{}").value()).isEmpty();
    }

    @Test
    void keysThatAreNotKnownArePassedOver() {
        assertThat(read(TEXT.replace("\"gate\": {", "\"later\": [ { \"a\": 1 } ],\n  \"gate\": {\n    \"more\": null,"))
                        .orThrow())
                .isEqualTo(SampleResults.hostile());
    }

    @Test
    void noDamageMakesItThrow() {
        Random random = new Random(7);
        for (int i = 0; i < 3_000; i++) {
            byte[] damaged = REPORT.clone();
            for (int j = 0; j <= i % 4; j++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(128);
            }
            read(damaged).value().ifPresent(results -> Renderings.of(new SarifReport(), results));
        }
    }

    @Test
    void aReportOfNothingIsReadToo() {
        Results empty = SampleResults.of();
        assertThat(read(Renderings.of(new JsonReport(), empty)).orThrow()).isEqualTo(empty);
    }

    @Test
    void aTreeFullOfNotesIsReadWithTheirNumber() {
        Finding[] notes = IntStream.range(0, 1_000)
                .mapToObj(i ->
                        SampleResults.finding("recommended_fields", FailureMode.INFO, i + ".py", "It lacks a field"))
                .toArray(Finding[]::new);
        byte[] report = Renderings.of(new JsonReport(), SampleResults.of(notes));
        Results read = read(report).orThrow();
        assertThat(read.validation().information()).singleElement().satisfies(folded -> {
            assertThat(folded.count()).isEqualTo(1_000);
            assertThat(folded.examples()).hasSize(Information.MOST_EXAMPLES);
        });
        assertThat(Renderings.of(new JsonReport(), read)).isEqualTo(report);
    }

    @Test
    void aTextOfAMegabyteIsKept() {
        Results large = SampleResults.of(
                SampleResults.finding("presence", FailureMode.WARN, "a.py", "\uD800x".repeat(500_000)));
        assertThat(read(Renderings.of(new JsonReport(), large)).orThrow()).isEqualTo(large);
    }

    @Test
    void aTextThatIsTooLongIsAnErrorWithItsPlace() {
        assertTooLarge(read(TEXT.replace("It disagrees", "x".repeat(4_000_001))));
    }

    @Test
    void tooDeepNestingIsAnErrorWithItsPlace() {
        assertTooLarge(
                read(TEXT.replaceFirst("\"gate\"", "\"later\": " + "[".repeat(200) + "]".repeat(200) + ", \"gate\"")));
    }

    @Test
    void aDocumentThatIsTooLargeIsAnErrorWithItsPlace() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return ' ';
            }

            @Override
            public int read(byte[] bytes, int start, int length) {
                Arrays.fill(bytes, start, start + length, (byte) ' ');
                return length;
            }
        };
        String head = "{\n  \"report_format_version\": 2,";
        assertTooLarge(JsonReportReader.read(
                "report.json",
                new SequenceInputStream(new ByteArrayInputStream(head.getBytes(StandardCharsets.US_ASCII)), endless)));
    }

    private static void assertTooLarge(Checked<Results> read) {
        assertThat(read.diagnostics())
                .singleElement()
                .matches(problem -> problem.location().position().isPresent())
                .asString()
                .contains(
                        "expected at most 256 MiB, texts of 4000000 characters and 100 levels of nesting, found more");
    }

    private static Checked<Results> read(String report) {
        return read(report.getBytes(StandardCharsets.US_ASCII));
    }

    private static Checked<Results> read(byte[] report) {
        return JsonReportReader.read("report.json", new ByteArrayInputStream(report));
    }
}
