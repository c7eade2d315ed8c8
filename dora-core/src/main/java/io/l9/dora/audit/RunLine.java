package io.l9.dora.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * The line at the end of a run.
 *
 * @param previous where in the same file the line of the run before begins, in bytes; empty for the first one of a file
 */
public record RunLine(AuditRun run, OptionalLong previous) {

    /** Returns what a line says, without its line end; empty if it is no such line. */
    public static Optional<RunLine> read(byte[] line) {
        if (!isOne(line)) {
            return Optional.empty();
        }
        JsonNode json = JsonLine.read(line);
        Optional<Instant> time = JsonLine.time(json);
        Optional<AuditGoal> goal = AuditGoal.of(json.path("goal").asText());
        Optional<AuditTotals> totals = totals(json.path("totals"));
        if (time.isEmpty() || goal.isEmpty() || totals.isEmpty()) {
            return Optional.empty();
        }
        AuditRun run = new AuditRun(
                time.get(),
                json.path("run").asText(),
                goal.get(),
                json.path("contract_version").asText(),
                totals.get());
        JsonNode previous = json.path("previous_run");
        return Optional.of(
                new RunLine(run, previous.isNumber() ? OptionalLong.of(previous.asLong()) : OptionalLong.empty()));
    }

    private static Optional<AuditTotals> totals(JsonNode totals) {
        List<OptionalLong> counts = Stream.of("files", "failed", "changed", "refused", "unchanged")
                .map(key -> JsonLine.count(totals.path(key)))
                .toList();
        if (counts.contains(OptionalLong.empty())) {
            return Optional.empty();
        }
        Iterator<OptionalLong> next = counts.iterator();
        return Optional.of(new AuditTotals(
                next.next().getAsLong(),
                next.next().getAsLong(),
                next.next().getAsLong(),
                next.next().getAsLong(),
                next.next().getAsLong()));
    }

    /** Tells whether a line, without its line end, is of a run; looks at its shape alone. */
    public static boolean isOne(byte[] line) {
        return LogLine.of(line, 0, line.length)
                .filter(found -> found.kind() == LogLine.Kind.RUN)
                .isPresent();
    }
}
