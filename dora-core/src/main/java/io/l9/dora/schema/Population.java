package io.l9.dora.schema;

import io.l9.dora.contract.Contract;
import io.l9.dora.contract.FieldSpec;
import io.l9.dora.contract.Placeholder;
import io.l9.dora.contract.Term;
import io.l9.dora.document.Once;
import io.l9.dora.format.Facts;
import io.l9.dora.text.Printable;
import io.l9.dora.value.Value;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The values of one file's fields: the terms of the contract, held to the file's schema and to what it says of itself. */
final class Population implements FileValues {

    private final Contract contract;
    private final String path;
    private final Supplier<List<Layer>> layers;
    private final Supplier<Facts> facts;
    private final Instant now;

    Population(Contract contract, String path, Supplier<List<Layer>> layers, Supplier<Facts> facts, Instant now) {
        this.contract = contract;
        this.path = path;
        this.layers = new Once<>(layers);
        this.facts = new Once<>(facts);
        this.now = now;
    }

    @Override
    public Optional<FieldValue> value(FieldSpec field) {
        return value(field.name())
                .or(() -> field.defaultValue()
                        .map(value -> new FieldValue(
                                value, "`default` of the field (" + Printable.of(contract.source()) + ")")));
    }

    @Override
    public List<String> tried(FieldSpec field) {
        return contract.codegen().termsOf(field.name()).stream()
                .map(Spelling::of)
                .toList();
    }

    @Override
    public Map<String, FieldValue> recommended() {
        Map<String, FieldValue> values = new LinkedHashMap<>();
        for (String name : contract.recommendedFields()) {
            boolean mandatory = contract.mandatoryFields().stream()
                    .anyMatch(field -> field.name().equals(name));
            if (!mandatory) {
                value(name).ifPresent(value -> values.put(name, value));
            }
        }
        return values;
    }

    @Override
    public Value timeOfRun() {
        return Value.of(DateTimeFormatter.ISO_INSTANT.format(now.truncatedTo(ChronoUnit.SECONDS)));
    }

    private Optional<FieldValue> value(String field) {
        Optional<FieldValue> disallowed = Optional.empty();
        for (Term term : contract.codegen().termsOf(field)) {
            Optional<FieldValue> value = value(term);
            if (value.isPresent() && !isDisallowed(term, value.get())) {
                return value;
            }
            disallowed = disallowed.or(() -> value);
        }
        return disallowed;
    }

    /** Nobody wrote a docstring to be the value of a field: where it holds what looks like a placeholder, the next term is asked. */
    private boolean isDisallowed(Term term, FieldValue value) {
        return term instanceof Term.Summary && Placeholder.isDisallowed(value.value(), contract);
    }

    private Optional<FieldValue> value(Term term) {
        if (term instanceof Term.SchemaPath path) {
            return find(path.path());
        }
        if (term instanceof Term.Literal literal) {
            return Optional.of(
                    new FieldValue(literal.value(), Spelling.of(term) + " (" + Printable.of(contract.source()) + ")"));
        }
        if (term instanceof Term.Now) {
            return Optional.of(new FieldValue(timeOfRun(), FieldValue.TIME_OF_RUN));
        }
        if (term instanceof Term.FileName) {
            return FileTitle.of(path).map(title -> ofFile(Value.of(title), term));
        }
        return term instanceof Term.Summary ? summary(term) : Optional.of(imports(term));
    }

    private Optional<FieldValue> find(List<String> path) {
        for (Layer layer : layers.get()) {
            if (layer.decides(path)) {
                return layer.value(path);
            }
        }
        return Optional.empty();
    }

    private Optional<FieldValue> summary(Term term) {
        return facts.get()
                .summary()
                .filter(summary -> !summary.isBlank())
                .map(summary -> ofFile(Value.of(summary), term));
    }

    private FieldValue imports(Term term) {
        return ofFile(Value.of(facts.get().imports().stream().map(Value::of).toList()), term);
    }

    private static FieldValue ofFile(Value value, Term term) {
        return new FieldValue(value, "the file itself (" + Spelling.of(term) + ")");
    }
}
