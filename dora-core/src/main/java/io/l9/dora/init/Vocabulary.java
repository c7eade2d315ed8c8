package io.l9.dora.init;

import io.l9.dora.contract.Contract;
import io.l9.dora.contract.FieldProblem;
import io.l9.dora.contract.FieldSpec;
import io.l9.dora.contract.Placeholder;
import io.l9.dora.contract.RuleConfig;
import io.l9.dora.contract.Term;
import io.l9.dora.value.Value;
import java.util.List;
import java.util.Optional;

/**
 * What a contract takes from schemas: under which keys, and which values.
 *
 * @param contract the contract that the schema is for
 */
record Vocabulary(Contract contract) {

    private static final String GOVERNANCE = "required_governance";

    /** Returns the key of {@code metadata} from which a field takes its value first; empty where it takes it from elsewhere. */
    Optional<String> key(String field) {
        return spec(field).flatMap(spec -> keyIn(contract.codegen().termsOf(field)));
    }

    /** Returns the key that a field falls back to where a file says nothing of itself. */
    Optional<String> fallbackKey(String field) {
        List<Term> terms = contract.codegen().termsOf(field);
        int summary = terms.indexOf(new Term.Summary());
        return summary < 0 ? Optional.empty() : keyIn(terms.subList(summary + 1, terms.size()));
    }

    private static Optional<String> keyIn(List<Term> terms) {
        return terms.stream()
                .filter(Term.SchemaPath.class::isInstance)
                .map(term -> ((Term.SchemaPath) term).path())
                .filter(path -> path.size() == 2 && path.get(0).equals(Term.METADATA))
                .map(path -> path.get(1))
                .findFirst();
    }

    /** Returns a guess that the field may hold; where it may not, the first value that it may. Empty when nobody can tell one. */
    Optional<Guess> fitting(String field, Guess guess) {
        Optional<FieldSpec> spec = spec(field);
        if (spec.isEmpty() || fits(spec.get(), Value.of(guess.value()))) {
            return spec.map(s -> guess);
        }
        return spec.get().allowedValues().stream()
                .findFirst()
                .map(value -> new Guess(value, "the first value that the contract allows"));
    }

    private boolean fits(FieldSpec field, Value value) {
        return FieldProblem.of(field, value).isEmpty() && !Placeholder.isDisallowed(value, contract);
    }

    private Optional<FieldSpec> spec(String field) {
        return contract.mandatoryFields().stream()
                .filter(spec -> spec.name().equals(field))
                .findFirst();
    }

    /** Returns the names of modules, domains and folders that are governed at a high level. */
    List<String> governed() {
        RuleConfig rule = contract.rule(GOVERNANCE);
        return rule.isOn() ? rule.names() : List.of();
    }

    /** Returns the mandatory fields of which no schema, file or default tells a value unless somebody writes one. */
    List<FieldSpec> withoutSource() {
        return contract.mandatoryFields().stream()
                .filter(field -> !field.name().equals("component_id"))
                .filter(field -> field.defaultValue().isEmpty())
                .filter(field -> contract.codegen().termsOf(field.name()).stream()
                        .allMatch(term -> term instanceof Term.SchemaPath || term instanceof Term.Summary))
                .toList();
    }
}
