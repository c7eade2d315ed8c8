package io.l9.dora.it;

import static io.l9.dora.it.Maven.goal;
import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.contract.RuleSpec;
import io.l9.dora.rules.BuiltInRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValidateIT {

    private final Maven maven = Maven.ofThisBuild();

    @TempDir
    Path temp;

    @Test
    void passesWhenEveryFileComplies() throws Exception {
        maven.run(Project.copyWithPom("validate-passes", temp), "verify")
                .succeeds()
                .shows("[INFO] DORA: no violations, 4 notes; 4 of 4 candidates checked");
    }

    static Stream<String> rules() throws IOException {
        return Project.names("validate-rules");
    }

    @ParameterizedTest
    @MethodSource("rules")
    void failsWhenARuleIsBroken(String rule) throws Exception {
        Path project = Project.copyWithPom("validate-rules/" + rule, temp);
        Build build = maven.run(project, "verify").fails();
        assertThat(build.findings()).containsExactlyElementsOf(Files.readAllLines(project.resolve("expected.txt")));
    }

    @Test
    void everyRuleThatCanFailABuildHasItsProject() throws IOException {
        assertThat(rules()).containsExactlyInAnyOrderElementsOf(failingRules());
    }

    /** What a change may not do has a test of its own: {@link FocusIT#aFieldThatMayNotChangeIsNamed}. */
    private static Iterable<String> failingRules() {
        return BuiltInRules.specs().stream()
                .filter(spec -> spec.whenStated().failsBuild())
                .map(RuleSpec::id)
                .filter(id -> !id.equals("immutable_fields"))
                .toList();
    }

    @Test
    void saysWhichCommandsExplainTheFirstViolationAndRepair() throws Exception {
        maven.run(Project.copyWithPom("validate-rules/presence", temp), "verify")
                .fails()
                .showsEnd(
                        "1 violation in 1 file; report: ci-reports/dora-validation.html; there is no meta.codegen.schema.yaml;"
                                + " to have one proposed: mvn dora:init; to add and repair blocks: mvn dora:inject;"
                                + " to see why, file by file: mvn dora:explain -Ddora.file=engine.py -> [Help 1]");
    }

    @Test
    void namesNoCommandThatRepairsWhereNoneDoes() throws Exception {
        maven.run(Project.copyWithPom("validate-rules/consistency", temp), "verify")
                .fails()
                .hides("dora:inject");
    }

    @Test
    void needsNoPom() throws Exception {
        maven.run(Project.copy("validate-without-pom", temp), goal("validate"))
                .fails()
                .scans(1)
                .showsEnd(
                        "1 violation in 1 file; report: ci-reports/dora-validation.html; there is no meta.codegen.schema.yaml;"
                                + " to have one proposed: mvn " + goal("init")
                                + "; to add and repair blocks: mvn " + goal("inject")
                                + "; to see why, file by file: mvn " + goal("explain")
                                + " -Ddora.file=engine.py -> [Help 1]");
    }

    @Test
    void repeatsInTheCommandWhatWasGivenOnTheCommandLine() throws Exception {
        maven.run(Project.copy("validate-without-pom", temp), goal("validate"), "-Ddora.skipRules=position, readable")
                .fails()
                .showsEnd("-Ddora.skipRules='position, readable' -Ddora.file=engine.py -> [Help 1]");
    }

    @Test
    void listsAllThatIsWrongWithAContract() throws Exception {
        Path project = Project.copy("validate-broken-contract", temp);
        Build build = maven.run(project, goal("validate")).fails().scans(0);
        assertThat(build.log()).containsSubsequence(Files.readAllLines(project.resolve("expected.txt")));
        build.showsEnd("Once that is mended: mvn " + goal("validate"));
    }

    @Test
    void anAdvisoryContractReportsAndFailsNothing() throws Exception {
        Build build = maven.run(Project.copy("validate-advisory", temp), goal("validate"))
                .succeeds();
        assertThat(build.findings()).hasSize(2).last().asString().contains("advisory");
    }

    @Test
    void aDisabledContractChecksNothingAndSaysSo() throws Exception {
        Build build = maven.run(Project.copy("validate-disabled", temp), goal("validate"))
                .succeeds();
        assertThat(build.findings()).singleElement().asString().contains("disabled");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-Ddora.skip", "-Ddora.validate.skip=true"})
    void canBeSkipped(String flag) throws Exception {
        maven.run(Project.copy("validate-without-pom", temp), goal("validate"), flag)
                .succeeds()
                .scans(0)
                .shows("[INFO] DORA is skipped");
    }

    @Test
    void aRuleCanBeSkipped() throws Exception {
        maven.run(Project.copy("validate-without-pom", temp), goal("validate"), "-Ddora.skipRules=presence")
                .succeeds()
                .scans(1);
    }

    @Test
    void aRuleThatDoesNotExistCannotBeSkipped() throws Exception {
        maven.run(Project.copy("validate-without-pom", temp), goal("validate"), "-Ddora.skipRules=presense")
                .fails()
                .scans(0)
                .showsEnd("What the parameters take: mvn " + goal("help") + " -Ddetail=true -Dgoal=validate");
    }

    @Test
    void reportsWithoutFailingWhenTold() throws Exception {
        maven.run(Project.copy("validate-without-pom", temp), goal("validate"), "-Ddora.failOnViolation=false")
                .succeeds()
                .scans(1)
                .shows("[WARNING] The build goes on all the same: dora.failOnViolation is false");
    }

    @Test
    void failsWhenThereIsNothingToCheck() throws Exception {
        maven.run(Project.copy("validate-without-files", temp), goal("validate"))
                .fails()
                .shows("[ERROR] If that is as it should be: -Ddora.failIfNoFiles=false");
    }

    @Test
    void passesWhenThereMayBeNothingToCheck() throws Exception {
        maven.run(Project.copy("validate-without-files", temp), goal("validate"), "-Ddora.failIfNoFiles=false")
                .succeeds()
                .scans(1);
    }

    @Test
    void writesItsReportAlsoWhenItFails() throws Exception {
        Path project = Project.copy("validate-without-pom", temp);
        maven.run(project, goal("validate"), "-Ddora.report.json=target/reports/dora.json")
                .fails();
        assertThat(project.resolve("target/reports/dora.json")).content().contains("\"presence\"");
    }

    @Test
    void readsNoFileAboveTheLimit() throws Exception {
        Build build = maven.run(
                        Project.copy("validate-passes", temp),
                        goal("validate"),
                        "-Ddora.maxFileBytes=500",
                        "-Ddora.threads=2")
                .fails();
        assertThat(build.findings()).anyMatch(line -> line.contains("[readable]"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"-Ddora.threads=-1", "-Ddora.maxFileBytes=0", "-Ddora.root=nowhere", "-Ddora.contract=none.yaml"
            })
    void aParameterThatMakesNoSenseIsAnError(String parameter) throws Exception {
        maven.run(Project.copy("validate-passes", temp), goal("validate"), parameter)
                .fails()
                .scans(0);
    }

    @Test
    void allParametersThatMakeNoSenseAreNamedAtOnce() throws Exception {
        Build build = maven.run(
                        Project.copy("validate-passes", temp),
                        goal("inject"),
                        "-Ddora.threads=-1",
                        "-Ddora.maxFileBytes=0",
                        "-Ddora.filesFrom=nowhere.txt",
                        "-Ddora.skipRules=presense")
                .fails();
        assertThat(build.log())
                .anyMatch(line -> line.contains("nothing was written, 4 errors"))
                .anyMatch(line -> line.contains("dora.threads: expected 0 or more, found -1"))
                .anyMatch(line -> line.contains("dora.maxFileBytes: expected 1 or more, found 0"))
                .anyMatch(line -> line.contains("dora.filesFrom: cannot read nowhere.txt"))
                .anyMatch(line -> line.contains("dora.skipRules: unknown rule `presense`"));
    }

    @Test
    void warnsWhenItSeesTheTreeInAnotherWayThanGit() throws Exception {
        Path project = Project.copy("validate-passes", temp);
        Files.writeString(project.resolve(".git"), "gitdir: nowhere\n");
        Build build = maven.run(project, goal("validate")).succeeds();
        assertThat(build.log()).anyMatch(line -> line.startsWith("[WARNING] .: files come from the file system"));
    }

    @Test
    void looksAtTheRootThatItIsGiven() throws Exception {
        maven.run(Project.copy("validate-passes", temp), goal("validate"), "-Ddora.root=src")
                .succeeds()
                .shows("[INFO] DORA: no violations, 2 notes; 2 of 2 candidates checked");
    }
}
