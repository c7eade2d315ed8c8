package io.l9.dora.contract;

import io.l9.dora.document.Form;
import io.l9.dora.document.MapReader;
import io.l9.dora.document.Once;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code codegen_rules}: where values come from and how blocks are written. What it leaves out is as in the built-in contract. */
final class CodegenSection {

    static final String KEY = "codegen_rules";

    private static final String INSERTION = "auto_generation";
    private static final String POPULATION = "field_population";
    private static final String FIELDS_FROM = "fields_from";
    private static final String NO_TEMPLATES = "no_templates";
    private static final String IDEMPOTENCE = "idempotent_generation";
    private static final List<String> RULES = List.of(INSERTION, POPULATION, NO_TEMPLATES, IDEMPOTENCE);

    private final Map<String, MapReader> rules;
    private final Once<CodegenSection> shipped = new Once<>(() -> of(BuiltInContract.section(KEY)));

    private CodegenSection(Map<String, MapReader> rules) {
        this.rules = rules;
    }

    private static CodegenSection of(MapReader section) {
        Map<String, MapReader> rules = new NumberedSection(section, "rule", "rule of codegen", RULES).read();
        for (MapReader map : rules.values()) {
            RuleReader.describe(map);
            map.describe("position", "source_of_truth");
        }
        return new CodegenSection(rules);
    }

    /**
     * Reads the section.
     *
     * @param section empty where a document leaves it out
     * @param fields those that its expressions can be about
     */
    static CodegenRules read(Optional<MapReader> section, FieldSection fields) {
        return (section.isPresent() ? of(section.get()) : new CodegenSection(Map.of())).read(fields);
    }

    private CodegenRules read(FieldSection fields) {
        FieldNames names = new FieldNames(fields);
        CodegenRules result = new CodegenRules(
                fieldsFrom(new Population(fields, names)),
                Set.copyOf(get(IDEMPOTENCE, "preserve_fields", names.list())),
                get(INSERTION, "template_source", TemplateSource.FORM),
                rule(IDEMPOTENCE, Set.of("OLD_ID", "NEW_ID")),
                rule(NO_TEMPLATES, Set.of("PLACEHOLDER")));
        for (MapReader map : rules.values()) {
            map.end();
        }
        return result;
    }

    /** Expressions are the larger part of the section, and a run that writes nothing asks for none: those of the built-in contract wait. */
    private Once<Map<String, List<Term>>> fieldsFrom(Population form) {
        Optional<Map<String, List<Term>>> stated = stated(POPULATION, FIELDS_FROM, form);
        return stated.isPresent()
                ? Once.of(stated.get())
                : new Once<>(() -> shipped.get().get(POPULATION, FIELDS_FROM, form));
    }

    private CodegenRule rule(String name, Set<String> placeholders) {
        return new CodegenRule(
                get(name, RuleReader.MODE_KEY, RuleReader.MODE),
                get(name, RuleReader.MESSAGE_KEY, MessageForm.form(name, placeholders)));
    }

    /** Returns the value of a key, and that of the built-in contract where it is left out or wrong. */
    private <T> T get(String rule, String key, Form<T> form) {
        Optional<T> stated = stated(rule, key, form);
        return stated.isPresent() ? stated.get() : shipped.get().get(rule, key, form);
    }

    private <T> Optional<T> stated(String rule, String key, Form<T> form) {
        MapReader map = rules.get(rule);
        return map == null ? Optional.empty() : map.get(key, form);
    }
}
