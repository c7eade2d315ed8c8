package io.l9.dora.contract;

import io.l9.dora.contract.RuleSpec.SettingKind;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rules as the reader of contracts sees them: the six of the contract's vocabulary, and the product's own. */
final class TestRules {

    static final List<RuleSpec> ALL = List.of(
            ofContract("presence", "Generated file missing DORA block. Codegen must add it.", Set.of(), Map.of()),
            ofContract(
                    "field_coverage",
                    "DORA block incomplete: missing {FIELD_NAME}",
                    Set.of("FIELD_NAME"),
                    Map.of("minimum_fields_required", SettingKind.COUNT)),
            ofContract(
                    "values_not_empty",
                    "DORA field {FIELD_NAME} has placeholder/empty value: {VALUE}",
                    Set.of("FIELD_NAME", "VALUE"),
                    Map.of("disallowed_patterns", SettingKind.PATTERNS)),
            ofContract(
                    "unique_component_id",
                    "component_id '{ID}' already exists in {EXISTING_FILE}",
                    Set.of("ID", "EXISTING_FILE"),
                    Map.of()),
            ofContract(
                    "consistency",
                    "DORA inconsistency: {INCONSISTENCY_DETAIL}",
                    Set.of("INCONSISTENCY_DETAIL"),
                    Map.of()),
            ofContract(
                    "required_governance",
                    "Module {MODULE} has governance_level '{LEVEL}'",
                    Set.of("MODULE", "LEVEL"),
                    Map.of("governed_modules", SettingKind.NAMES)),
            new RuleSpec(
                    "field_values",
                    FailureMode.FAIL_FILE_GENERATION,
                    FailureMode.FAIL_FILE_GENERATION,
                    "DORA field {FIELD_NAME} is not valid: {PROBLEM}",
                    Set.of("FIELD_NAME", "PROBLEM"),
                    Map.of()),
            ofProduct("position"),
            ofProduct("single_block"),
            ofProduct("block_syntax"),
            ofProduct("readable"),
            new RuleSpec(
                    "recommended_fields",
                    FailureMode.INFO,
                    FailureMode.INFO,
                    "DORA block lacks recommended fields: {FIELD_NAMES}",
                    Set.of("FIELD_NAMES"),
                    Map.of()));

    private TestRules() {}

    private static RuleSpec ofContract(
            String id, String message, Set<String> placeholders, Map<String, SettingKind> settings) {
        return new RuleSpec(id, FailureMode.OFF, FailureMode.FAIL_FILE_GENERATION, message, placeholders, settings);
    }

    private static RuleSpec ofProduct(String id) {
        FailureMode mode = FailureMode.FAIL_FILE_GENERATION;
        return new RuleSpec(id, mode, mode, id + ": {PROBLEM}", Set.of("PROBLEM"), Map.of());
    }
}
