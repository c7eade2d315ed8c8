package io.l9.dora.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.block.Markers;
import io.l9.dora.diagnostic.Checked;
import io.l9.dora.rules.BuiltInRules;
import io.l9.dora.text.SourceText;
import io.l9.dora.value.Value;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ContractReaderTest {

    @Test
    void whatIsLeftOutIsAsInTheBuiltInContract() {
        Contract contract =
                Contracts.read("dora_block_contract: {status: advisory}").orThrow();
        Contract builtIn = BuiltInContract.load(BuiltInRules.specs());

        assertThat(contract.status()).isEqualTo(Status.ADVISORY);
        assertThat(contract.version()).isEqualTo("unstated");
        assertThat(contract.fileTypes()).extracting(Glob::toString).isEqualTo(names(builtIn.fileTypes()));
        assertThat(contract.mandatoryFields()).extracting(FieldSpec::name).hasSize(14);
        assertThat(contract.rules()).isEqualTo(builtIn.rules());
        assertThat(contract.markers()).isEqualTo(Markers.DEFAULT);
    }

    @Test
    void aRuleOfTheContractIsOffWhenTheRulesAreThereWithoutIt() {
        Contract contract =
                Contracts.read("validation_rules:", "  rule_9_consistency:").orThrow();

        assertThat(contract.rule("consistency").mode()).isEqualTo(FailureMode.FAIL_FILE_GENERATION);
        assertThat(contract.rule("presence").isOn()).isFalse();
        assertThat(contract.rule("field_values").isOn()).isTrue();
    }

    @Test
    void aRuleStatesModeMessageSettingsAndMarkers() {
        Contract contract = Contracts.read(
                        "validation_rules:",
                        "  rule_1_presence: {marker_start: '# A', failure_mode: WARN}",
                        "  rule_2_field_coverage: {minimum_fields_required: 9, error_message: 'no {FIELD_NAME}'}",
                        "  rule_3_values_not_empty: {disallowed_patterns: ['regex:x+', ' ']}")
                .orThrow();

        assertThat(contract.markers()).isEqualTo(new Markers("# A", "# END DORA BLOCK"));
        assertThat(contract.rule("presence").mode()).isEqualTo(FailureMode.WARN);
        assertThat(contract.rule("field_coverage"))
                .isEqualTo(new RuleConfig(
                        "field_coverage",
                        FailureMode.FAIL_FILE_GENERATION,
                        "no {FIELD_NAME}",
                        9,
                        List.of(),
                        DisallowedValues.of(List.of())));
        assertThat(contract.rule("values_not_empty").patterns())
                .hasSize(2)
                .first()
                .isInstanceOf(DisallowedPattern.Regex.class);
    }

    @Test
    void whatAFieldStatesReplacesWhatIsUsualAndTheRestStays() {
        Contract contract = Contracts.read(
                        "required_dora_block:",
                        "  mandatory_fields:",
                        "    component_id: {min_length: 8}",
                        "    layer: {allowed_values: [web]}",
                        "    domain: {type: list}",
                        "    owner:",
                        "    audit_trail: {default: true}")
                .orThrow();

        FieldSpec id = Contracts.field(contract, "component_id");
        assertThat(id.minLength()).isEqualTo(8);
        assertThat(id.pattern()).isPresent();
        assertThat(Contracts.field(contract, "layer").allowedValues()).containsExactly("web");
        assertThat(Contracts.field(contract, "domain")).isEqualTo(FieldSpec.ofType("domain", FieldType.LIST));
        assertThat(Contracts.field(contract, "owner")).isEqualTo(FieldSpec.ofType("owner", FieldType.STRING));
        assertThat(Contracts.field(contract, "audit_trail").defaultValue())
                .get()
                .isInstanceOf(Value.Bool.class);
    }

    @Test
    void anExpressionIsReadTermByTermAndQuotesKeepWhatIsInThem() {
        Contract contract = Contracts.read(
                        "codegen_rules:",
                        "  rule_1_field_population:",
                        "    fields_from:",
                        "      layer: \"schema:layer OR schema:metadata:layer  OR 'learning'\"",
                        "      created_by: \"'it''s A OR B' OR 'x'\"",
                        "      purpose: module docstring first line OR schema:p",
                        "      audit_trail: false")
                .orThrow();

        assertThat(contract.codegen().termsOf("layer"))
                .startsWith(new Term.SchemaPath(List.of("layer")), new Term.SchemaPath(List.of("metadata", "layer")))
                .last()
                .satisfies(term ->
                        assertThat(literal(term).means(Value.of("learning"))).isTrue());
        assertThat(contract.codegen().termsOf("created_by"))
                .first()
                .satisfies(term ->
                        assertThat(literal(term).means(Value.of("it's A OR B"))).isTrue());
        assertThat(contract.codegen().termsOf("purpose"))
                .containsExactly(new Term.Summary(), new Term.SchemaPath(List.of("p")));
        assertThat(contract.codegen().termsOf("audit_trail"))
                .first()
                .satisfies(
                        term -> assertThat(literal(term).means(Value.of(false))).isTrue());
        assertThat(contract.codegen().termsOf("domain"))
                .containsExactly(new Term.SchemaPath(List.of("metadata", "domain")));
    }

    private static Value literal(Term term) {
        return ((Term.Literal) term).value();
    }

    @Test
    void whatTheRulesOfCodegenLeaveOutIsAsInTheBuiltInContract() {
        CodegenRules builtIn = BuiltInContract.load(BuiltInRules.specs()).codegen();
        CodegenRules codegen = Contracts.read(
                        "codegen_rules:",
                        "  rule_1_idempotent_generation: {preserve_fields: [component_id], failure_mode: OFF}")
                .orThrow()
                .codegen();

        assertThat(codegen.preservedFields()).containsExactly("component_id");
        assertThat(codegen.idChange()).isEqualTo(new CodegenRule(FailureMode.OFF, builtIn.idChangeMessage()));
        assertThat(codegen.placeholder()).isEqualTo(builtIn.placeholder());
        assertThat(codegen.templateSource()).isEqualTo(builtIn.templateSource());
        assertThat(codegen.fieldsFrom().get())
                .containsOnlyKeys(builtIn.fieldsFrom().get().keySet());
    }

    @Test
    void part1IsReadWithOtherLineEndsToo() {
        SourceText part1 = Documents.text("part-1.yaml");
        String text = part1.string(0, part1.length());

        for (String lineEnd : List.of("\r\n", "\r")) {
            SourceText copy = SourceText.of("\ufeff" + text.replace("\n", lineEnd));
            assertThat(ContractReader.read("copy", copy, BuiltInRules.specs()).value())
                    .isPresent();
        }
    }

    @Test
    void noChangeOfPart1MakesItThrow() {
        SourceText part1 = Documents.text("part-1.yaml");
        String text = part1.string(0, part1.length());
        Random random = new Random(4);
        String[] pieces = {
            "", "\n", " ", "- ", ": ", "[", "{", "}", "\"", "null", "1", "'", "#", "*", "&a ", "?", "\t", "|"
        };
        for (int i = 0; i < 500; i++) {
            int from = random.nextInt(text.length());
            int to = Math.min(text.length(), from + random.nextInt(30));
            String changed = text.substring(0, from) + pieces[random.nextInt(pieces.length)] + text.substring(to);
            Checked<Contract> contract = ContractReader.read("changed", SourceText.of(changed), BuiltInRules.specs());
            assertThat(contract.diagnostics()).allMatch(d -> !d.message().contains("\n"));
        }
    }

    private static List<String> names(List<Glob> globs) {
        return globs.stream().map(Glob::toString).toList();
    }
}
