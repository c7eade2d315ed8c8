package io.l9.dora.tail;

import static io.l9.dora.contract.FieldType.LINE;
import static io.l9.dora.contract.FieldType.LIST;
import static io.l9.dora.contract.FieldType.MAP;
import static io.l9.dora.contract.FieldType.STRING;
import static io.l9.dora.contract.FieldType.TIMESTAMP;

import io.l9.dora.block.BlockKind;
import io.l9.dora.contract.FieldProblem;
import io.l9.dora.contract.FieldSpec;
import io.l9.dora.contract.FieldType;
import io.l9.dora.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The fields that footer and trace have to have, and their form. What else stands there is nobody's business. */
public final class TailFields {

    private static final List<Field> FOOTER = List.of(
            filled("component_id", LINE),
            filled("last_modified", TIMESTAMP),
            filled("modified_by", LINE),
            filled("change_summary", STRING));

    private static final List<Field> TRACE = List.of(
            empty("trace_id", LINE),
            empty("task", STRING),
            empty("timestamp", TIMESTAMP),
            empty("patterns_used", LIST),
            map("graph", List.of(empty("nodes", LIST), empty("edges", LIST))),
            map("inputs", List.of()),
            map("outputs", List.of()),
            map(
                    "metrics",
                    List.of(
                            empty("confidence", LINE),
                            empty("errors_detected", LIST),
                            empty("stability_score", LINE))));

    private TailFields() {}

    /**
     * One field.
     *
     * @param spec its name and the kind of its value
     * @param mayBeEmpty whether an empty text is good for it, whatever its kind
     * @param parts the fields in it where it is a map
     */
    private record Field(FieldSpec spec, boolean mayBeEmpty, List<Field> parts) {}

    private static Field filled(String name, FieldType type) {
        return new Field(FieldSpec.ofType(name, type), false, List.of());
    }

    private static Field empty(String name, FieldType type) {
        return new Field(FieldSpec.ofType(name, type), true, List.of());
    }

    private static Field map(String name, List<Field> parts) {
        return new Field(FieldSpec.ofType(name, MAP), true, parts);
    }

    /** Returns what stands before the names of a block's fields where they are told from those of others: {@code footer_meta}. */
    public static String nameOf(BlockKind kind) {
        return switch (kind) {
            case HEADER -> "dora_block";
            case FOOTER -> "footer_meta";
            case TRACE -> "l9_trace";
        };
    }

    /** Returns what is wrong with the fields of a footer or a trace, in the order of the fields; nothing for {@link BlockKind#HEADER}, which a contract describes. */
    public static List<TailProblem> problems(BlockKind kind, Value.Mapping fields) {
        List<TailProblem> problems = new ArrayList<>(0);
        judge(expected(kind), "", fields, problems);
        return problems;
    }

    private static List<Field> expected(BlockKind kind) {
        return switch (kind) {
            case HEADER -> List.of();
            case FOOTER -> FOOTER;
            case TRACE -> TRACE;
        };
    }

    /** Returns what a field that such a block has to have takes; empty for a name that it need not have. */
    public static Optional<FieldSpec> spec(BlockKind kind, String name) {
        return expected(kind).stream()
                .map(Field::spec)
                .filter(spec -> spec.name().equals(name))
                .findFirst();
    }

    /**
     * Returns the field of a block that a problem is in.
     *
     * @param field the name of a {@link TailProblem}, or of a further field of the block
     */
    public static String topOf(BlockKind kind, String field) {
        return expected(kind).stream()
                .map(expected -> expected.spec.name())
                .filter(name -> field.startsWith(name + "."))
                .findFirst()
                .orElse(field);
    }

    /**
     * Returns the fields of a trace: those that are given, and for the others the state before the first run.
     *
     * @param given valid fields, by name; what a trace need not have stays, behind the others
     */
    public static Value.Mapping completedTrace(Map<String, Value> given) {
        Map<String, Value> all = new LinkedHashMap<>();
        for (Field field : TRACE) {
            all.put(
                    field.spec.name(),
                    Optional.ofNullable(given.get(field.spec.name())).orElseGet(() -> emptyValue(field)));
        }
        given.forEach(all::putIfAbsent);
        return mapping(all);
    }

    private static Value emptyValue(Field field) {
        return switch (field.spec.type()) {
            case LIST -> Value.of(List.of());
            case MAP -> emptyMap(field);
            default -> Value.of("");
        };
    }

    private static Value emptyMap(Field field) {
        Map<String, Value> parts = new LinkedHashMap<>();
        field.parts.forEach(part -> parts.put(part.spec.name(), emptyValue(part)));
        return mapping(parts);
    }

    private static Value.Mapping mapping(Map<String, Value> fields) {
        List<Value.Entry> entries = new ArrayList<>();
        fields.forEach((name, value) -> entries.add(new Value.Entry(Value.of(name), value)));
        return new Value.Mapping(entries, Value.NOWHERE);
    }

    private static void judge(List<Field> expected, String above, Value.Mapping fields, List<TailProblem> problems) {
        for (Field field : expected) {
            String name = above + field.spec.name();
            Value value = fields.find(field.spec.name());
            if (value == null) {
                problems.add(new TailProblem(name, fields.span(), "expected the field, found none"));
            } else {
                judge(field, name, value, problems);
            }
        }
    }

    private static void judge(Field field, String name, Value value, List<TailProblem> problems) {
        boolean isText = field.spec.type() != LIST && field.spec.type() != MAP;
        boolean isEmpty =
                isText && value instanceof Value.Text text && text.text().isBlank();
        if (isEmpty && field.mayBeEmpty) {
            return;
        }
        FieldProblem problem = FieldProblem.find(field.spec, value);
        if (problem != null) {
            problems.add(new TailProblem(name, problem.value().span(), problem.words()));
        } else if (isEmpty) {
            problems.add(new TailProblem(name, value.span(), "expected a text, found an empty one"));
        } else if (value instanceof Value.Mapping map) {
            judge(field.parts, name + ".", map, problems);
        }
    }
}
