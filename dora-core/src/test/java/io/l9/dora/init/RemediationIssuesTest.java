package io.l9.dora.init;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
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

    /** Issues are lines {@code {"title": ..., "body": ...}} of a file; a page has two of them. */
    private static final String GH = """
            printf '%s\\n' "$1 $2" >> "$STORE/calls"
            touch "$STORE/issues"
            case "$1 $2" in
              "api --paginate")
                [ "$3" = "repos/owner/repository/issues?state=open&per_page=100" ]
                [ "$4" = --jq ]
                jq --compact-output --slurp '_nwise(2)' "$STORE/issues" | jq --compact-output "$5"
                ;;
              "label create") ;;
              "issue create")
                [ $# = 5 ] && [ "$4" = --label=dora ] && [ "$5" = --body-file=- ]
                jq --compact-output --null-input --arg title "${3#--title=}" --rawfile body /dev/stdin \\
                  '{title: $title, body: $body}' >> "$STORE/issues"
                echo "::error::what gh prints"
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
        assertThat(titles()).containsExactly("first", "third", "a pull request", "second", "fourth");
        assertThat(stored("calls")).endsWith("label create\nissue create\nissue create\n");

        assertThat(run().output()).isEqualTo("0 issues to open, at most 20 of them now\n");
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
        assertThat(titles()).isEqualTo(HOSTILE);
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
        assertThat(run().output()).startsWith("5 issues to open, at most 2 of them now\n");
        assertThat(titles()).containsExactly("a", "b");
        run();
        run();
        assertThat(titles()).containsExactly("a", "b", "c", "d", "e");
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
            issues.add(Map.of("title", title, "path", "p", "labels", List.of("dora"), "body", "body of " + title));
        }
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
