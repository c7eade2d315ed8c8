package io.l9.dora;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.diagnostic.Diagnostic;
import io.l9.dora.init.Draft;
import io.l9.dora.init.Draft.State;
import io.l9.dora.init.Initialization;
import io.l9.dora.init.Part;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A tree that starts with the contract. */
class InitTest extends InitScenario {

    @Test
    void linesSayWhatWouldBeAndThenWhatWasDone() throws Exception {
        tree.write("README.md", "# Shop\n").write("src/payments/ledger.py", "x = 1\n");
        assertThat(shown(show())).contains(SCHEMA + ": new", "README.md: adds a section");
        assertThat(shown(write()))
                .contains(SCHEMA + ": written", "README.md: section added")
                .noneMatch(line -> line.endsWith(": new"));
    }

    @Test
    void guessesAreToldWithoutTheirReasonsWhichTheSchemaHas() throws Exception {
        tree.write("src/payments/ledger.py", "x = 1\n");
        assertThat(shown(show()))
                .anyMatch(line -> line.startsWith("  /src/payments/**: ") && line.contains("domain payments"))
                .noneMatch(line -> line.startsWith("  ") && line.contains("("));
    }

    @Test
    void showingWritesNothing() throws Exception {
        tree.write("src/payments/ledger.py", "x = 1\n");
        Map<String, String> before = contents();

        Initialization shown = show();

        assertThat(contents()).isEqualTo(before);
        assertThat(shown.changes()).hasSizeGreaterThan(8).allMatch(draft -> draft.state() == State.NEW);
        assertThat(shown.written()).isFalse();
    }

    @Test
    void whatIsShownIsWritten() throws Exception {
        tree.write("src/payments/ledger.py", "x = 1\n").write("README.md", "# Shop\r\n");
        Initialization shown = show();

        Initialization written = write();

        assertThat(states(written)).isEqualTo(states(shown));
        for (Draft draft : shown.changes()) {
            assertThat(Files.readAllBytes(tree.path(draft.path())))
                    .as(draft.path())
                    .isEqualTo(draft.after().orElseThrow());
        }
        assertThat(tree.read("README.md")).startsWith("# Shop\r\n\r\n<!-- dora:begin -->\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "src/payments/ledger.py",
                "TODO/TODO.md",
                "{{cookiecutter.slug}}/x.py",
                "3d/a.py",
                "日本/a.json",
                "null/none.yaml",
                "agents/planner/a.py",
                "x/y/memory/a.py",
                "a b#c/it's.md",
                "new\nline/a.py",
                ".github/x.yml",
                "src/pkg/__init__.py",
                "[x]/*star.py"
            })
    void oneInjectionLaterTheTreePassesAndASecondRunChangesNothing(String path) throws Exception {
        tree.write(path, path.endsWith(".json") ? "{}" : "");
        tree.write("said.py", "\"\"\"TODO: say what {this} is\"\"\"\n");
        write();
        assertThat(passes()).isFalse();

        assertThat(inject().refused()).isEmpty();

        assertThat(passes()).isTrue();
        Map<String, String> after = contents();
        Initialization second = write();
        assertThat(states(second).values()).containsOnly(State.PRESENT);
        assertThat(contents()).isEqualTo(after);
    }

    @Test
    void partsThatWereChosenAreTheOnlyOnes() throws Exception {
        tree.write("a.py", "");

        Dora.init(request().withParts(Set.of(Part.GIT)).writing()).orThrow();

        assertThat(contents().keySet()).containsExactlyInAnyOrder("", "a.py", ".gitignore", ".gitattributes");
        assertThat(tree.read(".gitignore"))
                .startsWith("# DORA\n/ci-reports/dora-validation.html\n/ci-reports/dora-validation.sarif\n")
                .endsWith("/.dora/\n");
        assertThat(tree.read(".gitattributes"))
                .isEqualTo("# DORA\n/.l9-dora-registry.json merge=union\n/.l9-dora-baseline.json merge=union\n");
    }

    @Test
    void whatRunsLeaveBehindIsIgnoredAndWhatLiesBesideItIsSeen() throws Exception {
        tree.write(CONTRACT, """
                        audit_requirements:
                          requirement_1_ci_gate: {gate_name: gate, report_location: docs/dora.html}
                          requirement_2_audit_log: {location: src/a}
                        """);
        Dora.init(request().withParts(Set.of(Part.GIT)).writing()).orThrow();
        for (String left : List.of(
                "docs/dora.html", "docs/dora.issues.json", "src/a", "src/a.2026-01-02", "src/a.dora-lock", ".dora/x")) {
            tree.git("check-ignore", "--quiet", "--no-index", left);
        }
        for (String source : List.of("docs/dora.md", "docs/guide.md", "src/a.py", "src/ab.py")) {
            tree.git(List.of(1), "check-ignore", "--quiet", "--no-index", source);
        }
    }

    @Test
    void partsAreThoseThatMakeSense() throws Exception {
        assertThat(show().parts()).contains(Part.GITHUB, Part.HOOK).doesNotContain(Part.GITLAB, Part.EDITOR);

        tree.write(".gitlab-ci.yml", "include: []\n");
        assertThat(show().parts()).contains(Part.GITLAB).doesNotContain(Part.GITHUB);

        tree.write(".github/CODEOWNERS", "* @team\n");
        assertThat(show().parts()).contains(Part.GITLAB, Part.GITHUB);

        tree.write("deep/a.py", "");
        Initialization below = Dora.init(InitRequest.show(ValidationRequest.of(tree.path("deep")), PLUGIN))
                .orThrow();
        assertThat(below.parts()).contains(Part.GIT, Part.HOOK).doesNotContain(Part.GITLAB, Part.GITHUB);
        assertThat(below.notes())
                .extracting(Diagnostic::message)
                .anyMatch(note -> note.startsWith("the root is below the top of its git repository"));
        assertThat(show().notes()).isEmpty();

        Path plain = Files.createDirectory(temp.resolve("plain"));
        Initialization outside =
                Dora.init(InitRequest.show(ValidationRequest.of(plain), PLUGIN)).orThrow();
        assertThat(outside.parts()).contains(Part.CONTRACT, Part.SCHEMA).doesNotContain(Part.GIT, Part.HOOK);
    }

    @Test
    void theTemplatesSpellBlocksAsTheyAreSpelledWithoutThem() throws Exception {
        tree.write("a.py", "").write("b.yaml", "a: 1\n").write("c.md", "# C\n").write("d.json", "{\n  \"a\": 1\n}\n");
        write();
        inject();
        Map<String, String> with = contents();
        Dora.strip(StripRequest.of(tree.request())).orThrow();
        for (String type : List.of("py", "yaml", "md", "json")) {
            tree.delete(".l9-dora-template." + type);
        }
        inject();

        for (String file : List.of("a.py", "b.yaml", "c.md", "d.json")) {
            assertThat(contents().get(file)).as(file).isEqualTo(with.get(file));
        }
    }

    @Test
    void theReadmeLinksToWhatTellsHowToContributeInAnyMarkup() throws Exception {
        tree.write("CONTRIBUTING.rst", "How\n===\n");

        assertThat(after(draft(show(), "README.md"))).contains("[How to contribute](CONTRIBUTING.rst)");
    }

    @Test
    void editorsGetSchemasThatNeedNoBlock() throws Exception {
        tree.write(".vscode/settings.json", "{ // mine\n}\n");

        Initialization written = Dora.init(
                        request().withParts(Set.of(Part.EDITOR, Part.CONTRACT)).writing())
                .orThrow();

        assertThat(tree.read(".vscode/settings.json")).isEqualTo("{ // mine\n}\n");
        assertThat(draft(written, ".vscode/settings.json").detail())
                .hasValueSatisfying(words -> assertThat(words).contains("add to it: \"yaml.schemas\""));
        assertThat(tree.read(CONTRACT))
                .startsWith("# yaml-language-server: $schema=.l9-dora-schemas/contract.schema.json\n");
        assertThat(Dora.validate(tree.request()).orThrow().findings())
                .noneMatch(finding -> finding.path().startsWith(".l9-dora-schemas/"));
    }

    @Test
    void thePageShowsTheSettingsThatAreWritten() throws Exception {
        Dora.init(request().withParts(Set.of(Part.EDITOR)).writing()).orThrow();

        assertThat(Files.readString(Path.of("..", "docs", "editors.md"))).contains(tree.read(".vscode/settings.json"));
        try (Stream<Path> schemas = Files.list(tree.path(".l9-dora-schemas"))) {
            assertThat(schemas)
                    .isNotEmpty()
                    .allSatisfy(schema -> assertThat(Files.readString(Path.of("..", "docs", "editors.md")))
                            .contains("| `.l9-dora-schemas/" + schema.getFileName() + "` |"));
        }
    }

    @Test
    void settingsOfEditorsNameFilesThatAreThere() throws Exception {
        Dora.init(request().withParts(Set.of(Part.EDITOR)).writing()).orThrow();

        List<String> named = Arrays.stream(tree.read(".vscode/settings.json").split("\""))
                .filter(word -> word.startsWith("./"))
                .toList();

        assertThat(named)
                .hasSizeGreaterThan(2)
                .allSatisfy(path -> assertThat(tree.path(path)).isRegularFile());
    }
}
