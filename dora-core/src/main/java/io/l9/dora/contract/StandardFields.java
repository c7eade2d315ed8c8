package io.l9.dora.contract;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the fourteen fields of a block may hold where a contract says no more than their names. */
final class StandardFields {

    private static final Map<String, FieldSpec> BY_NAME = Stream.of(
                    identifier("component_id", "the name of this one file, never used for another"),
                    line("component_name", "what people call it"),
                    field("module_version", FieldType.VERSION, "its version"),
                    field("created_at", FieldType.TIMESTAMP, "when it was first made"),
                    line("created_by", "who or what made it"),
                    choice("layer", "foundation", "intelligence", "operations", "learning", "security"),
                    line("domain", "the subject it belongs to"),
                    choice("type", "service", "collector", "tracker", "engine", "utility", "adapter"),
                    choice("status", "active", "deprecated", "experimental", "maintenance"),
                    choice("governance_level", "critical", "high", "medium", "low"),
                    field("compliance_required", FieldType.BOOLEAN, "whether rules of compliance hold for it"),
                    field("audit_trail", FieldType.BOOLEAN, "whether what it does is to be logged"),
                    line("purpose", "what it is good for"),
                    field("dependencies", FieldType.LIST, "what it needs"))
            .collect(Collectors.toUnmodifiableMap(FieldSpec::name, Function.identity()));

    private StandardFields() {}

    /** Returns what is usual for a field of that name: any text where it is none of the fourteen. */
    static FieldSpec of(String name) {
        return BY_NAME.getOrDefault(name, FieldSpec.ofType(name, FieldType.STRING));
    }

    /** Returns the names of the fourteen. */
    static Set<String> names() {
        return BY_NAME.keySet();
    }

    private static FieldSpec line(String name, String description) {
        return field(name, FieldType.LINE, description);
    }

    private static FieldSpec field(String name, FieldType type, String description) {
        return spec(name, type, List.of(), Optional.empty(), Optional.of(description));
    }

    private static FieldSpec identifier(String name, String description) {
        TextPattern pattern = TextPattern.of("[A-Z][A-Z0-9]{1,7}-[A-Z][A-Z0-9]{1,7}-\\d{3,}");
        return spec(name, FieldType.STRING, List.of(), Optional.of(pattern), Optional.of(description));
    }

    private static FieldSpec choice(String name, String... allowed) {
        return spec(name, FieldType.STRING, List.of(allowed), Optional.empty(), Optional.empty());
    }

    private static FieldSpec spec(
            String name,
            FieldType type,
            List<String> allowed,
            Optional<TextPattern> pattern,
            Optional<String> description) {
        return new FieldSpec(name, type, allowed, pattern, 0, Integer.MAX_VALUE, description, Optional.empty());
    }
}
