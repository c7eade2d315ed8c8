package io.l9.dora.it;

import static io.l9.dora.it.Maven.goal;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Python project, without a POM, that starts with the contract. */
class InitIT {

    private static final Map<String, String> FIXED_TIME = Map.of("SOURCE_DATE_EPOCH", "1700000000");

    private final Maven maven = Maven.ofThisBuild();

    @TempDir
    Path temp;

    private Path project() throws IOException {
        Path project = Files.createDirectories(temp.resolve("shop"));
        write(project, "pyproject.toml", "[project]\nname = \"shop\"\nversion = \"1.2.3\"\n");
        write(project, "src/payments/ledger_book.py", "import decimal\n");
        write(project, "tests/test_ledger.py", "\"\"\"Tests of the ledger.\"\"\"\n");
        write(project, "README.md", "# Shop\r\n");
        return project;
    }

    private static void write(Path project, String path, String text) throws IOException {
        Path file = project.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @Test
    void aTreeStartsByFourCommandsAndAFifthChangesNothing() throws Exception {
        Path project = project();
        SortedMap<String, String> before = Project.contents(project);

        maven.run(project, goal("init"))
                .succeeds()
                .shows(
                        "[INFO] .l9-codegen-dora-contract.yaml: new",
                        "[INFO] meta.codegen.schema.yaml: new",
                        "[INFO] README.md: adds a section");
        assertThat(Project.contents(project)).isEqualTo(before);

        maven.run(project, goal("init"), "-Ddora.init.write=true").succeeds();
        maven.run(project, goal("validate"), "-Ddora.reports=none", "-Ddora.audit=false")
                .fails();
        maven.run(project, FIXED_TIME, goal("inject"), "-Ddora.audit=false")
                .succeeds()
                .hides("refused");
        maven.run(project, goal("validate"), "-Ddora.reports=none", "-Ddora.audit=false")
                .succeeds();
        assertThat(Files.readString(project.resolve("src/payments/ledger_book.py")))
                .contains(
                        "\"component_id\": \"PAY-FOUN-001\"",
                        "\"component_name\": \"Ledger book\"",
                        "\"module_version\": \"1.2.3\"",
                        "\"purpose\": \"Part of payments\"");

        SortedMap<String, String> after = Project.contents(project);
        maven.run(project, goal("init"), "-Ddora.init.write=true").succeeds().shows("[INFO] DORA: nothing to write");
        assertThat(Project.contents(project)).isEqualTo(after);
    }

    @Test
    void anUnknownPartIsAnError() throws Exception {
        Path project = project();
        SortedMap<String, String> before = Project.contents(project);

        maven.run(project, goal("init"), "-Ddora.init.write=true", "-Ddora.init.parts=shema")
                .fails()
                .showsEnd("dora.init.parts: unknown part `shema`; did you mean `schema`?");

        assertThat(Project.contents(project)).isEqualTo(before);
    }
}
