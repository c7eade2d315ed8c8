package io.l9.dora;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.diagnostic.Checked;
import io.l9.dora.diagnostic.Diagnostic;
import io.l9.dora.init.Draft;
import io.l9.dora.init.Draft.State;
import io.l9.dora.init.Initialization;
import io.l9.dora.init.Part;
import io.l9.dora.report.Injection;
import io.l9.dora.reports.ConsoleReport;
import io.l9.dora.reports.InitText;
import io.l9.dora.reports.Style;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A tree that starts with the contract. */
class InitTest {

    private static final String PLUGIN = "io.l9.dora:dora-maven-plugin:1.0.0";
    private static final String WORKFLOW = ".github/workflows/dora-validation.yml";
    private static final String SCHEMA = "meta.codegen.schema.yaml";
    private static final String CONTRACT = ".l9-codegen-dora-contract.yaml";

    @TempDir
    Path temp;

    private RegistryTree tree;

    @BeforeEach
    void open() throws Exception {
        Path root = Files.createDirectory(temp.resolve("shop"));
        tree = new RegistryTree(root);
        tree.git("init", "--quiet");
    }

    private InitRequest request() {
        return InitRequest.show(tree.request(), PLUGIN);
    }

    private Initialization show() {
        return Dora.init(request()).orThrow();
    }

    private static List<String> shown(Initialization outcome) {
        return InitText.of(outcome, Style.PLAIN).stream()
                .map(ConsoleReport.Line::text)
                .toList();
    }

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

    private Initialization write() {
        return Dora.init(request().writing()).orThrow();
    }

    private Injection inject() {
        return Dora.inject(InjectRequest.of(tree.request(), Instant.parse("2026-01-02T02:04:00Z")))
                .orThrow();
    }

    private boolean passes() {
        return !Dora.validate(tree.request()).orThrow().fails();
    }

    private Map<String, String> contents() throws IOException {
        return MessyTree.snapshot(tree.root());
    }

    private static Map<String, State> states(Initialization outcome) {
        return outcome.drafts().stream().collect(Collectors.toMap(Draft::path, Draft::state));
    }

    private static Draft draft(Initialization outcome, String path) {
        return outcome.drafts().stream()
                .filter(draft -> draft.path().equals(path))
                .findFirst()
                .orElseThrow();
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
    void whatIsThereIsNotOverwritten() throws Exception {
        tree.write("a.py", "")
                .write(CONTRACT, "dora_block_contract: {version: 2.0.0}\n")
                .write(SCHEMA, "metadata: {}\n")
                .write(WORKFLOW, "on: push\n")
                .write(".l9-dora-template.py", "mine\n")
                .write("README.md", "<!-- dora:begin -->\nmine\n<!-- dora:end -->\n");
        Map<String, String> before = contents();

        Initialization written = write();

        assertThat(states(written))
                .containsEntry(CONTRACT, State.DIFFERS)
                .containsEntry(SCHEMA, State.DIFFERS)
                .containsEntry(WORKFLOW, State.DIFFERS)
                .containsEntry(".l9-dora-template.py", State.DIFFERS)
                .containsEntry("README.md", State.DIFFERS);
        before.forEach((path, content) -> assertThat(tree.path(path)).as(path).exists());
        assertThat(contents()).containsAllEntriesOf(before);
    }

    @Test
    void partsThatMayBeOverwrittenAreAndNoOthers() throws Exception {
        tree.write("a.py", "").write(SCHEMA, "metadata: {}\n").write(WORKFLOW, "on: push\n");

        Initialization written =
                Dora.init(request().overwriting(Set.of(Part.GITHUB)).writing()).orThrow();

        assertThat(states(written)).containsEntry(WORKFLOW, State.OVERWRITTEN).containsEntry(SCHEMA, State.DIFFERS);
        assertThat(tree.read(SCHEMA)).isEqualTo("metadata: {}\n");
        assertThat(tree.read(WORKFLOW)).contains(PLUGIN);
    }

    @Test
    void aFileThatIsOverwrittenKeepsItsBlock() throws Exception {
        tree.write("a.py", "");
        write();
        inject();
        String id = id(WORKFLOW);
        InitRequest next = InitRequest.show(tree.request(), "io.l9.dora:dora-maven-plugin:2.0.0");

        assertThat(states(Dora.init(next).orThrow())).containsEntry(WORKFLOW, State.DIFFERS);
        Dora.init(next.overwriting(EnumSet.allOf(Part.class)).writing()).orThrow();

        assertThat(tree.read(WORKFLOW)).contains(":2.0.0\"").doesNotContain(":1.0.0\"");
        assertThat(id(WORKFLOW)).isEqualTo(id);
        assertThat(passes()).isTrue();
        assertThat(states(Dora.init(next).orThrow()).values()).containsOnly(State.PRESENT);
    }

    private String id(String path) throws IOException {
        return tree.read(path)
                .lines()
                .filter(line -> line.contains("component_id"))
                .findFirst()
                .orElseThrow();
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
    void theContractOfAnotherPlaceHoldsAndIsNotWritten() throws Exception {
        tree.write("a.py", "");
        tree.write("rules/own.yaml", """
                required_dora_block:
                  mandatory_fields: {component_id: , layer: {allowed_values: [inner]}, domain: }
                audit_requirements:
                  requirement_1_ci_gate: {gate_name: own gate, report_location: out/r.html}
                """);
        InitRequest other = InitRequest.show(tree.request().withContract("rules/own.yaml"), PLUGIN);

        Initialization outcome = Dora.init(other).orThrow();

        assertThat(states(outcome)).doesNotContainKey(CONTRACT).containsEntry(".l9-dora-template.py", State.BLOCKED);
        assertThat(after(draft(outcome, SCHEMA))).contains("layer: \"inner\"").doesNotContain("default_purpose");
        assertThat(after(draft(outcome, WORKFLOW))).contains("name: \"own gate\"", "path: \"out/r.*\"");
    }

    private static String after(Draft draft) {
        return new String(draft.after().orElseThrow(), java.nio.charset.StandardCharsets.UTF_8);
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
    void aLinkIsNotFollowed() throws Exception {
        Path outside = Files.writeString(temp.resolve("outside"), "x");
        Files.createSymbolicLink(tree.path("CONTRIBUTING.md"), outside);

        Initialization written = write();

        assertThat(states(written)).containsEntry("CONTRIBUTING.md", State.BLOCKED);
        assertThat(outside).hasContent("x");
    }

    @Test
    void oneFileThatCannotBeWrittenKeepsAllFromBeing() throws Exception {
        tree.write("a.py", "").write("README.md", "# Shop\n");
        Files.createLink(temp.resolve("another name"), tree.path("README.md"));
        Map<String, String> before = contents();

        Checked<Initialization> outcome = Dora.init(request().writing());

        assertThat(outcome.value()).isEmpty();
        assertThat(outcome.diagnostics())
                .extracting(Diagnostic::toString)
                .anyMatch(line -> line.contains("README.md") && line.contains("cannot be written"));
        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void aFileWhereAFolderWouldBeIsLeftAlone() throws Exception {
        tree.write("a.py", "").write(".github/workflows", "a file\n");

        assertThat(states(write())).containsEntry(WORKFLOW, State.BLOCKED);

        assertThat(tree.read(".github/workflows")).isEqualTo("a file\n");
    }

    @Test
    void aBrokenContractIsAnErrorAndNothingIsWritten() throws Exception {
        tree.write("a.py", "").write(CONTRACT, "x: [\n");
        Map<String, String> before = contents();

        assertThat(Dora.init(request().writing()).value()).isEmpty();

        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void anotherMarkupIsLeftToPeople() throws Exception {
        tree.write("README.rst", "Shop\n====\n").write("docs/CONTRIBUTING.md", "# How\n");

        Initialization shown = show();

        assertThat(states(shown))
                .containsEntry("README.rst", State.BLOCKED)
                .containsEntry("docs/CONTRIBUTING.md", State.ADDS_SECTION)
                .doesNotContainKeys("README.md", "CONTRIBUTING.md");
        assertThat(draft(shown, "README.rst").detail())
                .hasValueSatisfying(words -> assertThat(words).contains("DORA compliance is mandatory"));
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
