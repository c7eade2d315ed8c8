package io.l9.dora.inject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import io.l9.dora.contract.BuiltInContract;
import io.l9.dora.inject.Draft.State;
import io.l9.dora.inject.Plan.Category;
import io.l9.dora.inject.Plan.Refusal;
import io.l9.dora.rule.FileEntry;
import io.l9.dora.rule.RuleEngine;
import io.l9.dora.rules.BuiltInRules;
import io.l9.dora.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who is refused when the files of a tree would not agree. */
class TreeDraftTest {

    private static final RuleEngine RULES = new RuleEngine(
            BuiltInContract.load(BuiltInRules.specs()), BuiltInRules.rules(), BuiltInRules.repositoryRules());

    private final Map<String, Draft> drafts = new LinkedHashMap<>();

    @Test
    void whoTakesTheIdOfAFileIsRefusedHoweverOldItSaysThatItIs() {
        stays("a.py", entry("a.py", "PAY-OPER-001", "2026-06-01T00:00:00Z", "operations"));
        changes("b.py", entry("b.py", "PAY-OPER-001", "2026-01-01T00:00:00Z", "operations"));
        for (List<String> asked : List.of(List.of("b.py"), List.of("a.py", "b.py"))) {
            TreeDraft tree = agreed(asked);
            assertThat(tree.of("a.py").state()).isEqualTo(State.UNCHANGED);
            assertThat(tree.of("b.py").refusals()).extracting(Refusal::category).containsExactly(Category.DUPLICATE_ID);
        }
    }

    @Test
    void whoTakesTheIdOfAFileGetsANewOneWhenAskedFor() {
        stays("a.py", entry("a.py", "PAY-OPER-001", "2026-06-01T00:00:00Z", "operations"));
        changes("b.py", entry("b.py", "PAY-OPER-001", "2026-01-01T00:00:00Z", "operations"));
        TreeDraft tree = new TreeDraft(RULES, drafts, List.of("a.py", "b.py"));
        tree.reissueDuplicates();
        tree.allocate(List.of());
        tree.agree();
        assertThat(tree.newId("a.py")).isEmpty();
        assertThat(tree.newId("b.py")).contains("PAY-OPER-002");
        assertThat(tree.of("b.py").refusals()).isEmpty();
    }

    @Test
    void newFilesDoNotOutvoteTheOnesThatAreThere() {
        stays("m/a.py", entry("m/a.py", "PAY-OPER-001", "2026-01-01T00:00:00Z", "security"));
        changes("m/b.py", entry("m/b.py", "PAY-OPER-002", "2026-01-01T00:00:00Z", "operations"));
        changes("m/c.py", entry("m/c.py", "PAY-OPER-003", "2026-01-01T00:00:00Z", "operations"));
        changes("m/d.py", entry("m/d.py", "PAY-OPER-004", "2026-01-01T00:00:00Z", "security"));
        TreeDraft tree = agreed(List.of("m/b.py", "m/c.py", "m/d.py"));
        assertThat(tree.of("m/b.py").refusals()).extracting(Refusal::category).containsExactly(Category.INCONSISTENT);
        assertThat(tree.of("m/c.py").refusals())
                .extracting(Refusal::reason)
                .singleElement(STRING)
                .contains("m/a.py");
        assertThat(tree.of("m/d.py").state()).isEqualTo(State.WRITE);
    }

    @Test
    void aFileThatLeavesItsModuleMustNotPutTheOthersInTheWrong() {
        stays("m/a.py", entry("m/a.py", "PAY-OPER-001", "2026-01-01T00:00:00Z", "security"));
        stays("m/b.py", entry("m/b.py", "PAY-OPER-002", "2026-01-01T00:00:00Z", "operations"));
        FileEntry inModule = entry("m/c.py", "PAY-OPER-003", "2026-01-01T00:00:00Z", "operations");
        FileEntry outside = FileEntry.planned("m/c.py", fields("PAY-OPER-003", "security", "other"));
        drafts.put("m/c.py", new Draft(State.WRITE, List.of(), Optional.of(inModule), Optional.of(outside)));
        assertThat(agreed(List.of("m/c.py")).of("m/c.py").state()).isEqualTo(State.REFUSED);
    }

    @Test
    void whoSaysAnotherPurposeIsNoOtherFile() {
        FileEntry before = entry("a.py", "PAY-OPER-001", "2026-06-01T00:00:00Z", "operations");
        FileEntry after = FileEntry.planned(
                "a.py",
                mapping(Map.of(
                        "component_id", "PAY-OPER-001",
                        "created_at", "2026-06-01T00:00:00Z",
                        "layer", "operations",
                        "domain", "payments",
                        "purpose", "Keeps the books")));
        drafts.put("a.py", new Draft(State.WRITE, List.of(), Optional.of(before), Optional.of(after)));
        changes("b.py", entry("b.py", "PAY-OPER-001", "2026-01-01T00:00:00Z", "operations"));
        TreeDraft tree = agreed(List.of("a.py", "b.py"));
        assertThat(tree.of("a.py").state()).isEqualTo(State.WRITE);
        assertThat(tree.of("b.py").refusals()).extracting(Refusal::category).containsExactly(Category.DUPLICATE_ID);
    }

    @Test
    void whatIsMerelyWarnedOfStopsNobody() {
        for (int i = 0; i < 12; i++) {
            String path = "f" + i + ".py";
            changes(
                    path,
                    FileEntry.planned(path, mapping(Map.of("purpose", "Part of payments", "component_name", path))));
        }
        assertThat(agreed(drafts.keySet().stream().toList()).of("f0.py").state())
                .isEqualTo(State.WRITE);
    }

    @Test
    void whatWasWrongBeforeStopsNobodyElse() {
        stays("a.py", entry("a.py", "PAY-OPER-001", "2026-01-01T00:00:00Z", "operations"));
        stays("b.py", entry("b.py", "PAY-OPER-001", "2026-01-01T00:00:00Z", "operations"));
        changes("c.py", entry("c.py", "PAY-OPER-003", "2026-01-01T00:00:00Z", "operations"));
        TreeDraft tree = agreed(List.of("c.py"));
        assertThat(tree.of("b.py").state()).isEqualTo(State.UNCHANGED);
        assertThat(tree.of("c.py").state()).isEqualTo(State.WRITE);
    }

    @Test
    void aRefusalThatBringsAnotherOneIsFollowedToItsEnd() {
        for (int length : new int[] {10, 200}) {
            chain(length);
            TreeDraft tree = agreed(drafts.keySet().stream().toList());
            assertThat(drafts.keySet().stream().skip(1))
                    .allSatisfy(path -> assertThat(tree.of(path).state()).isEqualTo(State.REFUSED));
        }
    }

    /** Each file is to have the id that the one before it has now, and the first one keeps its own. */
    private void chain(int length) {
        drafts.clear();
        stays("f000.py", numbered("f000.py", 0));
        for (int i = 1; i < length; i++) {
            String path = "f%03d.py".formatted(i);
            drafts.put(
                    path,
                    new Draft(
                            State.WRITE,
                            List.of(),
                            Optional.of(numbered(path, i)),
                            Optional.of(numbered(path, i - 1))));
        }
    }

    private static FileEntry numbered(String path, int number) {
        return entry(path, "PAY-OPER-%03d".formatted(number), "2026-01-01T00:00:00Z", "operations");
    }

    private TreeDraft agreed(List<String> asked) {
        TreeDraft tree = new TreeDraft(RULES, drafts, asked);
        tree.agree();
        return tree;
    }

    private void stays(String path, FileEntry entry) {
        drafts.put(path, new Draft(State.UNCHANGED, List.of(), Optional.of(entry), Optional.empty()));
    }

    private void changes(String path, FileEntry entry) {
        drafts.put(path, new Draft(State.WRITE, List.of(), Optional.empty(), Optional.of(entry)));
    }

    private static FileEntry entry(String path, String id, String createdAt, String layer) {
        return FileEntry.planned(
                path,
                mapping(Map.of("component_id", id, "created_at", createdAt, "layer", layer, "domain", "payments")));
    }

    private static Value.Mapping fields(String id, String layer, String module) {
        return mapping(Map.of("component_id", id, "layer", layer, "domain", "payments", "module_name", module));
    }

    private static Value.Mapping mapping(Map<String, String> texts) {
        return new Value.Mapping(
                texts.entrySet().stream()
                        .map(text -> new Value.Entry(Value.of(text.getKey()), Value.of(text.getValue())))
                        .toList(),
                Value.NOWHERE);
    }
}
