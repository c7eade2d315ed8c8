package io.l9.dora.it;

import static io.l9.dora.it.Maven.goal;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportIT {

    private final Maven maven = Maven.ofThisBuild();

    @TempDir
    Path temp;

    @Test
    void aBuildThatFailsLeavesItsReportsAndNamesOne() throws Exception {
        Path project = Project.copyWithPom("validate-rules/presence", temp);
        Build build = maven.run(project, "verify").fails();
        assertThat(reports(project)).contains("dora-validation.json", "dora-validation.sarif");
        assertThat(build.log())
                .anyMatch(line -> line.contains("1 violation in 1 file; report: ci-reports/dora-validation.html;"));

        Set<String> first = Set.copyOf(build.findings());
        assertThat(maven.run(project, "verify").fails().findings())
                .as("what the first run left behind changes nothing for the second")
                .containsExactlyInAnyOrderElementsOf(first);
    }

    @Test
    void reportsAreAskedForByName() throws Exception {
        Path project = Project.copy("validate-without-pom", temp);
        maven.run(project, goal("validate"), "-Ddora.reports=junit, gitlab,prometheus")
                .fails();
        assertThat(reports(project))
                .containsExactlyInAnyOrder(
                        "dora-validation.junit.xml", "dora-validation.gitlab.json", "dora-validation.prom");
        maven.run(project, goal("report"))
                .fails()
                .showsEnd("ci-reports/dora-validation.json: there is no such file")
                .showsEnd("Reports are rendered from the JSON report of an earlier run: mvn " + goal("validate")
                        + " -Ddora.reports=json");
    }

    @Test
    void noReportIsWrittenWhereNoneIsWanted() throws Exception {
        Path project = Project.copy("validate-without-pom", temp);
        maven.run(project, goal("validate"), "-Ddora.reports=none").fails().hides("report:");
        assertThat(project.resolve("ci-reports")).doesNotExist();
    }

    @Test
    void withoutLogAndReportsNothingIsWritten() throws Exception {
        Path project = Project.copy("validate-without-pom", temp);
        maven.run(project, goal("validate"), "-Ddora.reports=none", "-Ddora.audit=false")
                .fails();
        try (Stream<Path> files = Files.list(project)) {
            assertThat(files).containsExactly(project.resolve("engine.py"));
        }
    }

    @Test
    void aNameThatIsNotKnownIsToldBeforeAnythingIsDone() throws Exception {
        Path project = Project.copy("validate-without-pom", temp);
        maven.run(project, goal("validate"), "-Ddora.reports=sarfi")
                .fails()
                .scans(0)
                .showsEnd("dora.reports: unknown report `sarfi`; did you mean `sarif`?");
    }

    @Test
    void aPlaceOutsideOfTheRootIsAnErrorOfTheContract() throws Exception {
        Path project = Project.copy("validate-without-pom", temp);
        contract(project, "../out.html");
        maven.run(project, goal("validate")).fails().scans(0);
        assertThat(temp.resolve("out.json")).doesNotExist();
    }

    @Test
    void aReportThatCannotBeWrittenFailsABuildThatPasses() throws Exception {
        Path project = Project.copy("validate-passes", temp);
        Files.createDirectory(project.resolve("ci-reports"));
        Files.writeString(project.resolve("ci-reports/dora-validation.json"), "{}\n");
        maven.run(project, goal("validate"))
                .fails()
                .scans(1)
                .showsEnd("ci-reports/dora-validation.json: the report json cannot be written: the file is there, and"
                        + " holds something else; move it, or name another place")
                .showsEnd("To do without reports: -Ddora.reports=none");
        assertThat(project.resolve("ci-reports/dora-validation.json")).hasContent("{}");
        assertThat(project.resolve("ci-reports/dora-validation.sarif")).isNotEmptyFile();
    }

    @Test
    void violationsAreToldBeforeReportsThatCannotBeWritten() throws Exception {
        Path project = Project.copy("validate-without-pom", temp);
        Files.writeString(project.resolve("ci-reports"), "in the way\n");
        Build build = maven.run(project, goal("validate")).fails();
        assertThat(build.log())
                .filteredOn(line -> line.contains("[presence]") || line.contains("cannot be written"))
                .hasSizeGreaterThan(2)
                .first()
                .asString()
                .contains("[presence]");
        assertThat(build.log()).anyMatch(line -> line.contains("1 violation in 1 file"));
    }

    @Test
    void aFileOfTheBuildThatCannotBeWrittenHidesNoViolationAndKeepsNoRunFromTheLog() throws Exception {
        Path project = Project.copy("validate-without-pom", temp);
        Files.createDirectory(project.resolve("taken"));
        Files.writeString(project.resolve("taken/folder"), "in the way\n");
        Build build = maven.run(project, goal("validate"), "-Ddora.report.json=taken/folder/report.json")
                .fails();
        assertThat(build.log())
                .anyMatch(line -> line.contains("dora.report.json: cannot write the report"))
                .anyMatch(line -> line.contains("1 violation in 1 file"));
        assertThat(project.resolve("logs/codegen-dora-audit.log")).content().contains("\"FAIL\"");
    }

    @Test
    void reportsAreRenderedAgainWithoutTheTree() throws Exception {
        Path project = Project.copyWithPom("validate-rules/presence", temp);
        maven.run(project, "verify", "-Ddora.reports=json,sarif").fails();
        byte[] sarif = Files.readAllBytes(project.resolve("ci-reports/dora-validation.sarif"));
        Files.delete(project.resolve("ci-reports/dora-validation.sarif"));
        Files.delete(project.resolve("engine.py"));

        maven.run(project, "dora:report", "-Ddora.reports=sarif,junit,json")
                .succeeds()
                .scans(0)
                .shows(
                        "[INFO] report: ci-reports/dora-validation.sarif",
                        "[INFO] report: ci-reports/dora-validation.junit.xml");
        assertThat(project.resolve("ci-reports/dora-validation.sarif")).hasBinaryContent(sarif);

        Path json = project.resolve("ci-reports/dora-validation.json");
        Files.writeString(json, Files.readString(json).replace("\"presence\", \"severity\": \"error\"", "\"x\""));
        maven.run(project, "dora:report").fails().hides("report: ci-reports");
    }

    @Test
    void inGithubActionsFindingsAreAnnotationsAndASummary() throws Exception {
        Path project = Project.copy("validate-rules/readable", temp);
        Files.writeString(
                project.resolve("hostile.md"), "---\ndora_block:\n  layer: \"##[error]y\"\n  \"::error::x\": 1\n---\n");
        Path summary = temp.resolve("summary.md");
        Map<String, String> github = Map.of(
                "GITHUB_ACTIONS", "true",
                "GITHUB_WORKSPACE", temp.toString(),
                "GITHUB_STEP_SUMMARY", summary.toString());
        Build build = maven.run(project, github, goal("validate")).fails();
        assertThat(build.log())
                .filteredOn(line -> line.strip().startsWith("::"))
                .isNotEmpty()
                .contains("::warning title=DORA::compliance_rate is 0%25, below 95%25")
                .allMatch(line -> line.matches("::(notice|warning) title=DORA::.*")
                        || line.matches("::error file=project/[^:,]+,line=\\d+,col=\\d+,title=\\w+::.*"));
        assertThat(build.log()).anyMatch(line -> line.contains("found the text '#\\u0023[error]y'"));
        assertThat(build.log()).noneMatch(line -> line.contains("##["));
        assertThat(Files.readString(summary, StandardCharsets.UTF_8))
                .startsWith("## ")
                .contains("| <code>readable</code> | 1 |", "ci&#45;reports/dora&#45;validation.json");

        Build off = maven.run(project, github, goal("validate"), "-Ddora.github=false")
                .fails();
        assertThat(off.log()).noneMatch(line -> line.startsWith("::"));
    }

    @Test
    void anAlertAloneFailsABuildWhereTheContractSaysSo() throws Exception {
        Path project = Project.copy("validate-without-pom", temp);
        maven.run(project, goal("inject")).fails();
        Files.writeString(project.resolve(".l9-codegen-dora-contract.yaml"), """
                validation_rules:
                  rule_1_presence:
                    failure_mode: WARN
                dashboard_metrics:
                  metric_3_remediation_success:
                    description: "Files that inject could repair"
                    alert_if_below: "95%"
                    failure_mode: WARN_AND_FAIL
                """);
        maven.run(project, goal("validate"))
                .fails()
                .shows(
                        "[WARNING] remediation_success is 0%, below 95% [dashboard_metrics] Files that inject could repair")
                .showsEnd(
                        "remediation_success is 0%, below 95%, and the contract has that fail the build although no file"
                                + " does; report: ci-reports/dora-validation.html -> [Help 1]");
    }

    @Test
    void aSiteHasAPage() throws Exception {
        Path project = Project.copy("site", temp);
        maven.run(project, "site").succeeds();
        assertThat(Files.readString(project.resolve("target/site/dora.html"), StandardCharsets.UTF_8))
                .contains("Percentage of files with valid DORA blocks", "unique_component_id", "engine.py:1:1")
                .contains("&lt;b&gt;.py:1:1");
        assertThat(project.resolve("ci-reports")).doesNotExist();
    }

    private static void contract(Path project, String report) throws IOException {
        Files.writeString(
                project.resolve(".l9-codegen-dora-contract.yaml"),
                "audit_requirements:\n  requirement_3_ci_gate:\n    report_location: " + report + "\n");
    }

    private static Set<String> reports(Path project) throws IOException {
        try (Stream<Path> files = Files.list(project.resolve("ci-reports"))) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        }
    }
}
