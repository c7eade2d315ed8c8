package io.l9.dora.it;

import static io.l9.dora.it.Maven.goal;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaselineIT {

    private static final String BASELINE = ".l9-dora-baseline.json";

    private final Maven maven = Maven.ofThisBuild();

    @TempDir
    Path temp;

    @Test
    void knownViolationsPassNewOnesAndMendedOnesFail() throws Exception {
        Path project = Project.copyWithPom("validate-passes", temp);
        Path sound = Files.copy(project.resolve("src/engine.py"), temp.resolve("sound.py"));
        Files.writeString(project.resolve("src/engine.py"), "x = 1\n");
        maven.run(project, "verify").fails();

        maven.run(project, "dora:baseline")
                .succeeds()
                .shows("[INFO] DORA: baseline has 1 known violation, 1 added, 0 removed");
        maven.run(project, "verify")
                .succeeds()
                .hides("engine.py")
                .shows(
                        "[INFO] DORA: no violations, 3 notes; 1 known violation is in the baseline; 4 of 5 candidates checked, 1 excluded as a control file");

        Files.writeString(project.resolve("src/new.json"), "{}\n");
        maven.run(project, "verify")
                .fails()
                .shows(
                        "[ERROR] DORA: 1 violation in 1 file, 3 notes; 1 known violation is in the baseline; 5 of 6 candidates checked, 1 excluded as a control file");
        maven.run(project, "verify", "-Ddora.baseline=false").fails().scans(1).hides("in the baseline");
        maven.run(project, "dora:baseline")
                .succeeds()
                .shows(
                        "[WARNING] DORA: baseline is up to date, 1 known violation; 1 violation was not taken in; to take in what there is: run the goal baseline with -Ddora.baseline.grow=true");
        maven.run(project, "dora:baseline", "-Ddora.baseline.grow=true")
                .succeeds()
                .shows("[INFO] DORA: baseline has 2 known violations, 1 added, 0 removed");
        Files.delete(project.resolve("src/new.json"));
        maven.run(project, "dora:baseline")
                .succeeds()
                .shows("[INFO] DORA: baseline has 1 known violation, 0 added, 1 removed");

        Files.copy(sound, project.resolve("src/engine.py"), StandardCopyOption.REPLACE_EXISTING);
        maven.run(project, "verify")
                .fails()
                .showsEnd(
                        BASELINE
                                + ":4:5: Baseline entry no longer applies: presence of src/engine.py [baseline] there is no such violation any more; to take the entry out: run the goal baseline")
                .showsEnd(
                        "1 violation in 1 file; report: ci-reports/dora-validation.html; to take entries out of the baseline: mvn dora:baseline -> [Help 1]");
        maven.run(project, "dora:baseline")
                .succeeds()
                .shows("[INFO] DORA: no violations are left, " + BASELINE + " is deleted, 1 removed");
        assertThat(project.resolve(BASELINE)).doesNotExist();
        maven.run(project, "verify").succeeds();
    }

    @Test
    void canBeSkippedNeedsNoPomAndSaysWhatIsWrongWithTheFile() throws Exception {
        Path project = Files.createDirectory(temp.resolve("bare"));
        Files.writeString(project.resolve("a.json"), "{}\n");
        maven.run(project, goal("baseline"), "-Ddora.baseline.skip").succeeds().shows("[INFO] DORA is skipped");
        assertThat(project.resolve(BASELINE)).doesNotExist();
        maven.run(project, goal("baseline")).succeeds();
        maven.run(project, goal("validate")).succeeds().scans(1);

        Files.writeString(project.resolve(BASELINE), "{\"format_version\": 1,\n<<<<<<< HEAD\n");
        maven.run(project, goal("validate"))
                .fails()
                .scans(0)
                .showsEnd(BASELINE
                        + ":2:1: git could not merge the file; to resolve the conflict: run the goal baseline");
        maven.run(project, goal("baseline")).fails().showsEnd("the baseline is as it was, 1 error");
    }
}
