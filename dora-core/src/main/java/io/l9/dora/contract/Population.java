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
        Optional<MapReader> map = MapReader.MAP.read(value, what, problems);
        if (map.isEmpty()) {
            return Optional.empty();
        }
        Map<String, List<Term>> terms = new LinkedHashMap<>();
        for (Value.Entry entry : map.get().entries()) {
            Optional<String> name = names.read(entry.key(), what, problems);
            if (name.isPresent()) {
                addExpression(name.get(), entry.value(), problems, terms);
            }
        }
        return Optional.of(Map.copyOf(terms));
    }

    private void addExpression(String field, Value value, Problems problems, Map<String, List<Term>> terms) {
        Optional<List<Term>> expression = Expression.FORM.read(value, Problems.quoted(field), problems);
        if (expression.isEmpty()) {
            return;
        }
        for (FieldSpec spec : fields.mandatory()) {
            if (spec.name().equals(field)) {
                TermFit.check(expression.get(), spec, value.span(), problems);
            }
        }
        terms.put(field, expression.get());
    }
}
