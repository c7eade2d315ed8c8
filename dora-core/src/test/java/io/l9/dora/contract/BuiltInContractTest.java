package io.l9.dora.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.l9.dora.block.Markers;
import io.l9.dora.diagnostic.Checked;
import io.l9.dora.diagnostic.Diagnostic;
import io.l9.dora.diagnostic.Severity;
import io.l9.dora.document.Problems;
import io.l9.dora.rules.BuiltInRules;
import io.l9.dora.text.SourceText;
import io.l9.dora.value.Value;
import io.l9.dora.yaml.YamlReader;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class BuiltInContractTest {

    private final Contract contract = BuiltInContract.load(BuiltInRules.specs());

    @Test
    void saysTheSameAsPart1KeyByKey() {
        assertThat(data("built-in-contract.yaml")).isEqualTo(data("part-1.yaml"));
    }

    @Test
    void part1HasNoErrorsAndANoteForEverySectionWithoutEffect() {
        Checked<Contract> read =
                ContractReader.read("part-1.yaml", Documents.text("part-1.yaml"), BuiltInRules.specs());

        assertThat(read.value()).isPresent();
        assertThat(read.diagnostics()).allMatch(d -> d.severity() == Severity.INFO);
        assertThat(read.diagnostics())
                .extracting(Diagnostic::message)
                .containsExactly(
                        "`enforcement_level` has no effect in this version",
                        "`source` has no effect in this version",
                        "a text and a list as one value are not YAML; the text is left out",
                        "`pre_commit_hooks`: no `command` is run; the check that `install-hooks` installs does the work of all hooks");
    }

    @Test
    void nothingIsWrongWithAnySectionAndWhatIsReadOnDemandIsWhatIsReadAtOnce() {
        Contract atOnce = ContractReader.read("all", Documents.CONTRACT.reader(), BuiltInRules.specs())
                .orThrow();

        assertThat(contract.codegen().fieldsFrom().get())
                .isEqualTo(atOnce.codegen().fieldsFrom().get());
        assertThat(contract.metrics().get()).isEqualTo(atOnce.metrics().get());
        assertThat(contract.remediation().get()).isEqualTo(atOnce.remediation().get());
        assertThat(contract.hooks().get())
                .usingRecursiveFieldByFieldElementComparator()
                .isEqualTo(atOnce.hooks().get());
    }

    @Test
    void holdsForTheFourKindsOfFilesWithoutException() {
        assertThat(contract.source()).isEqualTo("built-in contract");
        assertThat(contract.version()).isEqualTo("1.0.0");
        assertThat(contract.status()).isEqualTo(Status.MANDATORY);
        assertThat(contract.fileTypes())
                .extracting(Glob::toString)
                .containsExactly("*.py", "*.yaml", "*.yml", "*.md", "*.json");
        assertThat(contract.exclusions()).isEmpty();
        assertThat(contract.markers()).isEqualTo(Markers.DEFAULT);
    }

    @Test
    void saysWhatIsKeptAndWatched() {
        assertThat(contract.audit())
                .isEqualTo(new AuditRules(
                        ".l9-dora-registry.json",
                        Optional.of("logs/codegen-dora-audit.log"),
                        new AuditRules.Gate(
                                "dora-block-validation",
                                AuditRules.Action.BLOCK_MERGE,
                                "ci-reports/dora-validation.html")));
        assertThat(contract.metrics().get())
                .extracting(
                        metric -> metric.kind().id(),
                        MetricSpec::target,
                        MetricSpec::alertIfBelow,
                        MetricSpec::alertIfAbove,
                        MetricSpec::categories)
                .containsExactly(
                        tuple("compliance_rate", number(100), number(95), Optional.empty(), List.of()),
                        tuple("generation_failures", number(0), Optional.empty(), number(0), List.of()),
                        tuple("remediation_success", number(100), number(95), Optional.empty(), List.of()),
                        tuple(
                                "governance_distribution",
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                List.of("critical", "high", "medium", "low")));
    }

    private static Optional<BigDecimal> number(int value) {
        return Optional.of(BigDecimal.valueOf(value));
    }

    @Test
    void commitsWaitForTheFourKindsOfFiles() {
        assertThat(contract.hooks().get())
                .extracting(CommitHook::name)
                .containsExactly("Check DORA block presence", "Validate DORA block syntax");
        for (String path : List.of("a.py", "src/a.yaml", "a.yml", "a.md", "a.json")) {
            assertThat(contract.hooks().get()).as(path).allMatch(hook -> hook.stopsFor(path));
        }
        assertThat(contract.hooks().get()).noneMatch(hook -> hook.stopsFor("a.txt"));
    }

    @Test
    void knowsWhatTheFourteenFieldsHold() {
        assertThat(contract.mandatoryFields())
                .extracting(FieldSpec::name)
                .containsExactly(
                        "component_id",
                        "component_name",
                        "module_version",
                        "created_at",
                        "created_by",
                        "layer",
                        "domain",
                        "type",
                        "status",
                        "governance_level",
                        "compliance_required",
                        "audit_trail",
                        "purpose",
                        "dependencies");
        assertThat(contract.mandatoryFields())
                .extracting(field -> field.type().id())
                .containsExactly(
                        "string",
                        "line",
                        "version",
                        "timestamp",
                        "line",
                        "string",
                        "line",
                        "string",
                        "string",
                        "string",
                        "boolean",
                        "boolean",
                        "line",
                        "list");
        assertThat(Contracts.field(contract, "layer").allowedValues())
                .containsExactly("foundation", "intelligence", "operations", "learning", "security");
        assertThat(Contracts.field(contract, "component_id")
                        .pattern()
                        .orElseThrow()
                        .matches("SYM-CORE-001"))
                .isTrue();
        assertThat(contract.recommendedFields())
                .containsExactly(
                        "security_classification",
                        "execution_mode",
                        "timeout_seconds",
                        "performance_tier",
                        "success_metrics");
    }

    @Test
    void configuresItsSixRulesAndLeavesTheOthersAsTheyAre() {
        assertThat(contract.rule("presence").message())
                .isEqualTo("Generated file missing DORA block. Codegen must add it.");
        assertThat(contract.rule("field_coverage").count()).isEqualTo(13);
        assertThat(contract.rule("consistency").mode()).isEqualTo(FailureMode.WARN_AND_FAIL);
        assertThat(contract.rule("required_governance").names())
                .containsExactly("governance", "memory", "agents", "kernel");
        assertThat(contract.rule("values_not_empty").patterns())
                .containsExactly(
                        new DisallowedPattern.TemplateVariable(),
                        new DisallowedPattern.Word("TODO"),
                        new DisallowedPattern.Word("FILL_IN"),
                        new DisallowedPattern.Blank(),
                        new DisallowedPattern.NullValue());
        assertThat(contract.rule("field_values").mode()).isEqualTo(FailureMode.FAIL_FILE_GENERATION);
        assertThat(contract.rule("recommended_fields").mode()).isEqualTo(FailureMode.INFO);
    }

    @Test
    void saysWhereTheFourteenFieldsComeFrom() {
        CodegenRules codegen = contract.codegen();

        assertThat(contract.mandatoryFields())
                .extracting(field -> codegen.termsOf(field.name()).stream()
                        .map(Term::spelling)
                        .collect(Collectors.joining(" OR ")))
                .containsExactly(
                        "schema:metadata:component_id",
                        "schema:metadata:component_name",
                        "schema:metadata:version",
                        "datetime.utcnow().isoformat()",
                        "schema:metadata:created_by OR 'L9_Codegen_Engine'",
                        "schema:metadata:layer",
                        "schema:metadata:domain",
                        "schema:metadata:type",
                        "schema:metadata:status OR 'active'",
                        "schema:metadata:governance_level",
                        "schema:metadata:compliance_required OR true",
                        "schema:metadata:audit_trail OR true",
                        "schema:metadata:purpose OR module docstring first line",
                        "schema:metadata:dependencies OR extract from imports");
    }

    @Test
    void saysHowBlocksAreWritten() {
        CodegenRules codegen = contract.codegen();

        assertThat(codegen.templateName("py")).isEqualTo(".l9-dora-template.py");
        assertThat(codegen.preservedFields()).containsExactlyInAnyOrder("component_id", "created_at", "created_by");
        assertThat(codegen.idChange())
                .isEqualTo(new CodegenRule(
                        FailureMode.FAIL_FILE_GENERATION,
                        "Regeneration would change component_id from {OLD_ID} to {NEW_ID}. Preserve original."));
        assertThat(codegen.placeholder())
                .isEqualTo(new CodegenRule(
                        FailureMode.FAIL_FILE_GENERATION, "DORA block contains unreplaced template: {PLACEHOLDER}"));
    }

    private static Object data(String resource) {
        SourceText text = Documents.text(resource);
        return data(YamlReader.read(resource, PublishedFlaw.mend(text, new Problems(resource, text)))
                .orThrow());
    }

    /** Returns a value without its places, so that two documents can be compared. */
    private static Object data(Value value) {
        if (value instanceof Value.Mapping mapping) {
            return mapping.entries().stream()
                    .map(entry -> List.of(data(entry.key()), data(entry.value())))
                    .toList();
        }
        if (value instanceof Value.Sequence sequence) {
            return sequence.items().stream().map(BuiltInContractTest::data).toList();
        }
        if (value instanceof Value.Text text) {
            return "text " + text.text();
        }
        if (value instanceof Value.Num number) {
            return number.kind() + " " + number.literal();
        }
        return value instanceof Value.Bool bool ? bool.value() : value.kind();
    }
}
