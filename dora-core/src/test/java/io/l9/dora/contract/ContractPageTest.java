package io.l9.dora.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.diagnostic.Diagnostic;
import io.l9.dora.rules.BuiltInRules;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The pages about the contract name all that its reader knows. */
class ContractPageTest {

    private static final Path DOCS = Path.of("..", "docs");
    private static final String UNKNOWN = "qqqqqqqqqqqq";

    @Test
    void thePageNamesEveryKeyThatTheReaderExpects() throws IOException {
        String page = Files.readString(DOCS.resolve("contract.md"), StandardCharsets.UTF_8);

        Set<String> names = expectedNames();

        assertThat(names).hasSizeGreaterThan(60);
        assertThat(names).allSatisfy(name -> assertThat(page).contains("`" + name + "`"));
    }

    @Test
    void thePageNamesEveryPlaceholderOfARuleOfTheContract() throws IOException {
        String page = Files.readString(DOCS.resolve("contract.md"), StandardCharsets.UTF_8);

        assertThat(BuiltInRules.specs())
                .flatExtracting(RuleSpec::placeholders)
                .isNotEmpty()
                .allSatisfy(name -> assertThat(page).contains("`{" + name + "}`"));
    }

    @Test
    void thePageNamesEveryKeyOfARuleOfCodegen() throws IOException {
        String page = Files.readString(DOCS.resolve("contract.md"), StandardCharsets.UTF_8);

        for (String rule : List.of("auto_generation", "field_population", "no_templates", "idempotent_generation")) {
            Set<String> names =
                    names("codegen_rules: {rule_1_" + rule + ": {" + UNKNOWN + ": x, error_message: '{X}'}}");
            assertThat(names).contains("action");
            assertThat(names).allSatisfy(name -> assertThat(page).contains("`" + name + "`"));
        }
        assertThat(page).contains("`{PLACEHOLDER}`", "`{OLD_ID}`", "`{NEW_ID}`", "`{filetype}`");
    }

    @Test
    void theTableOfCarriersIsTheShippedOne() throws IOException {
        List<String> page = Files.readAllLines(DOCS.resolve("carriers.md"), StandardCharsets.UTF_8);

        assertThat(page.stream().filter(line -> line.startsWith("| `")).toList())
                .isEqualTo(CarrierSection.shipped().stream()
                        .map(ContractPageTest::row)
                        .toList());
    }

    private static String row(CarrierRule rule) {
        String paths = rule.paths().stream().map(glob -> "`" + glob + "`").collect(Collectors.joining(", "));
        return "| " + paths + " | " + rule.carrier().id() + " | " + rule.reason() + " |";
    }

    /** Returns what the messages about a contract of nothing but unknown names say that they expected. */
    private static Set<String> expectedNames() {
        List<String> lines = new ArrayList<>(List.of(
                UNKNOWN + ": x",
                "blocks: [" + UNKNOWN + "]",
                "dora_block_contract: {" + UNKNOWN + ": x, status: " + UNKNOWN + ", applies_to: {" + UNKNOWN + ": x}}",
                "required_dora_block:",
                "  " + UNKNOWN + ": x",
                "  mandatory_fields: {owner: {" + UNKNOWN + ": x, type: " + UNKNOWN + "}}",
                "codegen_rules: {rule_1_" + UNKNOWN + ": {}}",
                "audit_requirements:",
                "  requirement_1_" + UNKNOWN + ": {}",
                "  requirement_1_dora_registry: {" + UNKNOWN + ": x}",
                "  requirement_2_ci_gate: {" + UNKNOWN + ": x, failure_action: " + UNKNOWN + "}",
                "dashboard_metrics:",
                "  metric_1_" + UNKNOWN + ": {}",
                "  metric_1_compliance_rate: {" + UNKNOWN + ": x}",
                "  metric_2_governance_distribution: {" + UNKNOWN + ": x}",
                "pre_commit_hooks: {hook_1_x: {" + UNKNOWN + ": x}}",
                "carriers: [{" + UNKNOWN + ": x, carrier: " + UNKNOWN + "}]",
                "validation_rules:",
                "  rule_1_" + UNKNOWN + ": {}"));
        BuiltInRules.specs()
                .forEach(rule ->
                        lines.add("  rule_1_" + rule.id() + ": {" + UNKNOWN + ": x, failure_mode: " + UNKNOWN + "}"));
        return names(lines.toArray(String[]::new));
    }

    private static Set<String> names(String... lines) {
        return Contracts.read(lines).diagnostics().stream()
                .map(Diagnostic::message)
                .filter(message -> message.contains(UNKNOWN))
                .flatMap(message -> Arrays.stream(
                        message.substring(message.indexOf("expected")).split("`")))
                .filter(word -> word.matches("[A-Za-z_]+"))
                .filter(word -> !word.equals("expected"))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
