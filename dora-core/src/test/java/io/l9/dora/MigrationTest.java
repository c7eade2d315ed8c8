package io.l9.dora;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.l9.dora.inject.Migration;
import io.l9.dora.inject.Plan;
import io.l9.dora.inject.Plan.Category;
import io.l9.dora.report.Injection;
import io.l9.dora.report.Validation;
import io.l9.dora.rule.Finding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What becomes of blocks in spellings that were in use before today's. */
class MigrationTest extends InjectScenario {

    private static final String COMMAND = "mvn dora:inject -Ddora.inject.migrate=true";

    private Injection migrate(Migration migration) {
        return Dora.inject(request().withMigration(migration)).orThrow();
    }

    private Injection migrate() {
        return migrate(Migration.KEEP_IDS);
    }

    private List<Finding> violations() {
        return Dora.validate(ValidationRequest.of(root)).orThrow().violations();
    }

    @Test
    void anOldBlockOfJsonBecomesTodaysAtItsPlace() throws IOException {
        write("a.json", OldSpellings.json("PAY-OPER-041"));
        assertThat(migrate().changed())
                .extracting(Injection.Changed::path, Injection.Changed::kind)
                .containsExactly(tuple("a.json", Plan.Kind.MIGRATED));
        assertThat(read("a.json"))
                .startsWith("{\n  \"_dora_block\": {\n    \"component_id\": \"PAY-OPER-041\",")
                .contains("\"created_at\": \"2024-05-06T07:08:09Z\"", "\"created_by\": \"somebody\"")
                .contains("\"dependencies\": [\"bank\"]", "Keeps the old books")
                .endsWith("  },\n  \"name\": \"ledger\",\n  \"limits\": [1, 2.50]\n}\n")
                .doesNotContain("_l9_dora");
        assertPasses();
        assertThat(migrate().changed()).isEmpty();
    }

    @Test
    void anOldBlockOfMarkdownBecomesFrontMatter() throws IOException {
        write("a.md", OldSpellings.markdown("PAY-OPER-041"));
        assertThat(migrate().changed()).hasSize(1);
        assertThat(read("a.md"))
                .startsWith("---\n")
                .contains("component_id: \"PAY-OPER-041\"", "Keeps the old | books", "dependencies: []")
                .contains("compliance_required: true")
                .endsWith("---\n\n# Ledger\n\nText.\n");
        assertPasses();
        assertThat(migrate().changed()).isEmpty();
    }

    @Test
    void withoutBeingAskedToNothingIsWrittenAndTheCommandIsNamed() throws IOException {
        write("a.json", OldSpellings.json("PAY-OPER-041"));
        write("b.md", OldSpellings.markdown("PAY-OPER-042"));
        assertThat(inject().changed()).isEmpty();
        assertThat(refusals())
                .extracting(
                        Plan.Refusal::category,
                        Plan.Refusal::help,
                        refusal -> refusal.place().orElseThrow().toString())
                .containsExactly(
                        tuple(Category.OLD_SPELLING, COMMAND, "a.json:4:3"),
                        tuple(Category.OLD_SPELLING, COMMAND, "b.md:7:1"));
        assertThat(read("a.json")).isEqualTo(OldSpellings.json("PAY-OPER-041"));
        assertThat(violations())
                .extracting(Finding::rule, finding -> finding.position().line())
                .containsExactly(tuple("presence", 4), tuple("presence", 7));
        assertThat(violations())
                .extracting(Finding::help)
                .containsExactly(
                        "the block is spelled as it was before today's format: the key `_l9_dora` of the root object: "
                                + COMMAND + " gives it today's spelling at its place",
                        "the block is spelled as it was before today's format: the table below `L9 DORA BLOCK - AUTO-GENERATED - DO NOT EDIT`: "
                                + COMMAND + " gives it today's spelling at its place");
    }

    @Test
    void anIdWithoutTheFormOfOneIsKeptAndTold() throws IOException {
        write("a.json", OldSpellings.json("L9-OPER-0"));
        write("b.md", OldSpellings.markdown(".DO-OPER-004"));
        for (int run = 0; run < 2; run++) {
            Injection injection = migrate();
            assertThat(injection.changed()).hasSize(run == 0 ? 2 : 0);
            assertThat(injection.refused()).isEmpty();
            assertThat(injection.notes()).hasSize(2);
            assertThat(injection.notes().get(1).toString())
                    .startsWith("b.md: DORA field component_id is not valid: ")
                    .contains(".DO-OPER-004")
                    .endsWith("it is kept: for a new one run " + COMMAND + " -Ddora.inject.reissueInvalidIds=true");
        }
        assertThat(read("a.json")).contains("\"component_id\": \"L9-OPER-0\"");
        assertThat(violations())
                .extracting(
                        Finding::path, Finding::rule, finding -> finding.field().orElseThrow())
                .containsExactly(
                        tuple("a.json", "field_values", "component_id"), tuple("b.md", "field_values", "component_id"));
        Injection reissued = migrate(Migration.REISSUE_INVALID_IDS);
        assertThat(reissued.changed())
                .extracting(changed -> changed.newId().orElseThrow())
                .containsExactly("PAY-OPER-001", "PAY-OPER-002");
        assertThat(reissued.notes()).isEmpty();
        assertPasses();
    }

    @Test
    void anInvalidIdIsReplacedInTheSameRunWhenAskedFor() throws IOException {
        write("a.json", OldSpellings.json("L9-OPER-0"));
        write("b.json", OldSpellings.json("PAY-OPER-007"));
        assertThat(migrate(Migration.REISSUE_INVALID_IDS).changed())
                .extracting(Injection.Changed::path, Injection.Changed::newId)
                .containsExactly(tuple("a.json", Optional.of("PAY-OPER-008")), tuple("b.json", Optional.empty()));
        assertThat(read("a.json")).contains("2024-05-06T07:08:09Z", "somebody");
        assertPasses();
    }

    @Test
    void whoAndWhenAreKeptAlsoWhereARuleObjects() throws IOException {
        write("a.json", OldSpellings.json("PAY-OPER-041").replace("2024-05-06T07:08:09Z", "2024-05-06"));
        assertThat(migrate().notes()).singleElement().asString().contains("created_at", "it is kept: ");
        assertThat(read("a.json")).contains("\"created_at\": \"2024-05-06\"");
        assertThat(migrate().changed()).isEmpty();
    }

    @Test
    void otherValuesThatARuleObjectsToComeFromTheSchema() throws IOException {
        write("a.json", OldSpellings.json("PAY-OPER-041").replace("\"operations\"", "\"upstairs\""));
        assertThat(migrate().refused()).isEmpty();
        assertThat(read("a.json")).contains("\"layer\": \"operations\"", "PAY-OPER-041");
        assertPasses();
    }

    @Test
    void aHeaderOfTodayStaysAsItIs() throws IOException {
        String header = OldSpellings.object("PAY-OPER-001");
        write(
                "a.json",
                "{\"_dora_block\" : " + header + ", \"a\": 1, \"_l9_dora\": "
                        + OldSpellings.object("PAY-OPER-001").replace("somebody", "me") + "}");
        Injection injection = migrate();
        assertThat(injection.changed()).hasSize(1);
        assertThat(injection.notes())
                .singleElement()
                .asString()
                .contains("created_by 'me' of a block in an old spelling makes way for 'somebody'");
        assertThat(read("a.json")).isEqualTo("{\"_dora_block\" : " + header + ", \"a\": 1}");
        assertPasses();
    }

    @Test
    void whatAHeaderLacksIsTakenFromTheOldBlock() throws IOException {
        String header = OldSpellings.object("PAY-OPER-001").replace(", \"purpose\": \"Keeps the old books\"", "");
        String old = "{\"purpose\": \"From before\", \"team\": \"ledger\", \"layer\": \"intelligence\"}";
        write("a.json", "{\"_dora_block\": " + header + ", \"a\": 1, \"_l9_dora\": " + old + "}");
        assertThat(migrate().changed()).hasSize(1);
        assertThat(read("a.json"))
                .contains("\"purpose\": \"From before\"", "\"team\": \"ledger\"", "\"layer\": \"operations\"")
                .endsWith(", \"a\": 1}");
        assertPasses();
    }

    @Test
    void whatCannotBeReadIsRefusedWithItsPlace() throws IOException {
        write("a.json", "{\"a\": 1,\n \"_l9_dora\": [1]}");
        write("b.md", OldSpellings.markdown("PAY-OPER-001").replace("| Old ledger |", ""));
        write("c.yaml", "a: 1\n---\nl9_dora: {component_id: PAY-OPER-002}\n");
        write("d.md", OldSpellings.markdown("PAY-OPER-003").replace("| Field", "Text\n\n| Field"));
        Injection injection = migrate();
        assertThat(injection.changed()).isEmpty();
        assertThat(injection.refused())
                .flatExtracting(Injection.Refused::reasons)
                .extracting(
                        Plan.Refusal::category,
                        refusal -> refusal.place().orElseThrow().toString())
                .containsExactly(
                        tuple(Category.OLD_SPELLING, "a.json:2:2"),
                        tuple(Category.MALFORMED_BLOCK, "a.json:2:14"),
                        tuple(Category.OLD_SPELLING, "b.md:7:1"),
                        tuple(Category.MALFORMED_BLOCK, "b.md:12:1"),
                        tuple(Category.MALFORMED_BLOCK, "c.yaml:3:1"),
                        tuple(Category.OLD_SPELLING, "c.yaml:3:1"),
                        tuple(Category.MALFORMED_BLOCK, "d.md:7:1"),
                        tuple(Category.OLD_SPELLING, "d.md:7:1"));
        assertThat(violations())
                .allSatisfy(finding -> assertThat(finding.help()).contains("cannot be read"));
    }

    @Test
    void twoOldBlocksThatDisagreeOnTheIdAreLeftToAPerson() throws IOException {
        String two = OldSpellings.markdown("PAY-OPER-001") + "\n" + OldSpellings.markdown("PAY-OPER-002");
        write("a.md", two);
        assertThat(migrate().refused())
                .flatExtracting(Injection.Refused::reasons)
                .extracting(Plan.Refusal::category)
                .containsExactly(Category.SECOND_BLOCK);
        assertThat(read("a.md")).isEqualTo(two);
        write("a.md", OldSpellings.markdown("PAY-OPER-001") + "\n" + OldSpellings.markdown("PAY-OPER-001"));
        assertThat(migrate().changed()).hasSize(1);
        assertThat(read("a.md")).endsWith("---\n\n# Ledger\n\nText.\n\n# Ledger\n\nText.\n");
    }

    @Test
    void anOldBlockThatDisagreesWithTheHeaderOnTheIdIsLeftToAPerson() throws IOException {
        String file = "{\"_dora_block\": " + OldSpellings.object("PAY-OPER-001") + ",\n\"_l9_dora\": "
                + OldSpellings.object("PAY-OPER-002") + "}";
        write("a.json", file);
        assertThat(migrate().refused())
                .flatExtracting(Injection.Refused::reasons)
                .extracting(Plan.Refusal::category, Plan.Refusal::reason)
                .containsExactly(tuple(
                        Category.SECOND_BLOCK,
                        "the file has two ids: 'PAY-OPER-001' by the header of line 1, and 'PAY-OPER-002' by the key `_l9_dora` of"
                                + " the root object on line 2"));
        assertThat(read("a.json")).isEqualTo(file);
    }

    /** Python would miss them. */
    @Test
    void namesThatOtherCodeNeedsStayWithTheirPlace() throws IOException {
        String top = "__dora_meta__ = {'component_id': 'PAY-OPER-001'}\n";
        List<String> uses = List.of(
                "VERSION = __dora_meta__['module_version']\n",
                "__dora_meta__.update({})\n",
                "__all__ = ['__dora_meta__']\n",
                "x = f'{__dora_meta__}'\n");
        for (String use : uses) {
            write("a.py", top + use);
            assertThat(migrate().refused())
                    .as(use)
                    .flatExtracting(Injection.Refused::reasons)
                    .anySatisfy(refusal -> {
                        assertThat(refusal.reason()).startsWith("`__dora_meta__` is used here");
                        assertThat(refusal.place().orElseThrow().toString()).startsWith("a.py:2:");
                    });
            assertThat(read("a.py")).isEqualTo(top + use);
        }
        write("a.py", "'''About __dora_meta__.'''\n" + top + "# __dora_meta__\n");
        assertThat(migrate().changed()).hasSize(1);
    }

    @Test
    void tooManyOldBlocksAreRefusedAtOnce() throws IOException {
        write("a.yaml", "a: |+\n  x\n" + "l9_dora: {}\n".repeat(20_000));
        assertThat(migrate().refused())
                .flatExtracting(Injection.Refused::reasons)
                .extracting(Plan.Refusal::reason)
                .containsExactly("the file has more than 16 blocks in old spellings");
    }

    @Test
    void aFileThatTakesASidecarGetsOne() throws IOException {
        write("package-lock.json", OldSpellings.json("PAY-OPER-041"));
        migrate();
        assertThat(read("package-lock.json")).isEqualTo("{\n  \"name\": \"ledger\",\n  \"limits\": [1, 2.50]\n}\n");
        assertThat(read("package-lock.json.dora.yaml")).contains("PAY-OPER-041");
        assertPasses();
    }

    @Test
    void idsOfOldBlocksAreTaken() throws IOException {
        write("a.py", "x = 1\n");
        write("old.json", OldSpellings.json("PAY-OPER-041"));
        assertThat(inject().changed())
                .extracting(changed -> changed.newId().orElseThrow())
                .containsExactly("PAY-OPER-042");
        write(
                "meta.codegen.schema.yaml",
                MessyTree.SCHEMA
                        + "components:\n  - paths: [/b.py]\n    metadata:\n      component_id: PAY-OPER-041\n");
        write("b.py", "x = 1\n");
        assertThat(inject().refused())
                .flatExtracting(Injection.Refused::reasons)
                .extracting(Plan.Refusal::category)
                .containsExactly(Category.DUPLICATE_ID, Category.OLD_SPELLING);
    }

    @Test
    void strippingIsRefusedAndNamesTheCommand() throws IOException {
        write("a.md", OldSpellings.markdown("PAY-OPER-041"));
        write("b.json", "{\"_dora_block\": {}, \"_l9_dora\": {}}");
        Injection injection = strip();
        assertThat(injection.changed()).isEmpty();
        assertThat(injection.refused())
                .flatExtracting(Injection.Refused::reasons)
                .extracting(Plan.Refusal::category, Plan.Refusal::help)
                .containsExactly(tuple(Category.OLD_SPELLING, COMMAND), tuple(Category.OLD_SPELLING, COMMAND));
    }

    @Test
    void aDryRunShowsThePatchAndWritesNothing() throws IOException {
        write("a.json", OldSpellings.json("PAY-OPER-041"));
        List<String> patches = new ArrayList<>();
        Injection injection = Dora.inject(request()
                        .withMigration(Migration.KEEP_IDS)
                        .withDryRun(patch -> patches.add(new String(patch, StandardCharsets.UTF_8))))
                .orThrow();
        assertThat(injection.changed()).hasSize(1);
        assertThat(read("a.json")).isEqualTo(OldSpellings.json("PAY-OPER-041"));
        assertThat(patches).singleElement().asString().contains("-  \"_l9_dora\"", "+  \"_dora_block\"");
    }

    @Test
    void theRegistryTellsThatAKeptIdIsWrong() throws IOException {
        write("a.json", OldSpellings.json("L9-OPER-0"));
        write("b.json", OldSpellings.json("PAY-OPER-041"));
        Dora.registry(RegistryRequest.refresh(ValidationRequest.of(root))).orThrow();
        migrate();
        assertThat(read(".l9-dora-registry.json"))
                .contains(
                        "\"component_id\": \"L9-OPER-0\", \"governance_level\": \"high\", \"compliance_status\": \"non_compliant\"")
                .contains(
                        "\"component_id\": \"PAY-OPER-041\", \"governance_level\": \"high\", \"compliance_status\": \"compliant\"");
    }

    @Test
    void explainSaysWhatWouldBeRefused() throws IOException {
        write("a.json", OldSpellings.json("PAY-OPER-041"));
        assertThat(Dora.explain(ValidationRequest.of(root), List.of(Path.of("a.json")))
                        .orThrow()
                        .files())
                .flatExtracting(file -> file.judged().stream().toList())
                .singleElement()
                .satisfies(judged -> assertThat(judged.injection())
                        .isEqualTo(
                                "would refuse: a.json:4:3: the block is spelled as it was before today's format: the key `_l9_dora` of the root"
                                        + " object [old-spelling] " + COMMAND));
    }

    @Test
    void aMigratedTreeIsAsGoodAsAnInjectedOne() throws IOException {
        write("a.json", OldSpellings.json("PAY-OPER-041"));
        write("docs/a.md", OldSpellings.markdown("PAY-OPER-042").replace("\n", "\r\n"));
        write("docs/b.md", "Only text\n");
        write("b.py", Blocks.python(3));
        Injection injection = migrate();
        assertThat(injection.changed())
                .extracting(Injection.Changed::path, Injection.Changed::kind)
                .containsExactly(
                        tuple("a.json", Plan.Kind.MIGRATED),
                        tuple("docs/a.md", Plan.Kind.MIGRATED),
                        tuple("docs/b.md", Plan.Kind.ADDED));
        assertThat(read("docs/a.md").replace("\r\n", "")).doesNotContain("\n", "\r");
        Validation validation = Dora.validate(ValidationRequest.of(root)).orThrow();
        assertThat(validation.violations()).isEmpty();
        strip();
        assertThat(read("docs/a.md")).isEqualTo("# Ledger\r\n\r\nText.\r\n");
        assertThat(read("a.json")).isEqualTo("{\n  \"name\": \"ledger\",\n  \"limits\": [1, 2.50]\n}\n");
    }
}
