package io.l9.dora.contract;

import io.l9.dora.document.Form;
import io.l9.dora.document.Forms;
import io.l9.dora.document.MapReader;
import io.l9.dora.document.Problems;
import io.l9.dora.value.Value;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what a contract says of one field: what it states replaces what is usual for the field, the rest stays. */
final class FieldReader {

    private static final TextPattern NAME = TextPattern.of("[A-Za-z_][A-Za-z0-9_.-]*");
    private static final Map<String, FieldType> TYPES = Forms.byName(FieldType.values(), FieldType::id);
    private static final Form<List<String>> TEXTS = Form.distinct(Forms.TEXT.list("texts"));
    private static final Form<Value> ANY = (value, what, problems) -> Optional.of(value);

    private static final Set<FieldType> TEXT_TYPES =
            EnumSet.of(FieldType.STRING, FieldType.LINE, FieldType.TIMESTAMP, FieldType.VERSION);
    private static final Set<FieldType> LENGTH_TYPES =
            EnumSet.of(FieldType.STRING, FieldType.LINE, FieldType.TIMESTAMP, FieldType.VERSION, FieldType.LIST);

    private FieldReader() {}

    /** Reads the name of a field: one that every format can spell as a key without quotes. */
    static Optional<String> name(Value value, String what, Problems problems) {
        return Forms.TEXT.read(value, what, problems).filter(name -> {
            boolean valid = NAME.matches(name);
            if (!valid) {
                problems.wrongKind(value, what, "a name of letters, digits, `_`, `-` and `.`");
            }
            return valid;
        });
    }

    /** Reads the map behind the name of a field, or nothing there for a field that is as usual. */
    static Optional<FieldSpec> read(String name, Value value, Problems problems) {
        return MapReader.MAP_OR_NOTHING
                .read(value, Problems.quoted(name), problems)
                .map(map -> read(name, map));
    }

    private static FieldSpec read(String name, MapReader map) {
        FieldSpec usual = StandardFields.of(name);
        FieldType type = map.get("type", Forms.oneOf(TYPES)).orElse(usual.type());
        // What is usual was meant for the usual type: another one starts from nothing.
        FieldSpec base = type == usual.type() ? usual : FieldSpec.ofType(name, type);
        FieldSpec spec = new FieldSpec(
                name,
                type,
                map.get("allowed_values", TEXTS).orElse(base.allowedValues()),
                map.get("pattern", PatternForms.PATTERN).or(base::pattern),
                map.get("min_length", Forms.COUNT).orElse(base.minLength()),
                map.get("max_length", Forms.COUNT).orElse(base.maxLength()),
                map.get("description", Forms.TEXT).or(base::description),
                map.get("default", ANY).or(base::defaultValue));
        map.end();
        rejectIdleKeys(spec, map);
        if (spec.minLength() > spec.maxLength()) {
            map.problems()
                    .error(
                            map.span(),
                            Problems.quoted(name) + ": `min_length` " + spec.minLength() + " is above `max_length` "
                                    + spec.maxLength());
        }
        rejectUnfitDefault(spec, map.problems());
        return spec;
    }

    private static void rejectUnfitDefault(FieldSpec spec, Problems problems) {
        spec.defaultValue()
                .flatMap(value -> FieldProblem.of(spec, value))
                .ifPresent(problem -> problems.error(
                        problem.value().span(),
                        "`default` of " + Problems.quoted(spec.name()) + ": " + problem.words()));
    }

    private static void rejectIdleKeys(FieldSpec spec, MapReader map) {
        rejectIdle(spec, map, TEXT_TYPES, List.of("allowed_values", "pattern"));
        rejectIdle(spec, map, LENGTH_TYPES, List.of("min_length", "max_length"));
    }

    private static void rejectIdle(FieldSpec spec, MapReader map, Set<FieldType> types, List<String> keys) {
        if (types.contains(spec.type())) {
            return;
        }
        for (String key : keys) {
            map.get(key, ANY)
                    .ifPresent(value -> map.problems()
                            .error(
                                    value.span(),
                                    Problems.quoted(spec.name()) + ": `" + key + "` means nothing for the type `"
                                            + spec.type().id() + "`"));
        }
    }
}
