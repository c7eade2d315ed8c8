package io.l9.dora;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.l9.dora.contract.AuditRules.Action;
import io.l9.dora.contract.AuditRules.Gate;
import io.l9.dora.diagnostic.Checked;
import io.l9.dora.diagnostic.Diagnostic;
import io.l9.dora.report.Coverage;
import io.l9.dora.report.JudgedFile;
import io.l9.dora.report.Results;
import io.l9.dora.reports.BuiltInReports;
import io.l9.dora.reports.BuiltInReports.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportFilesTest {

    private static final ReportFiles FILES = new ReportFiles("ci-reports/", "dora-validation");

    @TempDir
    Path temp;

    private Path root;

    @BeforeEach
    void makeRoot() throws IOException {
        root = Files.createDirectory(temp.resolve("root"));
        Files.writeString(root.resolve("a.py"), "x = 1\n");
    }

    @Test
    void reportsAreWrittenAndReplaced() throws IOException {
        for (int run = 0; run < 2; run++) {
            ReportFiles.Outcome outcome = FILES.write(root, results(), BuiltInReports.all());
            assertThat(outcome.problems()).isEmpty();
            assertThat(outcome.written())
                    .contains("ci-reports/dora-validation.sarif", "ci-reports/dora-validation.gitlab.json");
            assertThat(outcome.written())
                    .allSatisfy(path -> assertThat(root.resolve(path)).isNotEmptyFile());
        }
        try (Stream<Path> files = Files.list(root.resolve("ci-reports"))) {
            assertThat(files).hasSameSizeAs(BuiltInReports.all());
        }
    }

    @Test
    void oneThatCannotBeWrittenKeepsNoOtherFromBeingWritten() throws IOException {
        Files.createDirectory(root.resolve("ci-reports"));
        Path foreign = Files.writeString(root.resolve("ci-reports/dora-validation.json"), "{\"mine\": 1}\n");
        ReportFiles.Outcome outcome = FILES.write(root, results(), BuiltInReports.all());
        assertThat(outcome.problems())
                .singleElement()
                .asString()
                .isEqualTo(
                        "ci-reports/dora-validation.json: the report json cannot be written: the file is there, and holds"
                                + " something else; move it, or name another place");
        assertThat(foreign).hasContent("{\"mine\": 1}");
        assertThat(outcome.written()).hasSize(BuiltInReports.all().size() - 1);
    }

    @Test
    void noLinkIsFollowedAndNothingLeavesTheRoot() throws IOException {
        Path outside = Files.createDirectory(temp.resolve("outside"));
        Files.createSymbolicLink(root.resolve("ci-reports"), outside);
        Files.createSymbolicLink(root.resolve("r.json"), Files.writeString(temp.resolve("r.json"), ""));
        for (ReportFiles files :
                List.of(FILES, new ReportFiles("", "r"), new ReportFiles("../", "r"), new ReportFiles(".git/", "r"))) {
            assertThat(files.write(root, results(), kinds("json")).problems())
                    .as(files.toString())
                    .hasSize(1);
        }
        assertThat(outside).isEmptyDirectory();
        assertThat(temp.resolve("r.json")).isEmptyFile();
    }

    @Test
    void aFileInTheWayIsNamed() throws IOException {
        Files.writeString(root.resolve("ci-reports"), "");
        assertThat(FILES.write(root, results(), kinds("json", "sarif")).problems())
                .hasSize(2)
                .allSatisfy(problem -> assertThat(problem.message()).endsWith("a file of that name is in the way"));
    }

    @Test
    void aFolderThatMayNotBeWrittenIsNamed() throws IOException {
        Path folder = Files.createDirectory(root.resolve("ci-reports"));
        assumeTrue(folder.toFile().setWritable(false) && !Files.isWritable(folder), "the system lets this user write");
        assertThat(FILES.write(root, results(), kinds("json")).problems())
                .singleElement()
                .asString()
                .endsWith("permission denied");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whatRunsLeaveBehindChangesNoLaterRun() throws IOException {
        Files.writeString(root.resolve(".l9-codegen-dora-contract.yaml"), """
                audit_requirements:
                  requirement_1_dora_registry:
                    location: state/registry.json
                  requirement_2_audit_log:
                    location: state/log.json
                  requirement_3_ci_gate:
                    report_location: "out/[a] b.html"
                """);
        Coverage before = results().validation().coverage();
        ReportFiles files = ReportFiles.of(results().validation().gate());
        assertThat(files.write(root, results(), BuiltInReports.all()).problems())
                .isEmpty();
        Files.createDirectory(root.resolve("state"));
        Files.writeString(root.resolve("state/log.json"), "{}");
        Files.writeString(root.resolve("state/log.json.2026-01-02"), "{}");
        assertThat(root.resolve("out/[a] b.json")).exists();
        assertThat(results().validation().coverage()).isEqualTo(before);
        Files.writeString(root.resolve("state/registry.json"), "{}");
        assertThat(results().validation().coverage().checked()).isEqualTo(before.checked());
    }

    @Test
    void filesThatOnlyBeginLikeTheLogAreChecked() throws IOException {
        Files.writeString(root.resolve(".l9-codegen-dora-contract.yaml"), """
                audit_requirements:
                  requirement_2_audit_log:
                    location: src/app
                """);
        Files.createDirectory(root.resolve("src"));
        Files.writeString(root.resolve("src/app.py"), "");
        Files.writeString(root.resolve("src/app.2026-01-02"), "");

        assertThat(results().validation().files()).extracting(JudgedFile::path).contains("src/app.py");
    }

    @Test
    void aReportInThePlaceOfTheRegistryIsAnErrorOfTheContract() throws IOException {
        Files.writeString(root.resolve(".l9-codegen-dora-contract.yaml"), """
                audit_requirements:
                  requirement_1_dora_registry:
                    location: Out/gate.json
                  requirement_3_ci_gate:
                    report_location: out/gate.html
                """);

        assertThat(Dora.problems(ValidationRequest.of(root)))
                .singleElement()
                .asString()
                .contains("a report beside `out/gate.html` and another file at `out/gate.json`");
    }

    @ParameterizedTest
    @CsvSource({
        "ci-reports/dora-validation.html, ci-reports/, dora-validation",
        "report.html, '', report",
        "a.b/report, a.b/, report",
        "out/.report, out/, .report"
    })
    void theyStandBesideTheReportForPeople(String location, String folder, String base) {
        assertThat(ReportFiles.of(new Gate("gate", Action.WARN, location))).isEqualTo(new ReportFiles(folder, base));
    }

    @Test
    void reportsAreAskedForByName() {
        assertThat(kinds("json", "sarif")).extracting(Kind::id).containsExactly("sarif", "json");
        assertThat(kinds("none")).isEmpty();
        assertThat(kinds()).isEmpty();
        assertThat(problems("sarfi", "pdf"))
                .satisfiesExactly(
                        near -> assertThat(near.toString())
                                .isEqualTo("dora.reports: unknown report `sarfi`; did you mean `sarif`?"),
                        far -> assertThat(far.message()).startsWith("unknown report `pdf`; expected `"));
        assertThat(problems("none", "json")).hasSize(1);
    }

    private static List<Diagnostic> problems(String... names) {
        return ReportFiles.named(List.of(names), "dora.reports").diagnostics();
    }

    private static List<Kind> kinds(String... names) {
        Checked<List<Kind>> kinds = ReportFiles.named(List.of(names), "dora.reports");
        return kinds.orThrow();
    }

    private Results results() {
        return Dora.report(ReportRequest.of(ValidationRequest.of(root), Instant.EPOCH))
                .orThrow();
    }
}
