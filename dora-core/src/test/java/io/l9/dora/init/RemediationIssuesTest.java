package io.l9.dora.init;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.l9.dora.text.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The step that opens issues, run by bash and jq with a stand-in for gh that keeps what it is given. */
@Tag("consumers")
class RemediationIssuesTest extends WorkflowScenario {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Issues are lines {@code {"title": ..., "body": ...}} of a file, their numbers those of the lines; a page has two of them. */
    private static final String GH = """
            printf '%s\\n' "$1 $2" >> "$STORE/calls"
            touch "$STORE/issues"
            case "$1 $2" in
              "api --paginate")
                [ "$3" = "repos/owner/repository/issues?state=open&per_page=100" ]
                [ "$4" = --jq ]
                jq --compact-output '. + {number: input_line_number}' "$STORE/issues" \\
                  | jq --compact-output --slurp '_nwise(2)' | jq --compact-output "$5"
                ;;
              "label create") ;;
              "issue create")
                [ $# = 5 ] && [ "$4" = --label=dora ] && [ "$5" = --body-file=- ]
                jq --compact-output --null-input --arg title "${3#--title=}" --rawfile body /dev/stdin \\
                  '{title: $title, body: $body}' >> "$STORE/issues"
                echo "::error::what gh prints"
                ;;
              "issue edit")
                [ $# = 5 ] && [ "$5" = --body-file=- ]
                jq --compact-output --null-input --arg title "${4#--title=}" --rawfile body /dev/stdin \\
                  '{title: $title, body: $body}' > "$STORE/edited"
                sed -i "$3{r $STORE/edited
                d}" "$STORE/issues"
                ;;
              *) exit 9 ;;
            esac
            """;

    private static final List<String> HOSTILE = List.of(
            "$(touch pwned)",
            "`touch pwned`",
            "\"; touch pwned; \"",
            "' || touch pwned",
            "--body=x",
            "-x @user #1",
            "${{ github.token }}",
            "a\\nb \\u001B",
            "ü 😀",
            "%0A::error::x");

    @BeforeEach
    void programs() throws Exception {
        program("gh", GH);
        environment.put("ISSUES", "ci-reports/dora-validation.issues.json");
        environment.put("MOST", "20");
    }

    @Test
    void eachTitleThatIsNotOpenYetIsOpenedOnce() throws Exception {
        open("first", "third", "a pull request");
        found("first", "second", "third", "fourth");

        assertThat(run().code()).isZero();
        assertThat(titles()).containsExactly("first", "third", "a pull request", "fourth", "second");
        assertThat(stored("calls")).endsWith("label create\nissue create\nissue create\n");

        assertThat(run().output()).isEqualTo("0 issues to open or to word anew, at most 20 of them now\n");
        assertThat(titles()).hasSize(5);
        assertThat(stored("calls")).endsWith("issue create\napi --paginate\n");
    }

    @Test
    void aPullRequestIsNoIssue() throws Exception {
        Files.writeString(
                folder.resolve("store/issues"), "{\"title\": \"a\", \"pull_request\": {}}\n", StandardCharsets.UTF_8);
        found("a");
        run();
        assertThat(titles()).as("a pull request of that title, and an issue").containsExactly("a", "a");
    }

    @Test
    void textsOfTheTreeArriveAsTheyAre() throws Exception {
        found(HOSTILE.toArray(String[]::new));
        assertThat(run().code()).isZero();
        assertThat(titles()).containsExactlyInAnyOrderElementsOf(HOSTILE);
        assertThat(stored("issues").lines().map(line -> field(line, "body")))
                .allMatch(body -> body.startsWith("body of "))
                .hasSameSizeAs(HOSTILE);
        assertThat(work.resolve("pwned")).doesNotExist();
        run();
        assertThat(titles()).hasSameSizeAs(HOSTILE);
    }

    @Test
    void aRunOpensSoManyAndTheNextOneTheOthers() throws Exception {
        environment.put("MOST", "2");
        found("a", "b", "c", "d", "e");
        assertThat(run().output()).startsWith("5 issues to open or to word anew, at most 2 of them now\n");
        assertThat(titles()).containsExactly("a", "b");
        run();
        run();
        assertThat(titles()).containsExactly("a", "b", "c", "d", "e");
    }

    @Test
    void aFileThatFailsForAnotherReasonKeepsItsIssue() throws Exception {
        found(List.of(issue("a: first", "a"), issue("b", "b")));
        run();
        String notes = stored("issues").replaceFirst(" -->\\\\n", " -->\\\\r\\\\nSeen by a person.\\\\r\\\\n");
        Files.writeString(folder.resolve("store/issues"), notes);
        found(List.of(issue("a: second", "a"), issue("b", "b")));

        assertThat(run().output()).startsWith("1 issues to open or to word anew");
        assertThat(titles()).containsExactly("a: second", "b");
        assertThat(field(stored("issues").lines().findFirst().orElseThrow(), "body"))
                .startsWith("body of a: second\n\n<!-- dora-file: ")
                .endsWith(" -->\nSeen by a person.\n");

        assertThat(run().output()).startsWith("0 issues");
    }

    @Test
    void filesWithTheSameTitleHaveAnIssueEach() throws Exception {
        found(List.of(issue("same", "a"), issue("same", "b"), issue("same", "b")));
        run();
        run();
        assertThat(titles()).containsExactly("same", "same");
    }

    @Test
    void newIssuesComeBeforeThoseThatAreWordedAnewAndAllAreBounded() throws Exception {
        environment.put("MOST", "1");
        found(List.of(issue("a: first", "a")));
        run();
        found(List.of(issue("a: second", "a"), issue("z", "z")));
        run();
        assertThat(titles()).containsExactly("a: first", "z");
        run();
        assertThat(titles()).containsExactly("a: second", "z");
    }

    @Test
    void whatFailsIsNoSuccess() throws Exception {
        found("a");
        program("gh", "exit 1\n");
        assertThat(run().code()).isNotZero();
    }

    private Ended run() throws Exception {
        return step("github-remediation.yml", "Open issues");
    }

    private void found(String... titles) throws Exception {
        List<Map<String, Object>> issues = new ArrayList<>();
        for (String title : titles) {
            issues.add(issue(title, "path of " + title));
        }
        found(issues);
    }

    private static Map<String, Object> issue(String title, String path) {
        String marker = "<!-- dora-file: " + Sha256.of(path) + " -->";
        String body = "body of " + title + "\n\n" + marker + "\n";
        return Map.of("title", title, "path", path, "marker", marker, "labels", List.of("dora"), "body", body);
    }

    private void found(List<Map<String, Object>> issues) throws Exception {
        Path report = work.resolve("ci-reports/dora-validation.issues.json");
        Files.createDirectories(report.getParent());
        JSON.writeValue(report.toFile(), Map.of("issues_format_version", 1, "issues", issues));
    }

    private void open(String... titles) throws Exception {
        StringBuilder lines = new StringBuilder();
        for (String title : titles) {
            lines.append(JSON.writeValueAsString(Map.of("title", title, "body", "")))
                    .append('\n');
        }
        Files.writeString(folder.resolve("store/issues"), lines);
    }

    private List<String> titles() throws Exception {
        return stored("issues").lines().map(line -> field(line, "title")).toList();
    }

    private static String field(String line, String key) {
        try {
            return JSON.readTree(line).path(key).asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
