package io.l9.dora.inject;

import io.l9.dora.contract.Contract;
import io.l9.dora.contract.FieldSpec;
import io.l9.dora.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Fields with the most awkward values that a block may hold, to try a template with. */
final class TemplateProbe {

    private static final String AWKWARD =
            "it's \"quoted\" \\ {brace} # hash: \ttab\nline\r\u2028\ud83d\ude00 --- coding: latin-1";

    private TemplateProbe() {}

    /** Returns what templates are tried with: the fields that every block has, and with them all that a block may have. */
    static List<Value.Mapping> of(Contract contract) {
        Map<String, Value> mandatory = new LinkedHashMap<>();
        for (FieldSpec field : contract.mandatoryFields()) {
            mandatory.put(field.name(), value(field));
        }
        Map<String, Value> all = new LinkedHashMap<>(mandatory);
        contract.recommendedFields().forEach(name -> all.putIfAbsent(name, Value.of(AWKWARD)));
        all.put("a field of nobody's", Value.of(Map.of("a", Value.of(List.of(Value.of(AWKWARD))))));
        return List.of(Value.of(mandatory), Value.of(all));
    }

    private static Value value(FieldSpec field) {
        return switch (field.type()) {
            case STRING, LINE, TIMESTAMP, VERSION -> Value.of(AWKWARD);
            case BOOLEAN -> Value.of(true);
            case INTEGER -> new Value.Num("-1", Value.NumberKind.INTEGER, Value.NOWHERE);
            case NUMBER -> new Value.Num("1.5", Value.NumberKind.FLOAT, Value.NOWHERE);
            case LIST -> Value.of(List.of(Value.of(AWKWARD), Value.of("b")));
            case MAP -> Value.of(Map.of("a", Value.of(AWKWARD)));
        };
    }
}
