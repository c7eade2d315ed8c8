package io.l9.dora.contract;

import io.l9.dora.document.Form;
import io.l9.dora.document.MapReader;
import io.l9.dora.document.Problems;
import io.l9.dora.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code fields_from}: for each field an expression that says where its value comes from. */
final class Population implements Form<Map<String, List<Term>>> {

    private final FieldSection fields;
    private final FieldNames names;

    Population(FieldSection fields, FieldNames names) {
        this.fields = fields;
        this.names = names;
    }

    @Override
    public Optional<Map<String, List<Term>>> read(Value value, String what, Problems problems) {
        return MapReader.MAP.read(value, what, problems).map(map -> {
            Map<String, List<Term>> terms = new LinkedHashMap<>();
            for (Value.Entry entry : map.entries()) {
                names.read(entry.key(), what, problems)
                        .ifPresent(name -> expression(name, entry.value(), problems)
                                .ifPresent(expression -> terms.put(name, expression)));
            }
            return terms;
        });
    }

    private Optional<List<Term>> expression(String field, Value value, Problems problems) {
        Optional<List<Term>> terms = Expression.FORM.read(value, Problems.quoted(field), problems);
        terms.ifPresent(read -> fields.mandatory().stream()
                .filter(spec -> spec.name().equals(field))
                .forEach(spec -> TermFit.check(read, spec, value.span(), problems)));
        return terms;
    }
}
