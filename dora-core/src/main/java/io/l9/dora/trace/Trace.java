package io.l9.dora.trace;

import io.l9.dora.value.Value;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the last run did with a file. Whatever it is made of, it is bounded and holds no secrets: a text has at most {@value TraceText#LIMIT} UTF-16
 * units, a list {@value BoundedList#MOST} items, a map {@value BoundedMap#MOST} entries, each cut so that it says how much is missing, and a text
 * that looks like a secret is {@value Secrets#REDACTED}. Blank items of lists are left out.
 *
 * @param traceId tells the run from all others; one line
 * @param task what ran
 * @param timestamp when, of which whole seconds are kept; empty before the first run
 * @param patternsUsed what the run went by
 * @param graph the file among the others
 * @param inputs what the run was given, by names
 * @param outputs what came of it, likewise
 * @param metrics what it thinks of that
 */
public record Trace(
        String traceId,
        String task,
        Optional<Instant> timestamp,
        List<String> patternsUsed,
        Graph graph,
        Map<String, String> inputs,
        Map<String, String> outputs,
        Metrics metrics) {

    /** The trace of a file that no run has looked at. */
    public static final Trace EMPTY = new Trace(
            "",
            "",
            Optional.empty(),
            List.of(),
            new Graph(List.of(), List.of()),
            Map.of(),
            Map.of(),
            new Metrics("", List.of(), ""));

    public Trace {
        traceId = TraceText.line(traceId);
        task = TraceText.of(task);
        timestamp = timestamp.map(time -> time.truncatedTo(ChronoUnit.SECONDS));
        patternsUsed = BoundedList.of(patternsUsed);
        inputs = BoundedMap.of(inputs);
        outputs = BoundedMap.of(outputs);
    }

    /**
     * Components that have to do with each other.
     *
     * @param nodes their ids, or the names by which they are known
     * @param edges {@code A -> B} for each A that depends on B
     */
    public record Graph(List<String> nodes, List<String> edges) {
        public Graph {
            nodes = BoundedList.of(nodes);
            edges = BoundedList.of(edges);
        }
    }

    /**
     * What a run thinks of its own work. Only whoever did the work can tell; nothing is made up.
     *
     * @param confidence how sure it is of the outcome; one line, mostly empty
     * @param errorsDetected what is wrong
     * @param stabilityScore how much the outcome differs from run to run; one line, mostly empty
     */
    public record Metrics(String confidence, List<String> errorsDetected, String stabilityScore) {
        public Metrics {
            confidence = TraceText.line(confidence);
            errorsDetected = BoundedList.of(errorsDetected);
            stabilityScore = TraceText.line(stabilityScore);
        }
    }

    /** Returns the fields of the block, in the order in which they stand there. */
    public Value.Mapping fields() {
        Map<String, Value> fields = new LinkedHashMap<>();
        fields.put("trace_id", Value.of(traceId));
        fields.put("task", Value.of(task));
        fields.put("timestamp", Value.of(timestamp.map(Instant::toString).orElse("")));
        fields.put("patterns_used", list(patternsUsed));
        fields.put("graph", graphFields());
        fields.put("inputs", map(inputs));
        fields.put("outputs", map(outputs));
        fields.put("metrics", metricsFields());
        return Value.of(fields);
    }

    private Value graphFields() {
        Map<String, Value> fields = new LinkedHashMap<>();
        fields.put("nodes", list(graph.nodes));
        fields.put("edges", list(graph.edges));
        return Value.of(fields);
    }

    private Value metricsFields() {
        Map<String, Value> fields = new LinkedHashMap<>();
        fields.put("confidence", Value.of(metrics.confidence));
        fields.put("errors_detected", list(metrics.errorsDetected));
        fields.put("stability_score", Value.of(metrics.stabilityScore));
        return Value.of(fields);
    }

    private static Value list(List<String> texts) {
        List<Value> items = new ArrayList<>(texts.size());
        texts.forEach(text -> items.add(Value.of(text)));
        return Value.of(items);
    }

    private static Value map(Map<String, String> texts) {
        Map<String, Value> entries = new LinkedHashMap<>();
        texts.forEach((key, text) -> entries.put(key, Value.of(text)));
        return Value.of(entries);
    }

    /** Returns the trace that the fields of a block tell of. What is missing there, or is no text where one belongs, is as before the first run. */
    public static Trace of(Value.Mapping fields) {
        return new TraceReader(fields).read();
    }
}
