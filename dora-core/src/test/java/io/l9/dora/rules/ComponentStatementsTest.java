package io.l9.dora.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.contract.BuiltInContract;
import io.l9.dora.contract.FailureMode;
import io.l9.dora.rule.FileEntry;
import io.l9.dora.rule.Finding;
import io.l9.dora.rule.Profile;
import io.l9.dora.rule.RepositoryRule;
import io.l9.dora.rule.RuleEngine;
import io.l9.dora.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What blocks say of their components is compared with what is there: dependencies, and purposes. */
class ComponentStatementsTest {

    private static final RuleEngine ENGINE = new RuleEngine(
            BuiltInContract.load(BuiltInRules.specs()), BuiltInRules.rules(), BuiltInRules.repositoryRules());

    private final List<FileEntry> entries = new ArrayList<>();

    @Test
    void aNameThatSeveralGoByIsNobodys() {
        file("a.py", Map.of("dependencies", List.of("utils", "Helpers")));
        file("x/utils.py", Map.of("component_name", "Helpers", "status", "deprecated"));
        file("y/utils.py", Map.of("component_name", "Helpers", "status", "deprecated"));
        assertThat(found()).isEmpty();
    }

    @Test
    void aModuleAndANameOfOneFileAreOneFile() {
        file("a.py", Map.of("dependencies", List.of("ledger")));
        file("src/ledger.py", Map.of("component_name", "ledger", "status", "deprecated"));
        assertThat(found()).containsExactly("a.py DORA dependency 'ledger' is deprecated: src/ledger.py");
    }

    @Test
    void aModuleWithoutAPackageIsALibraryUnlessItStandsWhereImportsStart() {
        file("a.py", Map.of("dependencies", List.of("redis", "ledger", "examples.redis", "tax")));
        file("app/utils/logging.py", Map.of("dependencies", List.of("structlog")));
        file("examples/redis.py", Map.of("status", "deprecated"));
        file("services/pay/src/tax/__init__.py", Map.of("status", "deprecated"));
        file("src/ledger.py", Map.of("status", "deprecated"));
        file("tools/structlog.py", Map.of("dependencies", List.of("logging")));
        assertThat(found())
                .containsExactlyInAnyOrder(
                        "a.py DORA dependency 'ledger' is deprecated: src/ledger.py",
                        "a.py DORA dependency 'examples.redis' is deprecated: examples/redis.py",
                        "a.py DORA dependency 'tax' is deprecated: services/pay/src/tax/__init__.py");
    }

    @Test
    void onlyWhatBeginsAsAnIdOfTheTreeIsTheIdOfNoFile() {
        file(
                "a.py",
                Map.of(
                        "component_id",
                        "PAY-OPER-001",
                        "dependencies",
                        List.of("AES-CBC-256", "ISO-TC1-27001", "PAY2-OPER-001", "PAY-OPER-404")));
        assertThat(found()).containsExactly("a.py DORA dependency 'PAY-OPER-404' is the component_id of no file");
    }

    @Test
    void whereAnIdCannotBeReadNoneIsThatOfNoFile() {
        file("a.py", Map.of("component_id", "PAY-OPER-001", "dependencies", List.of("PAY-OPER-404", "b")));
        file("b.py", Map.of("status", "deprecated"));
        assertThat(found(true)).containsExactly("a.py DORA dependency 'b' is deprecated: b.py");
    }

    @Test
    void anIdComesBeforeANameAndTheFirstOfTwoFilesHasIt() {
        file("a.py", Map.of("dependencies", List.of("PAY-OPER-001")));
        file("b.py", Map.of("component_name", "PAY-OPER-001", "status", "deprecated"));
        file("c.py", Map.of("component_id", "PAY-OPER-001"));
        file("d.py", Map.of("component_id", "PAY-OPER-001", "status", "deprecated"));
        assertThat(found().stream().filter(line -> line.contains("dependency"))).isEmpty();
    }

    @Test
    void whoIsDeprecatedMayNeedWhatIsDeprecated() {
        file("a.py", Map.of("dependencies", List.of("b"), "status", "deprecated"));
        file("b.py", Map.of("status", "deprecated"));
        assertThat(found()).isEmpty();
    }

    @Test
    void aLongCycleIsWrittenOutInPart() {
        for (int i = 0; i < 100; i++) {
            file("f%02d.py".formatted(i), Map.of("dependencies", List.of("f%02d".formatted((i + 1) % 100))));
        }
        assertThat(found())
                .containsExactly("f00.py DORA dependency 'f01' is part of a cycle: f00.py -> f01.py -> f02.py -> f03.py"
                        + " -> f04.py -> f05.py -> f06.py -> f07.py -> 92 more -> f00.py");
    }

    @Test
    void filesThatDependOnEachOtherBesidesACycleAreCounted() {
        file("a.py", Map.of("dependencies", List.of("b")));
        file("b.py", Map.of("dependencies", List.of("a", "c")));
        file("c.py", Map.of("dependencies", List.of("b")));
        assertThat(found())
                .containsExactly("a.py DORA dependency 'b' is part of a cycle: a.py -> b.py -> a.py"
                        + "; 3 files depend on each other");
    }

    @Test
    void aFileOfAMillionDependenciesHasAThousand() {
        file(
                "a.py",
                Map.of("component_id", "PAY-OPER-001", "dependencies", Collections.nCopies(1_000_000, "PAY-OPER-404")));
        assertThat(entries.get(0).profile().dependencies()).hasSize(Profile.MOST_DEPENDENCIES);
        assertThat(found()).hasSize(Profile.MOST_DEPENDENCIES);
    }

    @Test
    void tenFilesWithOnePurposeAreOneFindingAndNineAreNone() {
        for (int i = 0; i < 9; i++) {
            file("m/f" + i + ".py", Map.of("purpose", "Part of payments"));
        }
        assertThat(found()).isEmpty();
        file("m/z.py", Map.of("purpose", "part of PAYMENTS."));
        assertThat(found())
                .containsExactly("m/f0.py DORA field purpose says nothing of its own: 10 files have the same, this one"
                        + " and m/f1.py, m/f2.py, m/f3.py, ...");
    }

    @Test
    void aNameIsToldOfEachFileAndNotOnceMoreOfAll() {
        for (int i = 0; i < 12; i++) {
            file("f" + i + "/ledger.py", Map.of("purpose", "Ledger"));
        }
        assertThat(found()).hasSize(12).allMatch(line -> line.endsWith("the name of the file or the component"));
    }

    @Test
    void whatHasNoWordIsNoPurpose() {
        for (int i = 0; i < 12; i++) {
            file("f" + i + ".py", Map.of("purpose", "..."));
        }
        assertThat(found()).isEmpty();
    }

    private List<String> found() {
        return found(false);
    }

    private List<String> found(boolean hidesIds) {
        return ENGINE.judge(new RepositoryRule.Tree(entries, hidesIds)).stream()
                .filter(finding -> finding.mode() == FailureMode.WARN)
                .map(ComponentStatementsTest::told)
                .toList();
    }

    private static String told(Finding finding) {
        return finding.path() + " " + finding.message();
    }

    private void file(String path, Map<String, Object> fields) {
        Map<String, Value> values = new LinkedHashMap<>();
        fields.forEach((name, value) -> values.put(name, value(value)));
        entries.add(FileEntry.planned(path, Value.of(values)));
    }

    private static Value value(Object value) {
        return value instanceof List<?> items
                ? Value.of(items.stream().map(item -> Value.of((String) item)).toList())
                : Value.of((String) value);
    }
}
