package io.l9.dora.it;

import static io.l9.dora.it.Maven.goal;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistryIT {

    private static final Map<String, String> FIXED_TIME = Map.of("SOURCE_DATE_EPOCH", "1700000000");

    private final Maven maven = Maven.ofThisBuild();

    @TempDir
    Path temp;

    @Test
    void aReactorRefreshesItsRegistryOnce() throws Exception {
        Path project = Project.copy("registry-reactor", temp);
        maven.run(project, FIXED_TIME, "verify", "-T4")
                .succeeds()
                .scans(3)
                .shows("[INFO] DORA: registry has 2 entries, 2 added");
        assertThat(registry(project)).contains("\"api/api.py\"", "\"app/app.py\"", "\"2023-11-14T22:13:20Z\"");

        FileTime old = FileTime.from(Instant.EPOCH);
        Files.setLastModifiedTime(file(project), old);
        maven.run(project.resolve("app"), "verify").succeeds().shows("[INFO] DORA: registry is up to date, 2 entries");
        assertThat(Files.getLastModifiedTime(file(project))).isEqualTo(old);
    }

    @Test
    void aCheckSaysWhatDiffersAndHowToRefreshIt() throws Exception {
        Path project = Project.copy("registry-reactor", temp);
        maven.run(project, goal("registry"), "-Ddora.registry.check")
                .fails()
                .shows("[ERROR] DORA: there is no registry, of 2 entries")
                .showsEnd(".l9-dora-registry.json is not up to date; to refresh it: mvn dora:registry -> [Help 1]");
        maven.run(project, "dora:registry").succeeds();
        maven.run(project, "dora:inject").succeeds().hides("the registry was left as it is");
        maven.run(project, "dora:registry", "-Ddora.registry.check")
                .succeeds()
                .shows("[INFO] DORA: registry is up to date, 2 entries");

        Files.delete(project.resolve("api/api.py"));
        SortedMap<String, String> before = Project.contents(project);
        maven.run(project, "dora:registry", "-Ddora.registry.check")
                .fails()
                .shows(
                        "[ERROR] .l9-dora-registry.json: orphaned entry: api/api.py (PAY-OPER-001)",
                        "[ERROR] DORA: registry is stale, 1 orphaned, 1 id retired");
        assertThat(Project.contents(project)).isEqualTo(before);
    }

    @Test
    void aConflictIsResolvedAndABrokenRegistryIsAnError() throws Exception {
        Path project = Project.copy("registry-reactor", temp);
        maven.run(project, "dora:registry").succeeds();
        String right = registry(project);
        Files.writeString(
                file(project),
                right.replace(
                        "    \"\"\n", "<<<<<<< HEAD\n    \"A-A-1\",\n=======\n    \"A-A-2\",\n>>>>>>> x\n    \"\"\n"));
        maven.run(project, "dora:registry").succeeds();
        assertThat(registry(project))
                .isEqualTo(right.replace("    \"\"\n", "    \"A-A-1\",\n    \"A-A-2\",\n    \"\"\n"));

        Files.writeString(file(project), right.substring(0, 100));
        maven.run(project, "dora:registry")
                .fails()
                .showsEnd(
                        "this is no JSON, or the file is cut off (mend the file, or take an older one back:"
                                + " `git checkout -- .l9-dora-registry.json`, or delete it, which forgets ids of deleted files and times of generation)");
        assertThat(registry(project)).isEqualTo(right.substring(0, 100));
    }

    @Test
    void aQueryIsAnsweredOnStandardOutputAndInAFile() throws Exception {
        Path project = Project.copy("registry-reactor", temp);
        maven.run(project, "dora:inject").succeeds();
        SortedMap<String, String> before = Project.contents(project);

        Build quiet = maven.run(project, "-q", "dora:registry", "-Ddora.query=layer=operations,path=api/**")
                .succeeds();
        assertThat(quiet.log())
                .extracting(RegistryIT::withoutResets)
                .filteredOn(line -> !line.isEmpty())
                .containsExactly("api/api.py\tPAY-OPER-001\thigh\tcompliant\toperations\tpayments\tservice\tactive");
        maven.run(project, "dora:registry", "-Ddora.query=layer=foundation")
                .succeeds()
                .shows("[INFO] DORA: no file matches layer=foundation, of 2 files");
        assertThat(Project.contents(project)).isEqualTo(before);

        maven.run(
                        project,
                        "dora:registry",
                        "-Ddora.query=id=PAY-OPER-002",
                        "-Ddora.query.format=json",
                        "-Ddora.query.output=target/answer.json")
                .succeeds();
        assertThat(Files.readString(project.resolve("target/answer.json"))).contains("\"file_path\" : \"app/app.py\"");
    }

    @Test
    void whatIsWrongWithAQueryIsToldAtOnce() throws Exception {
        Path project = Project.copy("registry-reactor", temp);
        maven.run(project, "dora:registry", "-Ddora.query=levl=high,id=")
                .fails()
                .showsEnd("nothing was looked for, 2 errors")
                .showsEnd("dora.query: unknown key `levl`; did you mean `level`?")
                .showsEnd("dora.query: `id`: expected a value, or several with `|` between them, found nothing");
        maven.run(project, "dora:registry", "-Ddora.query=id=x", "-Ddora.query.format=jso")
                .fails()
                .showsEnd("dora.query.format: unknown format `jso`; did you mean `json`?");
    }

    @Test
    void canBeSkippedAndNeedsNoPom() throws Exception {
        Path project = Files.createDirectory(temp.resolve("bare"));
        maven.run(project, goal("registry"), "-Ddora.registry.skip").succeeds().shows("[INFO] DORA is skipped");
        maven.run(project, goal("registry"))
                .succeeds()
                .shows("[WARNING] DORA: registry was left alone, there is no file to register");
        assertThat(Project.contents(project)).isEqualTo(Map.of());
    }

    /** Some Mavens put escapes around all that a build prints, also with {@code -q}. */
    private static String withoutResets(String line) {
        return line.replace("\u001B[0m", "");
    }

    private static Path file(Path project) {
        return project.resolve(".l9-dora-registry.json");
    }

    private static String registry(Path project) throws IOException {
        return Files.readString(file(project));
    }
}
