package io.l9.dora.schema;

import io.l9.dora.contract.FieldProblem;
import io.l9.dora.contract.FieldSpec;
import io.l9.dora.contract.Term;
import io.l9.dora.document.MapReader;
import io.l9.dora.document.NearestName;
import io.l9.dora.document.Problems;
import io.l9.dora.value.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes from schemas what the contract asks of them, and says what cannot be right in them. */
final class LayerReader {

    /** A key that close to a known one is a slip; what differs more may be a key of a generator's own. */
    private static final int SLIP = 1;

    private final Questions questions;

    LayerReader(Questions questions) {
        this.questions = questions;
    }

    /**
     * Reads the answers of a schema.
     *
     * @param schema the map whose key {@code metadata} holds values
     * @param part what part of the document it is, for people, printable; empty for the whole
     */
    Layer read(Value.Mapping schema, String part, Problems problems) {
        checkKeys(schema, problems);
        Map<List<String>, Optional<FieldValue>> answers = new HashMap<>();
        for (List<String> path : questions.paths()) {
            answer(schema, path).ifPresent(answer -> answers.put(path, answer.value(part, problems)));
        }
        answers.forEach((path, answer) -> answer.ifPresent(given -> checkValue(path, given, problems)));
        return new Layer(answers);
    }

    /** Reports an id in a layer that is about more than one file. */
    void rejectId(Layer layer, String reason, Problems problems) {
        for (List<String> path : questions.idPaths()) {
            layer.value(path)
                    .ifPresent(id -> problems.error(
                            id.value().span(),
                            Problems.quoted(Questions.ID) + ": an id belongs to one file, and " + reason));
        }
    }

    /** Finds the key that decides about a path: the first below the metadata, else that of the document. */
    private static Optional<Answer> answer(Value.Mapping schema, List<String> path) {
        if (!Questions.isMetadata(path)) {
            return given(schema, path.get(0)).map(value -> new Answer(value, path.subList(1, path.size())));
        }
        return given(schema, Term.METADATA)
                .flatMap(metadata -> metadata instanceof Value.Mapping map ? given(map, path.get(1)) : Optional.empty())
                .map(value -> new Answer(value, path.subList(2, path.size())));
    }

    /** Returns the value of a key; {@code null} is none. */
    private static Optional<Value> given(Value.Mapping map, String key) {
        return map.get(key).filter(value -> !(value instanceof Value.Null));
    }

    private void checkKeys(Value.Mapping schema, Problems problems) {
        MapReader.MAP_OR_NOTHING
                .read(
                        schema.get(Term.METADATA).orElseGet(() -> new Value.Null(schema.span())),
                        Problems.quoted(Term.METADATA),
                        problems)
                .ifPresent(metadata -> metadata.entries()
                        .forEach(entry -> checkKey(entry.key(), entry.name().orElseThrow(), problems)));
    }

    private void checkKey(Value key, String name, Problems problems) {
        String asked = questions.unused().get(name);
        if (asked != null) {
            problems.warning(
                    key.span(),
                    Problems.quoted(name) + " has no effect; the contract takes the field from "
                            + Problems.quoted(asked));
        } else if (!questions.metadataKeys().contains(name)) {
            NearestName.within(SLIP, name, questions.metadataKeys())
                    .ifPresent(nearest -> problems.error(
                            key.span(),
                            "`metadata`: unknown key " + Problems.quoted(name) + "; did you mean "
                                    + Problems.quoted(nearest) + "?"));
        }
    }

    private void checkValue(List<String> path, FieldValue given, Problems problems) {
        for (FieldSpec field : questions.fields().getOrDefault(path, List.of())) {
            FieldProblem.of(field, given.value())
                    .ifPresent(problem -> problems.error(
                            problem.value().span(), Problems.quoted(field.name()) + ": " + problem.words()));
        }
    }

    /**
     * What a layer says of a path.
     *
     * @param value that of the key that decides
     * @param rest the keys from there on
     */
    private record Answer(Value value, List<String> rest) {

        Optional<FieldValue> value(String part, Problems problems) {
            Optional<Value> found = Optional.of(value);
            for (String key : rest) {
                found = found.flatMap(outer -> outer instanceof Value.Mapping map ? given(map, key) : Optional.empty());
            }
            return found.map(
                    v -> new FieldValue(v, problems.location(v.span()) + (part.isEmpty() ? "" : " (" + part + ")")));
        }
    }
}
