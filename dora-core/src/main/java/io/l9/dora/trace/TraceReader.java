package io.l9.dora.trace;

import io.l9.dora.value.Value;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the fields of a trace, whoever has written them. */
record TraceReader(Value.Mapping fields) {

    private static final Value.Mapping NOTHING = Value.of(Map.of());

    Trace read() {
        TraceReader graph = inner("graph");
        TraceReader metrics = inner("metrics");
        return new Trace(
                text("trace_id"),
                text("task"),
                time(),
                list("patterns_used"),
                new Trace.Graph(graph.list("nodes"), graph.list("edges")),
                inner("inputs").texts(),
                inner("outputs").texts(),
                new Trace.Metrics(
                        metrics.text("confidence"), metrics.list("errors_detected"), metrics.text("stability_score")));
    }

    private TraceReader inner(String name) {
        return new TraceReader(fields.get(name).orElse(NOTHING) instanceof Value.Mapping map ? map : NOTHING);
    }

    private String text(String name) {
        return fields.get(name).flatMap(TraceReader::textOf).orElse("");
    }

    private static Optional<String> textOf(Value value) {
        return value instanceof Value.Text text ? Optional.of(text.text()) : Optional.empty();
    }

    private Optional<Instant> time() {
        try {
            return Optional.of(Instant.parse(text("timestamp")));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private List<String> list(String name) {
        List<String> texts = new ArrayList<>();
        if (fields.get(name).orElse(NOTHING) instanceof Value.Sequence list) {
            list.items().forEach(item -> textOf(item).ifPresent(texts::add));
        }
        return texts;
    }

    private Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Value.Entry entry : fields.entries()) {
            entry.name().ifPresent(name -> textOf(entry.value()).ifPresent(text -> texts.put(name, text)));
        }
        return texts;
    }
}
