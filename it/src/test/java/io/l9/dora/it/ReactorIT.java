package io.l9.dora.it;

import static io.l9.dora.it.Maven.goal;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However a reactor is started, its tree is looked at once, and as a whole. */
class ReactorIT {

    private static final String ALL = "[INFO] DORA: no violations, 3 notes; 3 of 3 candidates checked";

    private final Maven maven = Maven.ofThisBuild();

    @TempDir
    Path temp;

    @ParameterizedTest
    @ValueSource(strings = {"-T1", "-T4", "--projects=api", "--projects=core,app", "--resume-from=:app", "-N"})
    void itIsLookedAtOnce(String how) throws Exception {
        maven.run(Project.copy("validate-reactor", temp), "verify", how)
                .succeeds()
                .scans(1)
                .shows(ALL);
    }

    @Test
    void itIsLookedAtFromAChildFolder() throws Exception {
        maven.run(Project.copy("validate-reactor", temp).resolve("core"), "verify")
                .succeeds()
                .scans(1)
                .shows(ALL);
    }

    @Test
    void itIsLookedAtFromTheCommandLine() throws Exception {
        maven.run(Project.copy("validate-reactor", temp), "dora:validate")
                .succeeds()
                .scans(1)
                .shows(ALL);
    }

    @Test
    void itFailsOnce() throws Exception {
        Path project = Project.copy("validate-reactor", temp);
        Files.writeString(project.resolve("api/bare.py"), "");
        Build build =
                maven.run(project, "verify", "--fail-at-end", "-T4").fails().scans(1);
        build.showsEnd("mvn dora:explain -Ddora.file=api/bare.py -> [Help 1]");
    }

    @Test
    void theCommandNamesThePluginInFullWhereThePrefixIsUnknown() throws Exception {
        Path project = Project.copy("validate-reactor", temp);
        Files.writeString(project.resolve("pom.xml"), withoutPlugin(Files.readString(project.resolve("pom.xml"))));
        Files.writeString(project.resolve("api/bare.py"), "");
        maven.run(project, goal("validate"))
                .fails()
                .scans(1)
                .showsEnd("mvn " + goal("explain") + " -Ddora.file=api/bare.py -> [Help 1]");
    }

    @Test
    void twoContractsAreTwoRuns() throws Exception {
        Path project = Project.copy("validate-two-contracts", temp);
        maven.run(project, "verify", "-T4").succeeds().scans(2);
    }

    private static String withoutPlugin(String pom) {
        return pom.substring(0, pom.indexOf("<build>")) + pom.substring(pom.indexOf("</build>") + "</build>".length());
    }
}
