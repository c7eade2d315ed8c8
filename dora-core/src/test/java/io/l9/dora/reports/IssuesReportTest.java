package io.l9.dora.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.l9.dora.contract.FailureMode;
import io.l9.dora.report.Results;
import io.l9.dora.rule.Finding;
import io.l9.dora.text.Position;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class IssuesReportTest {

    private static final int LONGEST_TITLE = 256;
    private static final int LONGEST_BODY = 65_536;

    @Test
    void aFileWithViolationsIsOneIssueAndItsSidecarIsPartOfIt() throws IOException {
        JsonNode issues = issues(
                violation("a.json", 3, "DORA block incomplete: missing layer"),
                violation("a.json.dora.yaml", 1, "second"),
                violation("b.py", 1, "It is missing"),
                new Finding("position", FailureMode.WARN, "c.py", new Position(1, 1), "elsewhere", "move it"));

        assertThat(issues.findValuesAsText("path")).containsExactly("a.json", "b.py");
        assertThat(issues.get(0).path("title").asText())
                .isEqualTo("[DORA-FAIL] a.json - DORA block incomplete: missing layer");
        assertThat(issues.get(0).path("labels").toString()).isEqualTo("[\"dora\"]");
        assertThat(issues.get(0).path("body").asText())
                .contains("` a.json.dora.yaml:1:5 `: ` second `, rule ` presence `. To do: ` mend it `\n");
    }

    @Test
    void theContractWordsTheTitle() throws IOException {
        Results usual = SampleResults.of(violation("a.py", 1, "{filename} is not filled twice"));
        Results other = new Results(
                usual.validation(), usual.dashboard(), usual.rules(), "{reason}: {filename}", usual.fixes());
        assertThat(titles(other)).containsExactly("{filename} is not filled twice: a.py");
    }

    @Test
    void aTitleOutlivesMovedLines() throws IOException {
        assertThat(titles(SampleResults.of(violation("a.py", 3, "the first one is on line 12"))))
                .isEqualTo(titles(SampleResults.of(violation("a.py", 4, "the first one is on line 13"))));
    }

    @Test
    void aFileIsKnownByItsMarkerWhateverIsWrongWithIt() throws IOException {
        String marker =
                issues(violation("a.py", 3, "first")).get(0).path("marker").asText();

        assertThat(marker).matches("<!-- dora-file: [0-9a-f]{64} -->");
        assertThat(issues(violation("a.py", 1, marker)).findValuesAsText("marker"))
                .containsExactly(marker);
        assertThat(issues(violation("b.py", 1, marker)).findValuesAsText("marker"))
                .doesNotContain(marker);
        assertThat(issues(violation("b.py", 1, "x\n" + marker + "\n"))
                        .get(0)
                        .path("body")
                        .asText()
                        .lines())
                .filteredOn(line -> line.startsWith("<!--"))
                .hasSize(1)
                .doesNotContain(marker);
    }

    @Test
    void aTitleHasNoBlanksAtItsEnds() throws IOException {
        Results usual = SampleResults.of(violation("a ", 1, "x"));
        Results other = new Results(
                usual.validation(), usual.dashboard(), usual.rules(), "  {reason}: {filename} ", usual.fixes());
        assertThat(titles(other)).containsExactly("x: a");
    }

    @Test
    void aTitleIsOneLineThatGitHubTakes() throws IOException {
        List<Finding> findings = new ArrayList<>();
        for (String hostile : SampleResults.HOSTILE) {
            findings.add(violation(hostile + "\n" + "x".repeat(300) + "1", 1, hostile));
            findings.add(violation(hostile + "\n" + "x".repeat(300) + "2", 1, hostile));
        }
        List<String> titles = titles(SampleResults.of(findings.toArray(Finding[]::new)));

        assertThat(titles)
                .hasSize(findings.size())
                .doesNotHaveDuplicates()
                .allMatch(title -> title.length() <= LONGEST_TITLE)
                .allMatch(title -> title.chars().noneMatch(Character::isISOControl));
    }

    @Test
    void howeverManyViolationsABodyFits() throws IOException {
        List<Finding> findings = new ArrayList<>();
        for (int i = 1; i <= 1000; i++) {
            findings.add(violation("d/".repeat(2000), i, "`".repeat(5000)));
        }
        JsonNode issues = issues(findings.toArray(Finding[]::new));
        assertThat(issues).hasSize(1);
        assertThat(issues.get(0).path("body").asText())
                .hasSizeLessThan(LONGEST_BODY)
                .contains("- and 970 more violations\n");
    }

    @Test
    void noTextOfATreeLeavesItsCode() throws IOException {
        for (String hostile : SampleResults.HOSTILE) {
            JsonNode issue =
                    issues(violation(hostile + "``x", 1, "`" + hostile + "```")).get(0);
            String body = issue.path("body").asText();
            assertThat(outsideOfCode(body))
                    .isEqualTo("""
                    The DORA block of  is missing or invalid.

                    - : , rule . To do:\s

                    To see all that is known of the file: . To have the block written: .

                    MARKER
                    """.replace("MARKER", issue.path("marker").asText()));
        }
    }

    /** Returns what is left of Markdown without its code spans: a run of backticks up to the next run as long. */
    private static String outsideOfCode(String markdown) {
        StringBuilder outside = new StringBuilder();
        int at = 0;
        while (at < markdown.length()) {
            int run = runAt(markdown, at);
            if (run == 0) {
                outside.append(markdown.charAt(at++));
            } else {
                int close = at + run;
                while (runAt(markdown, close) != run) {
                    close += Math.max(1, runAt(markdown, close));
                }
                at = close + run;
            }
        }
        return outside.toString();
    }

    private static int runAt(String text, int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) == '`') {
            end++;
        }
        return end - start;
    }

    private static Finding violation(String path, int line, String message) {
        return new Finding(
                "presence", FailureMode.FAIL_FILE_GENERATION, path, new Position(line, 5), message, "mend it");
    }

    private static List<String> titles(Results results) throws IOException {
        return read(results).findValuesAsText("title");
    }

    private static JsonNode issues(Finding... findings) throws IOException {
        return read(SampleResults.of(findings));
    }

    private static JsonNode read(Results results) throws IOException {
        return new ObjectMapper()
                .readTree(Renderings.of(new IssuesReport(), results))
                .path("issues");
    }
}
