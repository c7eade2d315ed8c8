package io.l9.dora.contract;

import io.l9.dora.document.Form;
import io.l9.dora.document.MapReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code codegen_rules}: where values come from and how blocks are written. What it leaves out is as in the built-in contract. */
final class CodegenSection {

    static final String KEY = "codegen_rules";

    private static final String INSERTION = "auto_generation";
    private static final String POPULATION = "field_population";
    private static final String NO_TEMPLATES = "no_templates";
    private static final String IDEMPOTENCE = "idempotent_generation";
    private static final List<String> RULES = List.of(INSERTION, POPULATION, NO_TEMPLATES, IDEMPOTENCE);

    private final MapReader section;
    private final FieldSection fields;
    private final Map<String, MapReader> rules = new HashMap<>();
    private Optional<CodegenSection> shipped = Optional.empty();

    private CodegenSection(MapReader section, FieldSection fields) {
        this.section = section;
        this.fields = fields;
    }

    /**
     * Reads the section.
     *
     * @param fields those that its expressions can be about
     */
    static CodegenRules read(MapReader section, FieldSection fields) {
        CodegenSection reading = new CodegenSection(section, fields);
        reading.openRules();
        return reading.read();
    }

    private CodegenRules read() {
        FieldNames names = new FieldNames(fields);
        CodegenRules result = new CodegenRules(
                get(POPULATION, "fields_from", new Population(fields, names)),
                Set.copyOf(get(IDEMPOTENCE, "preserve_fields", names.list())),
                get(INSERTION, "template_source", TemplateSource.FORM),
                rule(IDEMPOTENCE, Set.of("OLD_ID", "NEW_ID")),
                rule(NO_TEMPLATES, Set.of("PLACEHOLDER")));
        for (MapReader map : rules.values()) {
            map.end();
        }
        return result;
    }

    private void openRules() {
        rules.putAll(new NumberedSection(section, "rule", "rule of codegen", RULES).read());
        for (MapReader map : rules.values()) {
            RuleReader.describe(map);
            map.describe("position", "source_of_truth");
        }
    }

    private CodegenRule rule(String name, Set<String> placeholders) {
        return new CodegenRule(
                get(name, RuleReader.MODE_KEY, RuleReader.MODE),
                get(name, RuleReader.MESSAGE_KEY, MessageForm.form(name, placeholders)));
    }

    /** Returns the value of a key, and that of the built-in contract where it is left out or wrong. */
    private <T> T get(String rule, String key, Form<T> form) {
        MapReader map = rules.get(rule);
        Optional<T> stated = map == null ? Optional.empty() : map.get(key, form);
        return stated.isPresent() ? stated.get() : shipped().get(rule, key, form);
    }

    private CodegenSection shipped() {
        if (shipped.isEmpty()) {
            CodegenSection builtIn = new CodegenSection(BuiltInContract.section(KEY), fields);
            builtIn.openRules();
            shipped = Optional.of(builtIn);
        }
        return shipped.get();
    }
}
