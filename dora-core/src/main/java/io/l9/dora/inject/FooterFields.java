package io.l9.dora.inject;

import io.l9.dora.block.Block;
import io.l9.dora.block.BlockKind;
import io.l9.dora.contract.Contract;
import io.l9.dora.schema.FieldValue;
import io.l9.dora.schema.FileValues;
import io.l9.dora.tail.TailFields;
import io.l9.dora.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Chooses the fields of a footer: the {@code component_id} is the header's; of the others those that are valid stay, and the schema, the header and the run
 * give the rest. Fields that nobody asks for stay behind them.
 */
final class FooterFields {

    private static final String MODIFIED_BY = "modified_by";
    private static final Value SUMMARY = Value.of("metadata block written by dora:inject");

    private final Contract contract;
    private final FileValues schema;
    private final Block header;
    private final Map<String, Value> valid;
    private final Map<String, Value> chosen = new LinkedHashMap<>();

    /**
     * Prepares the choice.
     *
     * @param header that of the file, as it will be
     * @param valid the fields of the footer that may stay, by name
     */
    FooterFields(Contract contract, FileValues schema, Block header, Map<String, Value> valid) {
        this.contract = contract;
        this.schema = schema;
        this.header = header;
        this.valid = valid;
    }

    /** Returns the fields; one that nothing gives a value is left out. */
    Value.Mapping choose() {
        choose(Fields.ID, header.field(Fields.ID));
        choose("last_modified", kept("last_modified").or(() -> Optional.of(schema.timeOfRun())));
        choose(MODIFIED_BY, kept(MODIFIED_BY).or(() -> ofSchema(MODIFIED_BY)).or(() -> header.field("created_by")));
        choose(
                "change_summary",
                kept("change_summary").or(() -> ofSchema("change_summary")).or(() -> Optional.of(SUMMARY)));
        chooseRecommended();
        valid.forEach(chosen::putIfAbsent);
        List<Value.Entry> entries = new ArrayList<>();
        chosen.forEach((name, value) -> entries.add(new Value.Entry(Value.of(name), value)));
        return new Value.Mapping(entries, Value.NOWHERE);
    }

    private void choose(String name, Optional<Value> value) {
        value.ifPresent(given -> chosen.put(name, given));
    }

    private Optional<Value> kept(String name) {
        return Optional.ofNullable(valid.get(name));
    }

    private Optional<Value> ofSchema(String name) {
        return TailFields.spec(BlockKind.FOOTER, name).flatMap(schema::value).map(FieldValue::value);
    }

    /** Such a field stands in the header or in the footer, not in both. */
    private void chooseRecommended() {
        Map<String, FieldValue> offered = schema.recommended();
        for (String name : contract.recommendedFields()) {
            Optional<Value> offer = Optional.ofNullable(offered.get(name))
                    .filter(value -> header.field(name).isEmpty())
                    .map(FieldValue::value);
            choose(name, kept(name).or(() -> offer));
        }
    }
}
