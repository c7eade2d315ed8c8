package io.l9.dora.schema;

import io.l9.dora.contract.BuiltInContract;
import io.l9.dora.contract.Contract;
import io.l9.dora.contract.ContractReader;
import io.l9.dora.contract.FieldSpec;
import io.l9.dora.contract.FieldType;
import io.l9.dora.diagnostic.Checked;
import io.l9.dora.document.Json;
import io.l9.dora.format.Facts;
import io.l9.dora.rules.BuiltInRules;
import io.l9.dora.text.SourceText;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Schemas of tests, under some contract. */
final class SchemaDocuments {

    static final Instant NOW = Instant.parse("2026-01-02T02:04:05.678Z");

    private final Contract contract;
    private final Map<String, String> instances = new LinkedHashMap<>();
    private String meta = "{}";

    private SchemaDocuments(Contract contract) {
        this.contract = contract;
    }

    static SchemaDocuments of() {
        return new SchemaDocuments(BuiltInContract.load(BuiltInRules.specs()));
    }

    static SchemaDocuments under(String... lines) {
        SourceText text = SourceText.of(String.join("\n", lines) + "\n");
        return new SchemaDocuments(
                ContractReader.read("contract.yaml", text, BuiltInRules.specs()).orThrow());
    }

    SchemaDocuments meta(String... lines) {
        meta = String.join("\n", lines) + "\n";
        return this;
    }

    SchemaDocuments instance(String name, String... lines) {
        instances.put(name, String.join("\n", lines) + "\n");
        return this;
    }

    Checked<Schemas> read() {
        SchemaReader reader = new SchemaReader(contract);
        reader.readMeta(SchemaReader.META_SCHEMA, SourceText.of(meta));
        instances.forEach((name, text) -> reader.readInstance(name, SourceText.of(text)));
        return reader.schemas();
    }

    FileValues of(String path) {
        return of(path, Facts.NONE);
    }

    FileValues of(String path, Facts facts) {
        return read().orThrow().of(path, () -> facts, NOW);
    }

    /** Returns the value of a field of a file that says nothing, with its origin; {@code none} where there is none. */
    String value(String path, String field) {
        return shown(of(path), field);
    }

    String shown(FileValues values, String field) {
        return values.value(field(field)).map(SchemaDocuments::shown).orElse("none");
    }

    static String shown(FieldValue value) {
        return Json.of(value.value()) + " from " + value.origin();
    }

    FieldSpec field(String name) {
        return contract.mandatoryFields().stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElse(FieldSpec.ofType(name, FieldType.STRING));
    }
}
