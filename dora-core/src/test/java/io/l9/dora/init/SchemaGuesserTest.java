package io.l9.dora.init;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.contract.BuiltInContract;
import io.l9.dora.contract.Contract;
import io.l9.dora.contract.ContractReader;
import io.l9.dora.init.SchemaProposal.PathRule;
import io.l9.dora.rules.BuiltInRules;
import io.l9.dora.text.SourceText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SchemaGuesserTest {

    private static final Project SHOP = new Project(new Guess("shop", "so"), new Guess("1.0.0", "so"));
    private static final Contract STARTER = contract(StarterContract.text(Optional.empty()));

    private static Contract contract(String text) {
        return ContractReader.read("contract", SourceText.of(text), BuiltInRules.specs())
                .orThrow();
    }

    private static SchemaProposal propose(String... files) {
        return SchemaGuesser.propose(new Vocabulary(STARTER), SHOP, List.of(files));
    }

    private static Map<String, String> values(SchemaProposal proposal, String pattern) {
        return proposal.rules().stream()
                .filter(rule -> rule.pattern().equals(pattern))
                .findFirst()
                .map(rule -> values(rule.metadata()))
                .orElseThrow();
    }

    private static Map<String, String> values(Map<String, Guess> metadata) {
        return metadata.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().value()));
    }

    private static List<String> patterns(SchemaProposal proposal) {
        return proposal.rules().stream().map(PathRule::pattern).toList();
    }

    @Test
    void folderNamesTellModulesAndWhatServesThem() {
        SchemaProposal proposal = propose(
                "setup.py",
                "src/payments/ledger.py",
                "src/payments/tests/test_ledger.py",
                "src/payments/deep/er/x.py",
                "services/auth/a.py",
                "docs/a.md");

        assertThat(patterns(proposal))
                .containsExactly("/docs/**", "/services/auth/**", "/src/payments/**", "/src/payments/tests/**");
        assertThat(values(proposal.metadata())).containsEntry("domain", "shop").containsEntry("version", "1.0.0");
        assertThat(values(proposal, "/src/payments/**"))
                .containsEntry("domain", "payments")
                .containsEntry("default_purpose", "Part of payments");
        assertThat(values(proposal, "/src/payments/tests/**"))
                .containsEntry("domain", "payments")
                .containsEntry("governance_level", "low")
                .containsEntry("default_purpose", "Tests of payments");
        assertThat(values(proposal, "/services/auth/**"))
                .containsEntry("domain", "auth")
                .containsEntry("layer", "security")
                .containsEntry("governance_level", "high");
        assertThat(values(proposal, "/docs/**"))
                .containsEntry("domain", "shop")
                .containsEntry("default_purpose", "Documentation of shop");
    }

    @Test
    void everyGuessHasItsReason() {
        String text = SchemaText.of(propose("src/payments/ledger.py", "tests/a.py"));

        assertThat(text.lines().filter(line -> line.contains(": \"")))
                .hasSizeGreaterThan(10)
                .allMatch(line -> line.contains(" # "));
        assertThat(text).contains("type: \"utility\"                       # the folder is called tests");
    }

    @Test
    void whatTheContractGovernsIsGovernedHigh() {
        SchemaProposal proposal = propose("memory/a.py", "memory/tests/b.py", "x/y/z/agents/a.py");

        assertThat(values(proposal, "/memory/**")).containsEntry("governance_level", "high");
        assertThat(values(proposal, "/memory/tests/**")).containsEntry("governance_level", "high");
        assertThat(values(proposal, "**/agents/*")).containsExactly(Map.entry("governance_level", "high"));
    }

    @Test
    void aThousandFoldersGiveFiftyRulesTheLargestFirst() {
        List<String> files = IntStream.range(0, 1000)
                .boxed()
                .flatMap(i -> IntStream.range(0, i < 3 ? 9 : 1).mapToObj(j -> "module" + i + "/f" + j + ".py"))
                .toList();

        SchemaProposal proposal = SchemaGuesser.propose(new Vocabulary(STARTER), SHOP, files);

        assertThat(patterns(proposal))
                .hasSize(SchemaGuesser.MOST_RULES)
                .contains("/module0/**", "/module1/**", "/module2/**");
        assertThat(proposal.leftOut()).isEqualTo(950);
    }

    @Test
    void aNameThatNoPatternCanSpellTakesWhatHoldsAroundIt() {
        assertThat(propose("a\nb/x.py", "\uDCFF/x.py", "x".repeat(1001) + "/y.py")
                        .rules())
                .isEmpty();
    }

    @Test
    void valuesAreThoseThatTheContractAllows() {
        Contract own = contract("""
                required_dora_block:
                  mandatory_fields:
                    component_id:
                    layer: {allowed_values: [inner, outer]}
                    domain: {min_length: 20}
                    owner:
                    team: {default: core}
                """);

        SchemaProposal proposal = SchemaGuesser.propose(new Vocabulary(own), SHOP, List.of("src/payments/a.py"));

        assertThat(values(proposal.metadata())).containsExactly(Map.entry("layer", "inner"));
        assertThat(proposal.metadata())
                .containsEntry("layer", new Guess("inner", "the first value that the contract allows"));
        assertThat(proposal.missing()).containsExactly("domain", "owner");
    }

    @Test
    void underTheBuiltInContractPeopleHaveToGiveNames() {
        Contract builtIn = BuiltInContract.load(BuiltInRules.specs());

        SchemaProposal proposal = SchemaGuesser.propose(new Vocabulary(builtIn), SHOP, List.of("a.py"));

        assertThat(proposal.missing()).containsExactly("component_name", "purpose");
        assertThat(SchemaText.of(proposal)).contains("# Nothing tells a value for component_name: give one.");
    }
}
