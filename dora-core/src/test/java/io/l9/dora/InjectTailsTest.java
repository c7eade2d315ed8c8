package io.l9.dora;

import static io.l9.dora.block.BlockKind.FOOTER;
import static io.l9.dora.block.BlockKind.HEADER;
import static io.l9.dora.block.BlockKind.TRACE;
import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.block.BlockKind;
import io.l9.dora.inject.Plan;
import io.l9.dora.report.Explanation;
import io.l9.dora.report.Injection;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is done about the blocks at the end of files. */
class InjectTailsTest extends InjectScenario {

    private static final Set<BlockKind> ALL = Set.of(HEADER, FOOTER, TRACE);
    private static final String PLAIN = "{\n  \"max\": 5\n}\n";
    private static final String FOOTER_OF_RUN = """
            "footer_meta": {
                "component_id": "PAY-OPER-001",
                "last_modified": "2026-01-02T02:04:00Z",
                "modified_by": "L9_Codegen_Engine",
                "change_summary": "metadata block written by dora:inject"
              }""";
    private static final String EMPTY_TRACE = """
            "_l9_trace": {
                "trace_id": "",
                "task": "",
                "timestamp": "",
                "patterns_used": [],
                "graph": {"nodes": [], "edges": []},
                "inputs": {},
                "outputs": {},
                "metrics": {"confidence": "", "errors_detected": [], "stability_score": ""}
              }
            }
            """;

    @Override
    InjectRequest request() {
        return InjectRequest.of(ValidationRequest.of(root).withBlocks(ALL), NOW);
    }

    @Override
    void assertPasses() {
        assertThat(Dora.validate(ValidationRequest.of(root).withBlocks(ALL))
                        .orThrow()
                        .violations())
                .isEmpty();
    }

    private void assertStable() throws IOException {
        String once = read("a.json");
        assertThat(inject().changed()).isEmpty();
        assertThat(read("a.json")).isEqualTo(once);
    }

    private void edit(String old, String other) throws IOException {
        String text = read("a.json");
        assertThat(text).contains(old);
        write("a.json", text.replace(old, other));
    }

    @Test
    void aFileGetsAllBlocksThatItHasToHave() throws IOException {
        write("a.json", PLAIN);
        Injection injection = inject();
        assertThat(injection.changed(Plan.Kind.ADDED)).isEqualTo(1);
        assertThat(read("a.json"))
                .startsWith("{\n  \"_dora_block\": {")
                .endsWith("  \"max\": 5,\n  " + FOOTER_OF_RUN + ",\n  " + EMPTY_TRACE);
        assertPasses();
        assertStable();
    }

    @Test
    void onlyTheHeaderComesWithoutBeingAskedForMore() throws IOException {
        write("a.json", PLAIN);
        Dora.inject(InjectRequest.of(ValidationRequest.of(root), NOW)).orThrow();
        assertThat(read("a.json")).doesNotContain("footer_meta").doesNotContain("_l9_trace");
    }

    @Test
    void aContractAsksAsAParameterDoes() throws IOException {
        write("a.json", PLAIN);
        write(".l9-codegen-dora-contract.yaml", "blocks: [header, trace]\n");
        Dora.inject(InjectRequest.of(ValidationRequest.of(root), NOW)).orThrow();
        assertThat(read("a.json")).doesNotContain("footer_meta").endsWith(EMPTY_TRACE);
    }

    @Test
    void aWrongFooterIsMendedAndNoOtherBlockIsTouched() throws IOException {
        write("a.json", PLAIN);
        inject();
        String right = read("a.json");
        String footer = right.substring(right.indexOf("\"footer_meta\""), right.indexOf("\"_l9_trace\""));
        String wrong = footer.replace("PAY-OPER-001", "PAY-OPER-999")
                .replace("metadata block written by dora:inject", "the rounding is exact");
        // A header that is spelled in its own way would be seen to be written anew.
        write("a.json", right.replace(footer, wrong).replace("\"component_name\": ", "\"component_name\":   "));
        Injection injection = inject();
        assertThat(injection.changed(Plan.Kind.REPAIRED)).isEqualTo(1);
        assertThat(read("a.json"))
                .isEqualTo(right.replace("metadata block written by dora:inject", "the rounding is exact")
                        .replace("\"component_name\": ", "\"component_name\":   "));
        assertPasses();
        assertStable();
    }

    @Test
    void aFooterFollowsTheIdOfAHeaderThatIsWrittenAnew() throws IOException {
        write("a.json", PLAIN);
        inject();
        write("b.json", read("a.json"));
        Injection injection = Dora.inject(request().withReissueDuplicates(true)).orThrow();
        assertThat(injection.changed()).extracting(Injection.Changed::path).containsExactly("b.json");
        assertThat(read("b.json")).isEqualTo(read("a.json").replace("PAY-OPER-001", "PAY-OPER-002"));
        assertPasses();
    }

    @Test
    void aHeaderIsMendedAndARightFooterAndTraceStay() throws IOException {
        write("a.json", PLAIN);
        inject();
        String right = read("a.json");
        write(
                "a.json",
                right.replace("\"layer\": \"operations\"", "\"layer\": \"cellar\"")
                        .replace("\"task\": \"\"", "\"task\":   \"\"")
                        .replace("\"modified_by\": ", "\"modified_by\":   "));
        inject();
        assertThat(read("a.json"))
                .isEqualTo(right.replace("\"task\": \"\"", "\"task\":   \"\"")
                        .replace("\"modified_by\": ", "\"modified_by\":   "));
        assertPasses();
    }

    @Test
    void blocksInTheWrongPlaceMove() throws IOException {
        write("a.json", PLAIN);
        inject();
        String right = read("a.json");
        edit("  \"max\": 5,\n", "");
        edit("  }\n}\n", "  },\n  \"max\": 5\n}\n");
        inject();
        assertThat(read("a.json")).isEqualTo(right);
    }

    @Test
    void whatIsValidInATraceStays() throws IOException {
        write("a.json", PLAIN);
        inject();
        edit("\"trace_id\": \"\"", "\"trace_id\": \"run-7\"");
        edit("\"patterns_used\": []", "\"patterns_used\": 5");
        edit("\"nodes\": []", "\"nodes\": {}");
        inject();
        assertThat(read("a.json")).contains("\"trace_id\": \"run-7\"", "\"patterns_used\": []", "\"nodes\": []");
        assertPasses();
        assertStable();
    }

    @Test
    void whatOnlyAPersonCanMendIsRefusedWithItsPlace() throws IOException {
        write("a.json", PLAIN);
        inject();
        String text = read("a.json");
        int start = text.indexOf("\"footer_meta\": ") + "\"footer_meta\": ".length();
        String broken = text.substring(0, start) + "7" + text.substring(text.indexOf(",\n  \"_l9_trace\""));
        write("a.json", broken);
        assertThat(refusals()).singleElement().satisfies(refusal -> {
            assertThat(refusal.category()).isEqualTo(Plan.Category.MALFORMED_BLOCK);
            assertThat(refusal.place().orElseThrow().toString()).startsWith("a.json:");
        });
        assertThat(read("a.json")).isEqualTo(broken);
    }

    @Test
    void whatSomebodyAddedToAFooterIsNotLostWithItsRepair() throws IOException {
        write("a.json", PLAIN);
        inject();
        edit("\"modified_by\": \"L9_Codegen_Engine\"", "\"modified_by\": \"\", \"reviewed_at\": null");
        String before = read("a.json");
        Injection injection = inject();
        assertThat(injection.refused())
                .singleElement()
                .satisfies(file -> assertThat(file.reasons()).singleElement().satisfies(reason -> {
                    assertThat(reason.category()).isEqualTo(Plan.Category.INVALID_VALUE);
                    assertThat(reason.reason()).contains("footer_meta", "reviewed_at");
                    assertThat(reason.place()).isPresent();
                }));
        assertThat(read("a.json")).isEqualTo(before);
    }

    @Test
    void aFooterThatCodeUsesDoesNotMoveBelowIt() throws IOException {
        write("a.py", "x = 1\n");
        inject();
        String use = "print(__footer_meta__[\"component_id\"])\n";
        String before = read("a.py").replaceFirst("(?=\n# =+\n# L9 DORA BLOCK)", "\n" + use);
        assertThat(before).contains(use);
        write("a.py", before);
        assertThat(inject().refused())
                .singleElement()
                .satisfies(file -> assertThat(file.reasons())
                        .singleElement()
                        .satisfies(
                                reason -> assertThat(reason.reason()).contains("`__footer_meta__` is used on line")));
        assertThat(read("a.py")).isEqualTo(before);
        write("a.py", before.replace(use, "print(x)\n"));
        assertThat(inject().refused()).isEmpty();
        assertPasses();
    }

    @Test
    void ofTwoTracesNoneIsTaken() throws IOException {
        write("a.json", PLAIN);
        inject();
        edit("\"max\": 5,\n", "\"max\": 5,\n  \"_l9_trace\": {},\n");
        assertThat(refusals()).extracting(Plan.Refusal::category).containsExactly(Plan.Category.SECOND_BLOCK);
    }

    @Test
    void aSchemaGivesWhatItKnowsOfAFooter() throws IOException {
        write(
                "meta.codegen.schema.yaml",
                MessyTree.SCHEMA + "  modified_by: \"payments team\"\n  change_summary: \"moved\"\n"
                        + "  execution_mode: \"batch\"\n");
        write("a.json", PLAIN);
        inject();
        String text = read("a.json");
        assertThat(text.substring(text.indexOf("\"footer_meta\"")))
                .contains("\"payments team\"", "\"moved\"", "\"execution_mode\": \"batch\"");
        assertThat(text).containsOnlyOnce("execution_mode");
        assertPasses();
        assertStable();
    }

    @Test
    void aHeaderWithCommentsPointsToTheFooter() throws IOException {
        write("a.py", "x = 1\n");
        write("b.md", "# Ledger\n");
        inject();
        assertThat(read("a.py"))
                .containsOnlyOnce("\n# Extended metadata: __footer_meta__ at the end of this file\n")
                .contains("\n__footer_meta__ = {\n    \"component_id\": \"PAY-OPER-001\",\n", "\n__l9_trace__ = {\n");
        assertThat(read("b.md")).doesNotContain("Extended metadata");
        assertPasses();
        assertThat(inject().changed()).isEmpty();
        Dora.strip(StripRequest.of(ValidationRequest.of(root).withBlocks(ALL))).orThrow();
        assertThat(read("a.py")).isEqualTo("x = 1\n");
    }

    @Test
    void explainShowsEveryBlockThatAFileHasToHave() throws IOException {
        write("a.py", "x = 1\n");
        inject();
        List<Explanation.Tail> tails = Dora.explain(
                        ValidationRequest.of(root).withBlocks(ALL), List.of(Path.of("a.py")))
                .orThrow()
                .files()
                .get(0)
                .judged()
                .orElseThrow()
                .tails();
        assertThat(tails).extracting(Explanation.Tail::kind).containsExactly(BlockKind.FOOTER, BlockKind.TRACE);
        assertThat(tails.get(0).start()).isPresent();
        assertThat(tails.get(0).fields())
                .startsWith("component_id = PAY-OPER-001", "last_modified = 2026-01-02T02:04:00Z");
        assertThat(tails.get(1).fields()).contains("trace_id = ", "graph.nodes = []", "inputs = {}");
    }

    @Test
    void aRuleThatIsOffRepairsNothing() throws IOException {
        write("a.json", PLAIN);
        Dora.inject(InjectRequest.of(
                        ValidationRequest.of(root).withBlocks(ALL).withoutRules(Set.of("blocks_presence")), NOW))
                .orThrow();
        assertThat(read("a.json")).doesNotContain("footer_meta").doesNotContain("_l9_trace");
    }

    @Test
    void formatsWithoutAPlaceForThemHaveTheHeaderAlone() throws IOException {
        List<String> others = List.of("a.md", "c.json", "tsconfig.json");
        write("a.md", "# Ledger\n");
        write("c.json", "[1, 2]\n");
        write("tsconfig.json", "{\"include\": []}\n");
        inject();
        for (String path : others) {
            assertThat(read(path)).doesNotContain("footer_meta").doesNotContain("l9_trace");
        }
        assertPasses();
    }

    @Test
    void eachBlockIsStrippedByItself() throws IOException {
        write("a.json", PLAIN);
        inject();
        String full = read("a.json");
        String withoutTrace = full.substring(0, full.indexOf(",\n  \"_l9_trace\"")) + "\n}\n";
        strip(Set.of(TRACE));
        assertThat(read("a.json")).isEqualTo(withoutTrace);
        write("a.json", full);
        strip(Set.of(HEADER));
        assertThat(read("a.json")).doesNotContain("_dora_block").contains("footer_meta", "_l9_trace");
        strip(Set.of(FOOTER, TRACE));
        assertThat(read("a.json")).isEqualTo(PLAIN);
    }

    @Test
    void aHeaderDoesNotPointToAFooterThatIsGone() throws IOException {
        write("a.py", "x = 1\r\n");
        write("b.yaml", "retries: 3\n");
        write("compose.yaml", "services: {}\n");
        inject();
        strip(Set.of(TRACE));
        for (String path : List.of("a.py", "b.yaml", "compose.yaml")) {
            assertThat(read(path)).as(path).containsOnlyOnce("Extended metadata: ");
        }
        strip(Set.of(FOOTER));
        for (String path : List.of("a.py", "b.yaml", "compose.yaml")) {
            assertThat(read(path)).as(path).doesNotContain("Extended metadata: ", "footer_meta");
        }
        assertThat(Dora.validate(ValidationRequest.of(root)).orThrow().violations())
                .isEmpty();
        strip(Set.of(HEADER));
        assertThat(read("a.py")).isEqualTo("x = 1\r\n");
        assertThat(read("b.yaml")).isEqualTo("retries: 3\n");
        assertThat(read("compose.yaml")).isEqualTo("services: {}\n");
    }

    @Test
    void aTextThatReadsLikeThePointerStays() throws IOException {
        write("a.py", "x = 1\n");
        inject();
        String pointer = "# Extended metadata: __footer_meta__ at the end of this file\n";
        write("a.py", read("a.py").replace(pointer, "").replace("x = 1\n", "x = 1\n" + pointer));
        strip(Set.of(FOOTER, TRACE));
        assertThat(read("a.py")).doesNotContain("__footer_meta__ = ").contains("x = 1\n" + pointer);
    }

    @Test
    void strippingTakesWhatFilesHaveToHave() throws IOException {
        write("a.json", PLAIN);
        inject();
        String full = read("a.json");
        Dora.strip(StripRequest.of(ValidationRequest.of(root))).orThrow();
        assertThat(read("a.json")).doesNotContain("_dora_block").contains("footer_meta", "_l9_trace");
        write("a.json", full);
        Dora.strip(StripRequest.of(ValidationRequest.of(root).withBlocks(ALL))).orThrow();
        assertThat(read("a.json")).isEqualTo(PLAIN);
    }

    @Test
    void aBlockThatCannotBeReadIsNotStripped() throws IOException {
        write("a.json", "{\"max\": 5, \"footer_meta\": 7}\n");
        Injection stripped = strip(Set.of(FOOTER));
        assertThat(stripped.refused()).hasSize(1);
        assertThat(read("a.json")).isEqualTo("{\"max\": 5, \"footer_meta\": 7}\n");
    }

    private Injection strip(Set<BlockKind> kinds) {
        return Dora.strip(StripRequest.of(ValidationRequest.of(root)).withBlocks(kinds))
                .orThrow();
    }
}
