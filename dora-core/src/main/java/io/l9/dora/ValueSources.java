package io.l9.dora;

import io.l9.dora.contract.Contract;
import io.l9.dora.contract.FieldSpec;
import io.l9.dora.inject.Target;
import io.l9.dora.report.Explanation;
import io.l9.dora.schema.FieldValue;
import io.l9.dora.schema.FileValues;
import io.l9.dora.schema.Schemas;
import io.l9.dora.text.Printable;
import io.l9.dora.value.Value;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says where each field of a file would get its value from, for people. */
final class ValueSources {

    private static final String ID = "component_id";

    private final Contract contract;
    private final Schemas schemas;

    ValueSources(Contract contract, Schemas schemas) {
        this.contract = contract;
        this.schemas = schemas;
    }

    /** Returns the mandatory fields in the contract's order, then the recommended ones that a schema gives. */
    List<Explanation.Source> of(Target target) {
        // No value of the clock is shown, so that any instant will do.
        FileValues values = schemas.of(target.path(), target::facts, Instant.EPOCH);
        List<Explanation.Source> sources = new ArrayList<>();
        for (FieldSpec field : contract.mandatoryFields()) {
            sources.add(values.value(field)
                    .map(value -> source(field.name(), value))
                    .orElseGet(() -> none(field, values)));
        }
        values.recommended().forEach((name, value) -> sources.add(source(name, value)));
        return sources;
    }

    private static Explanation.Source source(String field, FieldValue value) {
        Optional<String> shown = value.isTimeOfRun() ? Optional.empty() : Optional.of(shown(value.value()));
        return new Explanation.Source(field, shown, value.origin());
    }

    private static Explanation.Source none(FieldSpec field, FileValues values) {
        String looked = "looked at " + String.join(", ", values.tried(field));
        String what = field.name().equals(ID) ? "allocated from domain and layer; " : "nothing gives a value; ";
        return new Explanation.Source(field.name(), Optional.empty(), what + looked);
    }

    private static String shown(Value value) {
        if (value instanceof Value.Text text) {
            return Printable.value(text.text());
        }
        if (value instanceof Value.Num number) {
            return Printable.value(number.literal());
        }
        if (value instanceof Value.Sequence list) {
            return Printable.value(
                    list.items().stream().map(ValueSources::shown).collect(Collectors.joining(", ", "[", "]")));
        }
        return value instanceof Value.Bool bool ? String.valueOf(bool.value()) : value.described();
    }
}
