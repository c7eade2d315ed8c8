package io.l9.dora.init;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The scripts of the workflows that validate, run by a shell and git, with a stand-in for mvn that keeps what it is given. */
class ValidationScriptsTest extends WorkflowScenario {

    private static final String PATCH_STEP = "Write a patch that mends what the pull request changes";

    @BeforeEach
    void aBranchOfARepository() throws Exception {
        program("mvn", "printf '%s\\0' \"$@\" >> \"$STORE/arguments\"\nexit \"${MVN_CODE:-0}\"\n");
        environment.put("BASE", "main");
        git(work, "init", "--quiet", "--initial-branch=main");
        write("kept.py", "x = 1\n");
        write("gone.py", "x = 2\n");
        commit();
        git(work, "update-ref", "refs/remotes/origin/main", "HEAD");
    }

    @Test
    void thePatchIsOfTheFilesThatThePullRequestAddsOrChanges() throws Exception {
        write("kept.py", "x = 3\n");
        write("new\nline.py", "x = 4\n");
        Files.delete(work.resolve("gone.py"));
        commit();

        assertThat(step("github-validation.yml", PATCH_STEP).code()).isZero();

        assertThat(changed()).isEqualTo("kept.py\0new\nline.py\0");
        String temp = environment.get("RUNNER_TEMP");
        assertThat(stored("arguments").split("\0"))
                .containsExactly(
                        "-B",
                        "-ntp",
                        "io.l9.dora:dora-maven-plugin:1.0.0:inject",
                        "-Ddora.dryRun=true",
                        "-Ddora.patch=" + temp + "/dora.patch",
                        "-Ddora.filesFrom=" + temp + "/dora-changed",
                        "-Ddora.failOnViolation=false");
    }

    @Test
    void whatTheBaseChangedMeanwhileIsNoneOfIt() throws Exception {
        git(work, "switch", "--quiet", "--create", "topic");
        write("topic.py", "x = 3\n");
        commit();
        git(work, "switch", "--quiet", "main");
        write("kept.py", "x = 4\n");
        commit();
        git(work, "update-ref", "refs/remotes/origin/main", "HEAD");
        git(work, "switch", "--quiet", "topic");

        assertThat(step("github-validation.yml", PATCH_STEP).code()).isZero();

        assertThat(changed()).isEqualTo("topic.py\0");
    }

    @Test
    void nothingChangedIsAnEmptyList() throws Exception {
        assertThat(step("github-validation.yml", PATCH_STEP).code()).isZero();

        assertThat(changed()).isEmpty();
        assertThat(stored("arguments")).contains("-Ddora.filesFrom=");
    }

    @Test
    void gitlabJudgesAMergeRequestByWhatItChanges() throws Exception {
        environment.put("CI_MERGE_REQUEST_DIFF_BASE_SHA", "0123abcd");

        assertThat(script("gitlab-validation.yml", 0).code()).isZero();

        assertThat(stored("arguments").split("\0"))
                .containsExactly(
                        "-B",
                        "-ntp",
                        "io.l9.dora:dora-maven-plugin:1.0.0:validate",
                        "-Ddora.reports=html,sarif,json,junit,gitlab",
                        "-Ddora.ratchetFrom=0123abcd");
    }

    @Test
    void gitlabJudgesABranchWholeAndAFailureIsOne() throws Exception {
        environment.put("MVN_CODE", "1");

        assertThat(script("gitlab-validation.yml", 0).code()).isNotZero();

        assertThat(stored("arguments")).endsWith(":validate\0-Ddora.reports=html,sarif,json,junit,gitlab\0");
    }

    @Test
    void gitlabChecksTheRegistryWhereThereIsOne() throws Exception {
        environment.put("DORA_REGISTRY", "my registry.json");

        assertThat(script("gitlab-validation.yml", 1).code()).isZero();
        assertThat(stored("arguments")).isEmpty();

        write("my registry.json", "{}");
        assertThat(script("gitlab-validation.yml", 1).code()).isZero();
        assertThat(stored("arguments")).contains(":registry\0-Ddora.registry.check=true\0");
    }

    private String changed() throws Exception {
        return Files.readString(folder.resolve("temp/dora-changed"));
    }

    private void write(String path, String text) throws Exception {
        Files.writeString(work.resolve(path), text);
    }

    private void commit() throws Exception {
        git(work, "add", "--all");
        git(
                work,
                "-c",
                "user.name=Person",
                "-c",
                "user.email=person@example.org",
                "-c",
                "core.hooksPath=/dev/null",
                "commit",
                "--quiet",
                "--message",
                "by a person");
    }
}
