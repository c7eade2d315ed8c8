package io.l9.dora.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The line at the end of a run.
 *
 * @param previous where in the same file the line of the run before begins, in bytes; empty for the first one of a file
 */
public record RunLine(AuditRun run, OptionalLong previous) {

    private static final String PREVIOUS = "previous_run";

    /** No line begins before its file. */
    private static final long NOWHERE = -1;

    /** Returns what a line says, without its line end; empty if it is no such line. */
    public static Optional<RunLine> read(byte[] line) {
        if (!isOne(line)) {
            return Optional.empty();
        }
        JsonLine json = JsonLine.read(line);
        Optional<Instant> time = json.time();
        Optional<AuditGoal> goal = AuditGoal.of(json.text("goal"));
        Optional<AuditTotals> totals = totals(json.object("totals"));
        if (time.isEmpty() || goal.isEmpty() || totals.isEmpty()) {
            return Optional.empty();
        }
        AuditRun run =
                new AuditRun(time.get(), json.text("run"), goal.get(), json.text("contract_version"), totals.get());
        return Optional.of(new RunLine(run, previous(json)));
    }

    /** What is said in any other way than by a whole number is no less said, and leads nowhere. */
    private static OptionalLong previous(JsonLine json) {
        return json.isNull(PREVIOUS)
                ? OptionalLong.empty()
                : OptionalLong.of(json.number(PREVIOUS).orElse(NOWHERE));
    }

    private static Optional<AuditTotals> totals(JsonLine totals) {
        OptionalLong files = totals.count("files");
        OptionalLong failed = totals.count("failed");
        OptionalLong changed = totals.count("changed");
        OptionalLong refused = totals.count("refused");
        OptionalLong unchanged = totals.count("unchanged");
        boolean isWhole = files.isPresent()
                && failed.isPresent()
                && changed.isPresent()
                && refused.isPresent()
                && unchanged.isPresent();
        return isWhole
                ? Optional.of(new AuditTotals(
                        files.getAsLong(),
                        failed.getAsLong(),
                        changed.getAsLong(),
                        refused.getAsLong(),
                        unchanged.getAsLong()))
                : Optional.empty();
    }

    /** Tells whether a line, without its line end, is of a run; looks at its shape alone. */
    public static boolean isOne(byte[] line) {
        return LogLine.of(line, 0, line.length)
                .filter(found -> found.kind() == LogLine.Kind.RUN)
                .isPresent();
    }
}
