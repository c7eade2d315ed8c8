package io.l9.dora.audit;

import io.l9.dora.text.BoundedText;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Spells lines up to their chain value, with keys in a fixed order. */
final class LineSpelling {

    /** How many UTF-16 units of a reason the log keeps; likewise below. */
    static final int REASON_LIMIT = 1000;

    private static final int NAME_LIMIT = 256;

    /** As long as a path that Linux takes in one call. */
    private static final int PATH_LIMIT = 4096;

    /** The version of the format that this class writes, and the newest that is understood. */
    static final int VERSION = 1;

    private LineSpelling() {}

    static void header(Bytes out, Instant time, String previous) {
        out.ascii(AuditHeader.MARK + VERSION + ",\"timestamp\":\"").ascii(time(time));
        out.ascii("\",\"previous\":\"").ascii(previous).ascii("\"");
    }

    /** Returns how the lines of a run begin. */
    static byte[] start(AuditRun run) {
        Bytes out = new Bytes();
        out.ascii("{\"timestamp\":\"").ascii(time(run.time())).ascii("\",\"run\":");
        out.json(BoundedText.of(run.id(), NAME_LIMIT));
        out.ascii(",\"goal\":\"").ascii(run.goal().id()).ascii("\",\"contract_version\":");
        out.json(BoundedText.of(run.contractVersion(), NAME_LIMIT));
        return out.toArray();
    }

    static void entry(Bytes out, byte[] start, AuditEntry entry) {
        out.bytes(start).ascii(",\"file_path\":").json(BoundedText.of(entry.path(), PATH_LIMIT));
        out.ascii(",\"component_id\":");
        text(out, entry.componentId().orElse(null), NAME_LIMIT);
        out.ascii(entry.passed() ? ",\"validation_result\":\"PASS\"" : ",\"validation_result\":\"FAIL\"");
        out.ascii(",\"reason_if_fail\":");
        text(out, entry.reason().orElse(null), REASON_LIMIT);
    }

    private static void text(Bytes out, @Nullable String text, int limit) {
        if (text == null) {
            out.ascii("null");
        } else {
            out.json(BoundedText.of(text, limit));
        }
    }

    /** Spells the line at the end of a run, the only one with an object at its end. */
    static void run(Bytes out, byte[] start, AuditTotals totals, String previousRun) {
        out.bytes(start).ascii(",\"previous_run\":").ascii(previousRun);
        out.ascii(",\"totals\":{\"files\":" + totals.files() + ",\"failed\":" + totals.failed());
        out.ascii(",\"changed\":" + totals.changed() + ",\"refused\":" + totals.refused());
        out.ascii(",\"unchanged\":" + totals.unchanged() + "}");
    }

    private static String time(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
