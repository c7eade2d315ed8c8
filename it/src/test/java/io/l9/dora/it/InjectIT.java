package io.l9.dora.it;

import static io.l9.dora.it.Maven.goal;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InjectIT {

    private static final Map<String, String> FIXED_TIME = Map.of("SOURCE_DATE_EPOCH", "1700000000");
    private static final String VALID = "[INFO] DORA: no violations";

    private final Maven maven = Maven.ofThisBuild();

    @TempDir
    Path temp;

    @Test
    void everyFileGetsItsBlockAndTheSecondRunChangesNothing() throws Exception {
        Path project = Project.copy("inject", temp);
        Build build = maven.run(project, FIXED_TIME, "verify").succeeds();

        assertThat(build.log()).anyMatch(line -> line.startsWith(VALID));
        SortedMap<String, String> once = Project.contents(project);
        assertThat(once.get("src/engine.py")).contains("\"created_at\": \"2023-11-14T22:13:20Z\"");
        assertThat(once).containsKey("package-lock.json.dora.yaml");

        maven.run(project, "verify").succeeds();
        assertThat(Project.contents(project)).isEqualTo(once);
    }

    @Test
    void stripGivesTheBytesBack() throws Exception {
        Path project = project("project");
        SortedMap<String, String> before = Project.contents(project);
        maven.run(project, goal("inject")).succeeds();
        assertThat(Project.contents(project)).isNotEqualTo(before);

        maven.run(project, goal("strip")).succeeds();
        assertThat(Project.contents(project)).isEqualTo(before);
    }

    @Test
    void thePatchOfADryRunMakesWhatTheRunMakes() throws Exception {
        Path dry = project("dry");
        SortedMap<String, String> before = Project.contents(dry);
        maven.run(dry, FIXED_TIME, goal("inject"), "-Ddora.dryRun", "-Ddora.patch=../dora.patch")
                .succeeds();
        assertThat(Project.contents(dry)).isEqualTo(before);
        git(dry, "apply", "../dora.patch");

        Path wet = project("wet");
        maven.run(wet, FIXED_TIME, goal("inject")).succeeds();
        assertThat(Project.contents(dry)).isEqualTo(Project.contents(wet));
    }

    @Test
    void aQuietDryRunPrintsThePatchAndNothingElse() throws Exception {
        Path project = project("project");
        Build toFile = maven.run(
                        project, FIXED_TIME, "-q", goal("inject"), "-Ddora.dryRun", "-Ddora.patch=../dora.patch")
                .succeeds();
        Build printed = maven.run(project, FIXED_TIME, "-q", goal("inject"), "-Ddora.dryRun")
                .succeeds();

        assertThat(withoutReset(toFile.log())).isEmpty();
        assertThat(withoutReset(printed.log())).isEqualTo(Files.readAllLines(project.resolveSibling("dora.patch")));
    }

    /** Debian's Maven begins and ends with sequences that reset colours, also where there are none. */
    private static List<String> withoutReset(List<String> log) {
        return log.stream()
                .map(line -> line.replace("\u001B[0m", ""))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    @Test
    void aPatchIsForADryRunOnly() throws Exception {
        maven.run(project("project"), goal("inject"), "-Ddora.patch=dora.patch")
                .fails()
                .shows("[ERROR] dora.patch: only a dry run writes a patch; add -Ddora.dryRun");
    }

    @Test
    void onlyTheFilesThatAreNamedAreChanged() throws Exception {
        Path project = project("project");
        SortedMap<String, String> before = Project.contents(project);
        Path names = Files.writeString(temp.resolve("names"), "src/limits.yaml\0docs/guide.md\0");
        maven.run(project, goal("inject"), "-Ddora.files=src/engine.py, docs/guide.md", "-Ddora.filesFrom=" + names)
                .succeeds();

        SortedMap<String, String> after = Project.contents(project);
        assertThat(after.keySet()).isEqualTo(before.keySet());
        assertThat(after.keySet().stream().filter(path -> !Objects.equals(after.get(path), before.get(path))))
                .containsExactly("docs/guide.md", "src/engine.py", "src/limits.yaml");
    }

    @Test
    void anEmptyListOfFilesIsNotTheWholeTree() throws Exception {
        Path project = project("project");
        SortedMap<String, String> before = Project.contents(project);
        maven.run(project, goal("inject"), "-Ddora.files=")
                .succeeds()
                .shows("[INFO] DORA: no file named, nothing to do");
        assertThat(Project.contents(project)).isEqualTo(before);
    }

    @Test
    void aFileThatCannotGetItsBlockFailsTheBuildAndTheOthersAreWritten() throws Exception {
        Path project = project("project");
        Files.writeString(project.resolve("src/bare.py"), "x = 1\n");
        maven.run(project, goal("inject"))
                .fails()
                .showsEnd("1 file refused; to see why, file by file: mvn " + goal("explain")
                        + " -Ddora.file=src/bare.py -> [Help 1]");

        assertThat(project.resolve("src/bare.py")).hasContent("x = 1\n");
        assertThat(project.resolve("src/engine.py")).content().contains("__dora_block__");
    }

    @Test
    void aTreeWithoutASchemaIsToldHowToGetOne() throws Exception {
        Path project = project("project");
        Files.delete(project.resolve("meta.codegen.schema.yaml"));
        Build build = maven.run(project, goal("inject")).fails();
        assertThat(build.log())
                .anyMatch(line -> line.contains("files refused; there is no meta.codegen.schema.yaml;"
                        + " to have one proposed: mvn " + goal("init") + "; to see why"));
    }

    @Test
    void aBuildMayGoOnWithFilesThatWereRefused() throws Exception {
        Path project = project("project");
        Files.writeString(project.resolve("src/bare.py"), "x = 1\n");
        Build build = maven.run(project, goal("inject"), "-Ddora.failOnViolation=false")
                .succeeds()
                .shows("[WARNING] The build goes on all the same: dora.failOnViolation is false");
        assertThat(build.log())
                .anyMatch(line -> line.startsWith("[ERROR] src/bare.py")
                        && line.contains("DORA field 'component_name' missing in schema. Cannot generate file."));
    }

    @Test
    void whatIsWrongWithASchemaIsSaidWithItsPlaceAndNothingIsWritten() throws Exception {
        Path project = project("project");
        Path schema = project.resolve("meta.codegen.schema.yaml");
        Files.writeString(schema, Files.readString(schema).replace("layer: operations", "layer: basement"));
        SortedMap<String, String> before = Project.contents(project);
        Build build = maven.run(project, goal("inject")).fails().showsEnd("Once that is mended: mvn " + goal("inject"));

        assertThat(build.log()).anyMatch(line -> line.startsWith("[ERROR] meta.codegen.schema.yaml:3:10: "));
        assertThat(Project.contents(project)).isEqualTo(before);
    }

    @Test
    void noFileChangesItsId() throws Exception {
        Path project = project("project");
        maven.run(project, goal("inject"), "-Ddora.files=src/engine.py").succeeds();
        Path schema = project.resolve("meta.codegen.schema.yaml");
        Files.writeString(
                schema,
                Files.readString(schema)
                        .replace("component_name: Engine", "component_name: Engine, component_id: PAY-OPER-777"));
        Build build = maven.run(project, goal("inject"), "-Ddora.inject.regenerate", "-Ddora.files=src/engine.py")
                .fails();

        assertThat(build.log())
                .anyMatch(
                        line -> line.contains(
                                "Regeneration would change component_id from PAY-OPER-001 to PAY-OPER-777. Preserve original."));
        assertThat(project.resolve("src/engine.py")).content().contains("PAY-OPER-001");
    }

    @Test
    void oldSpellingsAreMigratedOnRequestAndNothingIsStackedOnThem() throws Exception {
        Path project = Project.copy("inject-migrates-old-spellings", temp);
        SortedMap<String, String> before = Project.contents(project);
        String help = "-Ddora.inject.migrate=true";
        Build refused = maven.run(project, goal("inject")).fails();
        assertThat(refused.log()).anyMatch(line -> line.contains("(5 old-spelling)"));
        assertThat(refused.log())
                .anyMatch(line -> line.startsWith("[ERROR] docs/guide.md:15:1") && line.contains(help));
        assertThat(maven.run(project, goal("validate")).fails().log())
                .anyMatch(line -> line.contains("src/names.json:4:5"))
                .anyMatch(line -> line.contains(help));
        assertThat(Project.contents(project)).isEqualTo(before);

        maven.run(project, goal("inject"), goal("validate"), help).succeeds();
        SortedMap<String, String> once = Project.contents(project);
        assertThat(once.values().stream().filter(text -> text.contains("2024-05-06T07:08:09Z")))
                .hasSize(5);
        maven.run(project, goal("inject"), help).succeeds();
        assertThat(Project.contents(project)).isEqualTo(once);
    }

    @Test
    void aCopyGetsAnIdOfItsOwnWhenAsked() throws Exception {
        Path project = project("project");
        maven.run(project, goal("inject")).succeeds();
        Files.copy(project.resolve("src/engine.py"), project.resolve("src/motor.py"));
        maven.run(project, goal("inject"), goal("validate")).fails();

        maven.run(project, goal("inject"), goal("validate"), "-Ddora.inject.reissueDuplicates")
                .succeeds();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-T4", "--projects=api"})
    void aReactorIsWrittenOnceAndAsAWhole(String how) throws Exception {
        Path project = Project.copy("inject-reactor", temp);
        Build build = maven.run(project, "verify", how).succeeds();
        build.scans(2);
        assertThat(project.resolve("app/app.py")).content().contains("__dora_block__");
    }

    @Test
    void aReactorIsWrittenFromAChildFolder() throws Exception {
        Path project = Project.copy("inject-reactor", temp);
        Files.createDirectory(project.resolve(".mvn"));
        maven.run(project.resolve("api"), "verify").succeeds().scans(2);
        assertThat(project.resolve("app/app.py")).content().contains("__dora_block__");
    }

    @Test
    void twoBuildsAtOnceLeaveWhatOneLeaves() throws Exception {
        Path alone = project("alone");
        maven.run(alone, FIXED_TIME, goal("inject")).succeeds();

        Path shared = project("shared");
        Callable<Build> build = () -> maven.run(shared, FIXED_TIME, goal("inject"));
        ExecutorService builds = Executors.newFixedThreadPool(2);
        try {
            for (Future<Build> ended : builds.invokeAll(List.of(build, build))) {
                ended.get().succeeds();
            }
        } finally {
            builds.shutdown();
        }
        assertThat(Project.contents(shared)).isEqualTo(Project.contents(alone));
    }

    @Test
    void canBeSkipped() throws Exception {
        Path project = project("project");
        SortedMap<String, String> before = Project.contents(project);
        maven.run(project, goal("inject"), "-Ddora.inject.skip").succeeds().shows("[INFO] DORA is skipped");
        assertThat(Project.contents(project)).isEqualTo(before);
    }

    /** A folder without a POM, with a file of each format, one of them with the line ends of Windows. */
    private Path project(String name) throws IOException {
        Path project = Project.copy("inject", Files.createDirectory(temp.resolve("in-" + name)));
        Files.delete(project.resolve("pom.xml"));
        Path limits = project.resolve("src/limits.yaml");
        Files.writeString(limits, Files.readString(limits).replace("\n", "\r\n"));
        return project;
    }

    private static void git(Path folder, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        Process git = new ProcessBuilder(command)
                .directory(folder.toFile())
                .inheritIO()
                .start();
        assertThat(git.waitFor()).isZero();
    }
}
