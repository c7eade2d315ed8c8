package io.l9.dora.inject;

import io.l9.dora.block.Block;
import io.l9.dora.contract.Contract;
import io.l9.dora.contract.FieldExpectation;
import io.l9.dora.contract.FieldSpec;
import io.l9.dora.inject.Plan.Category;
import io.l9.dora.inject.Plan.Refusal;
import io.l9.dora.rule.MessageTemplate;
import io.l9.dora.schema.FieldValue;
import io.l9.dora.schema.FileValues;
import io.l9.dora.value.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Chooses for each field of one file between the value that stands in its block and the one that the schema gives. The fields come out in the
 * contract's order, then the recommended ones, then what else the block holds in its own order.
 */
final class FieldChoice {

    private final Contract contract;
    private final FileValues schema;
    private final Rewriting rewriting;
    private final List<Value.Entry> old;
    private final Set<String> invalid;
    private final Optional<String> newId;
    private final Set<String> elsewhere;

    private final Map<String, Value> chosen = new LinkedHashMap<>();
    private final Set<String> given = new HashSet<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private boolean needsId;

    /**
     * Prepares the choice.
     *
     * @param block the block that the file has
     * @param invalid the names of its fields that break a rule
     * @param newId the {@code component_id} that was allocated for the file
     * @param elsewhere the names of recommended fields that another block of the file is to hold
     */
    FieldChoice(
            Contract contract,
            FileValues schema,
            Rewriting rewriting,
            Optional<Block> block,
            Set<String> invalid,
            Optional<String> newId,
            Set<String> elsewhere) {
        this.contract = contract;
        this.schema = schema;
        this.rewriting = rewriting;
        this.old = block.map(b -> b.fields().entries()).orElse(List.of());
        this.invalid = invalid;
        this.newId = newId;
        this.elsewhere = elsewhere;
    }

    /** Returns the fields, with all that is in the way of them. */
    Fields choose() {
        contract.mandatoryFields().forEach(this::chooseMandatory);
        chooseRecommended();
        List<Value.Entry> entries = new ArrayList<>();
        chosen.forEach((name, value) -> entries.add(new Value.Entry(Value.of(name), value)));
        for (Value.Entry entry : old) {
            if (entry.name().isEmpty() || !isContractField(entry.name().get())) {
                entries.add(entry);
            }
        }
        return new Fields(new Value.Mapping(entries, Value.NOWHERE), given, needsId, refusals);
    }

    private boolean isContractField(String name) {
        return chosen.containsKey(name)
                || contract.mandatoryFields().stream()
                        .anyMatch(field -> field.name().equals(name));
    }

    private void chooseMandatory(FieldSpec field) {
        String name = field.name();
        if (name.equals(Fields.ID) && newId.isPresent()) {
            give(name, Value.of(newId.get()));
            return;
        }
        Optional<FieldValue> preserved = schema.preserved(name);
        if (preserved.isPresent()) {
            preserve(field, preserved.get().value());
            return;
        }
        Optional<Value> kept = kept(name);
        if (kept.isPresent() && !isOverruled(name)) {
            keep(field, kept.get());
            return;
        }
        // A value that stands is better than one that would be another in each run.
        Optional<FieldValue> better = schema.value(field).filter(value -> kept.isEmpty() || !value.isTimeOfRun());
        if (better.isPresent()) {
            refuseOtherId(field, kept, better);
            give(name, better.get().value());
        } else if (kept.isPresent()) {
            chosen.put(name, kept.get());
        } else if (name.equals(Fields.ID)) {
            needsId = true;
        } else {
            refusals.add(missing(field));
        }
    }

    /** Returns the value that may stay, since no rule has anything against it. */
    private Optional<Value> kept(String name) {
        return invalid.contains(name) ? Optional.empty() : inBlock(name);
    }

    private Optional<Value> inBlock(String name) {
        for (Value.Entry entry : old) {
            if (entry.isNamed(name)) {
                return Optional.of(entry.value());
            }
        }
        return Optional.empty();
    }

    /** Tells whether the schema goes before a value that is valid. */
    private boolean isOverruled(String name) {
        return rewriting == Rewriting.REGENERATE
                && !contract.codegen().preservedFields().contains(name);
    }

    private void keep(FieldSpec field, Value value) {
        chosen.put(field.name(), value);
        if (rewriting == Rewriting.REGENERATE) {
            refuseOtherId(field, Optional.of(value), schema.value(field));
        }
    }

    /** An id stays with its file, whether or not the contract counts it among the fields that regenerating preserves. */
    private void refuseOtherId(FieldSpec field, Optional<Value> standing, Optional<FieldValue> other) {
        boolean mayNotChange = contract.codegen().idChange().mode().failsBuild();
        if (mayNotChange && standing.isPresent() && field.name().equals(Fields.ID)) {
            Value id = standing.get();
            other.filter(value -> !value.value().means(id)).ifPresent(value -> refusals.add(idChange(id, value)));
        }
    }

    /** The file that is being replaced goes before the new one and the schema; that its id stays must not pass unnoticed. */
    private void preserve(FieldSpec field, Value value) {
        give(field.name(), value);
        Optional<FieldValue> other = kept(field.name())
                .map(own -> new FieldValue(own, "the block of the generated file"))
                .or(() -> schema.value(field));
        refuseOtherId(field, Optional.of(value), other);
    }

    private Refusal idChange(Value old, FieldValue other) {
        String reason = MessageTemplate.fill(
                contract.codegen().idChangeMessage(), Map.of("OLD_ID", shown(old), "NEW_ID", shown(other.value())));
        return new Refusal(
                Category.ID_CHANGE,
                reason,
                "an id stays with its file: take it out of the schema (" + other.origin()
                        + "), or state there what the file has");
    }

    private static String shown(Value value) {
        return value instanceof Value.Text text ? text.text() : value.described();
    }

    private Refusal missing(FieldSpec field) {
        String wanted = field.name() + " takes " + FieldExpectation.of(field);
        return new Refusal(
                Category.NO_VALUE,
                "DORA field '" + field.name() + "' missing in schema. Cannot generate file.",
                wanted + "; looked at " + String.join(", ", schema.tried(field)));
    }

    /** A recommended field comes with a new block, and stays in one that is there. */
    private void chooseRecommended() {
        boolean anew = old.isEmpty() || rewriting == Rewriting.REGENERATE;
        Map<String, FieldValue> offered = schema.recommended();
        for (String name : contract.recommendedFields()) {
            Optional<Value> present = inBlock(name);
            boolean added = anew && !elsewhere.contains(name);
            boolean replaced = rewriting == Rewriting.REGENERATE || invalid.contains(name);
            FieldValue offer = offered.get(name);
            Optional<FieldValue> preserved = schema.preserved(name);
            if (preserved.isPresent()) {
                give(name, preserved.get().value());
            } else if (offer != null && (present.isPresent() ? replaced : added)) {
                give(name, offer.value());
            } else {
                present.ifPresent(value -> chosen.put(name, value));
            }
        }
    }

    private void give(String name, Value value) {
        chosen.put(name, value);
        given.add(name);
    }
}
