package io.l9.dora.it;

import static io.l9.dora.it.Maven.goal;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What may differ from one Maven to the next: injection, class loading, sessions, and how a failure is shown. */
@Tag("matrix")
class MatrixIT {

    @TempDir
    Path temp;

    static List<Maven> mavens() throws IOException {
        return Maven.matrix();
    }

    @ParameterizedTest
    @MethodSource("mavens")
    void aGoodTreePassesWithoutAWarning(Maven maven) throws Exception {
        maven.run(Project.copyWithPom("validate-passes", temp), "verify", "-Dmaven.plugin.validation=VERBOSE")
                .succeeds()
                .shows("[INFO] DORA: no violations, 4 notes; 4 of 4 candidates checked")
                .hides("Plugin validation issues");
    }

    @ParameterizedTest
    @MethodSource("mavens")
    void aViolationFails(Maven maven) throws Exception {
        Path project = Project.copyWithPom("validate-rules/field_values", temp);
        Build build = maven.run(project, "verify").fails();
        assertThat(build.findings()).containsExactlyElementsOf(Files.readAllLines(project.resolve("expected.txt")));
    }

    @ParameterizedTest
    @MethodSource("mavens")
    void noPomIsNeeded(Maven maven) throws Exception {
        maven.run(Project.copy("validate-without-pom", temp), goal("validate"))
                .fails()
                .scans(1);
    }

    @ParameterizedTest
    @MethodSource("mavens")
    void aParallelReactorIsLookedAtOnce(Maven maven) throws Exception {
        maven.run(Project.copy("validate-reactor", temp), "verify", "-T4")
                .succeeds()
                .scans(1);
    }

    @ParameterizedTest
    @MethodSource("mavens")
    void aContractComesFromAnArtifact(Maven maven) throws Exception {
        ContractArtifact.install();
        maven.run(Project.copy("validate-contract-from-artifact", temp), "verify")
                .fails()
                .hides("engine.py");
    }

    @ParameterizedTest
    @MethodSource("mavens")
    void allThatIsWrongWithAContractIsListed(Maven maven) throws Exception {
        Path project = Project.copy("validate-broken-contract", temp);
        Build build = maven.run(project, goal("validate")).fails();
        assertThat(build.log()).containsSubsequence(Files.readAllLines(project.resolve("expected.txt")));
    }

    @ParameterizedTest
    @MethodSource("mavens")
    void filesGetTheirBlocksAndPatchesArePrintedAsTheyAre(Maven maven) throws Exception {
        Path project = Project.copy("inject", temp);
        Build patch = maven.run(project, "-q", "dora:inject", "-Ddora.dryRun").succeeds();
        // Newer Javas warn, on the error stream, of what older Mavens do.
        assertThat(patch.log().stream().filter(line -> !line.isEmpty() && !line.startsWith("WARNING:")))
                .first()
                .asString()
                .startsWith("diff --git a/");
        assertThat(patch.log()).noneMatch(line -> line.startsWith("[INFO]"));

        maven.run(project, "verify", "-Dmaven.plugin.validation=VERBOSE")
                .succeeds()
                .scans(3)
                .hides("Plugin validation issues");
    }
}
