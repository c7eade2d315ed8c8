package io.l9.dora.it;

import static io.l9.dora.it.Maven.goal;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditIT {

    private static final String LOG = "logs/codegen-dora-audit.log";
    private static final String WHOLE = "\\[INFO] DORA: audit log is whole; 8 entries of 2 runs in 1 file,"
            + " since \\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ, head [0-9a-f]{64}";

    private final Maven maven = Maven.ofThisBuild();

    @TempDir
    Path temp;

    @Test
    void aLineThatWasEditedIsNamed() throws Exception {
        Path project = Project.copy("validate-passes", temp);
        maven.run(project, goal("validate")).succeeds();
        maven.run(project, goal("validate"))
                .succeeds()
                .shows("[INFO] DORA: no violations, 4 notes; 4 of 4 candidates checked");
        List<String> audit = maven.run(project, goal("audit")).succeeds().findings();
        assertThat(audit).singleElement().asString().matches(WHOLE);
        String head = audit.get(0).substring(audit.get(0).length() - 64);
        maven.run(project, goal("validate")).succeeds();
        maven.run(project, goal("audit"), "-Ddora.audit.head=" + head).succeeds();

        Path log = project.resolve(LOG);
        String content = Files.readString(log);
        Files.writeString(log, content.replaceFirst("PASS", "FAIL"));
        String problem = LOG + ":2: does not follow from the line before it: it was altered,"
                + " or lines were removed, added or moved here";
        maven.run(project, goal("audit"))
                .fails()
                .shows("[ERROR] " + problem, "[ERROR] DORA: audit log is not whole; 12 entries of 3 runs in 1 file")
                .showsEnd("1 problem in the audit log, the first: " + problem + " -> [Help 1]");

        List<String> lines = content.lines().toList();
        Files.write(log, lines.subList(0, 7));
        maven.run(project, goal("audit"), "-Ddora.audit.head=" + head)
                .fails()
                .shows("[ERROR] " + LOG + ": the log does not hold the chain value " + head
                        + ": lines were removed at its end, or it has expired");
    }

    @Test
    void withoutTheLogNothingIsWritten() throws Exception {
        Path project = Project.copy("validate-passes", temp);
        maven.run(project, goal("validate"), "-Ddora.audit=false").succeeds();
        assertThat(project.resolve("logs")).doesNotExist();
        maven.run(project, goal("audit"))
                .fails()
                .shows("[ERROR] " + LOG + ": there is no audit log: nothing was logged yet, or it was removed");
        maven.run(project, goal("audit"), "-Ddora.audit.skip").succeeds();
        maven.run(project, goal("audit"), "-Ddora.audit.head=abc")
                .fails()
                .shows("[ERROR] dora.audit.head: expected 64 hexadecimal digits, found 'abc'");
    }

    @Test
    void whatWritesIsLoggedAndWhatIsDryIsNot() throws Exception {
        Path project = Project.copy("inject", temp);
        maven.run(project, goal("inject"), "-Ddora.dryRun", "-Ddora.patch=../dora.patch")
                .succeeds();
        assertThat(project.resolve("logs")).doesNotExist();
        maven.run(project, goal("inject")).succeeds();
        maven.run(project, goal("strip"), "-Ddora.files=src/engine.py").succeeds();
        assertThat(project.resolve(LOG))
                .content()
                .contains("\"goal\":\"inject\"", "\"goal\":\"strip\"", "\"file_path\":\"src/engine.py\"");
        maven.run(project, goal("audit")).succeeds();
    }

    @Test
    void aLogThatCannotBeWrittenFailsTheBuildOnceTheFindingsAreTold() throws Exception {
        Path project = Project.copy("validate-without-pom", temp);
        Files.createDirectory(project.resolve("logs"));
        Files.writeString(project.resolve(LOG), "mine\n");
        Build build = maven.run(project, goal("validate")).fails().scans(1);
        assertThat(build.findings()).anyMatch(line -> line.contains("[presence]"));
        assertThat(build.log())
                .anyMatch(line -> line.contains(LOG + ": is no audit log; move it away"))
                .anyMatch(line -> line.endsWith("-Ddora.audit=false"));
        assertThat(project.resolve(LOG)).hasContent("mine\n");
        maven.run(project, goal("inject"), "-Ddora.skipRules=presence").fails().showsEnd("-Ddora.audit=false");
    }
}
