package io.l9.dora.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.block.Block;
import io.l9.dora.block.Carrier;
import io.l9.dora.block.Scan;
import io.l9.dora.block.Tails;
import io.l9.dora.contract.BuiltInContract;
import io.l9.dora.contract.Contract;
import io.l9.dora.contract.FieldProblem;
import io.l9.dora.contract.FieldSpec;
import io.l9.dora.rule.Finding;
import io.l9.dora.rule.RuleEngine;
import io.l9.dora.rule.Subject;
import io.l9.dora.text.SourceText;
import io.l9.dora.text.Span;
import io.l9.dora.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules about fields say what their laws say in the plainest words, on blocks good and bad, with keys twice, missing and unknown. */
class FieldRulesTest {

    private static final Span PLACE = Span.at(0);
    private static final Set<String> GOVERNED = Set.of("governance", "memory", "agents", "kernel");

    private final Contract contract = BuiltInContract.load(BuiltInRules.specs());
    private final RuleEngine engine = new RuleEngine(contract, BuiltInRules.rules(), BuiltInRules.repositoryRules());

    @Test
    void theRulesAboutFieldsSayWhatTheirLawsSay() {
        Random random = new Random(75);
        int whole = 0;
        for (int i = 0; i < 20_000; i++) {
            Value.Mapping fields = fields(random);
            String path = random.nextInt(4) == 0 ? "src/memory/a.py" : "a.py";
            List<Finding> found = engine.judge(subject(path, fields));
            assertThat(found.stream().map(FieldRulesTest::told))
                    .as("%s", fields)
                    .containsExactlyElementsOf(expected(path, fields));
            assertThat(found.stream()
                            .filter(finding -> finding.rule().equals("recommended_fields"))
                            .map(Finding::message))
                    .allMatch(message -> message.endsWith(": " + recommended(fields)));
            whole += found.isEmpty() ? 1 : 0;
        }
        assertThat(whole).isBetween(100, 19_000);
    }

    private static String told(Finding finding) {
        return finding.rule() + " " + finding.field().orElse("-");
    }

    private static Subject subject(String path, Value.Mapping fields) {
        Scan scan = new Scan.Found(new Block(Carrier.ASSIGNMENT, PLACE, fields), List.of());
        return new Subject.Scanned(path, path, SourceText.of("x"), scan, Tails.NONE, Optional.empty());
    }

    private List<String> expected(String path, Value.Mapping fields) {
        return Stream.of(
                        coverage(fields),
                        fields.entries().stream()
                                .filter(entry -> isPlaceholder(entry.value()))
                                .map(entry -> "values_not_empty " + entry.name().orElseThrow()),
                        contract.mandatoryFields().stream()
                                .filter(field -> isWrong(field, fields))
                                .map(field -> "field_values " + field.name()),
                        governance(path, fields),
                        contract.recommendedFields().stream()
                                .filter(name -> fields.get(name).isEmpty())
                                .limit(1)
                                .map(name -> "recommended_fields -"))
                .flatMap(told -> told)
                .toList();
    }

    /** What is missing of the fields that are recommended, whatever the blocks before lacked. */
    private String recommended(Value.Mapping fields) {
        return contract.recommendedFields().stream()
                .filter(name -> fields.get(name).isEmpty())
                .collect(Collectors.joining(", "));
    }

    private Stream<String> coverage(Value.Mapping fields) {
        List<String> missing = contract.mandatoryFields().stream()
                .map(FieldSpec::name)
                .filter(name -> fields.get(name).isEmpty())
                .map(name -> "field_coverage " + name)
                .toList();
        boolean tooFew = missing.isEmpty() && fields.entries().size() < 13;
        return tooFew ? Stream.of("field_coverage -") : missing.stream();
    }

    private static boolean isWrong(FieldSpec field, Value.Mapping fields) {
        return fields.get(field.name())
                .filter(value -> !isPlaceholder(value))
                .flatMap(value -> FieldProblem.of(field, value))
                .isPresent();
    }

    /** Of the values below, these are what the contract disallows. */
    private static boolean isPlaceholder(Value value) {
        return value instanceof Value.Null
                || (value instanceof Value.Text text
                        && Set.of("", "TODO: x", "{x}", "none").contains(text.text()));
    }

    private static Stream<String> governance(String path, Value.Mapping fields) {
        boolean governed = path.contains("/memory/")
                || Stream.of("module_name", "domain")
                        .anyMatch(name ->
                                text(fields, name).filter(GOVERNED::contains).isPresent());
        boolean low = text(fields, "governance_level")
                .filter(level -> !Set.of("critical", "high").contains(level))
                .isPresent();
        return governed && low ? Stream.of("required_governance governance_level") : Stream.empty();
    }

    private static Optional<String> text(Value.Mapping fields, String name) {
        return fields.get(name)
                .flatMap(v -> v instanceof Value.Text text ? Optional.of(text.text()) : Optional.empty());
    }

    private Value.Mapping fields(Random random) {
        List<Value.Entry> entries = new ArrayList<>();
        int damage = random.nextInt(4);
        contract.mandatoryFields().forEach(field -> entries.add(entry(field.name(), good(field.name()))));
        contract.recommendedFields().forEach(name -> entries.add(entry(name, Value.of("x"))));
        if (random.nextInt(3) == 0) {
            entries.add(entry("module_name", Value.of(random.nextBoolean() ? "kernel" : "other")));
        }
        for (int i = 0; i < damage; i++) {
            int at = random.nextInt(entries.size());
            String name = entries.get(at).name().orElseThrow();
            switch (random.nextInt(3)) {
                case 0 -> entries.remove(at);
                case 1 -> entries.set(at, entry(name, other(random)));
                default -> entries.add(random.nextInt(entries.size()), entry(name, other(random)));
            }
        }
        return new Value.Mapping(entries, PLACE);
    }

    private static Value.Entry entry(String name, Value value) {
        return new Value.Entry(Value.of(name), value);
    }

    private static Value good(String name) {
        return switch (name) {
            case "component_id" -> Value.of("SYM-CORE-001");
            case "module_version" -> Value.of("1.0.0");
            case "created_at" -> Value.of("2024-02-29T02:04:00Z");
            case "layer" -> Value.of("foundation");
            case "type" -> Value.of("service");
            case "status" -> Value.of("active");
            case "governance_level" -> Value.of("high");
            case "compliance_required", "audit_trail" -> new Value.Bool(true, PLACE);
            case "dependencies" -> new Value.Sequence(Value.SequenceKind.LIST, List.of(Value.of("json")), PLACE);
            default -> Value.of("words");
        };
    }

    private static Value other(Random random) {
        Value[] values = {
            Value.of(""),
            Value.of("TODO: x"),
            Value.of("{x}"),
            Value.of("none"),
            Value.of("low"),
            Value.of("memory"),
            Value.of("a\nb"),
            Value.of("1.0.0-rc.1"),
            Value.of("2023-02-29T00:00:00Z"),
            new Value.Null(PLACE),
            new Value.Bool(false, PLACE),
            new Value.Sequence(Value.SequenceKind.TUPLE, List.of(), PLACE)
        };
        return values[random.nextInt(values.length)];
    }
}
