package io.l9.dora.audit;

import io.l9.dora.text.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The first line of a file of the log.
 *
 * @param version of the format
 * @param time when the file was begun
 * @param previous the chain value at the end of the file before
 */
public record AuditHeader(int version, Instant time, String previous) {

    /** How such a line begins, up to the version. */
    public static final String MARK = "{\"audit_log\":";

    private static final byte[] MARK_BYTES = MARK.getBytes(StandardCharsets.US_ASCII);

    /** Returns what the line says; empty if it is no such line. */
    public static Optional<AuditHeader> read(byte[] line) {
        if (!starts(line, 0, line.length)) {
            return Optional.empty();
        }
        JsonLine json = JsonLine.read(line);
        OptionalLong version = json.count("audit_log");
        if (version.orElse(0) > LineSpelling.VERSION) {
            int newer = (int) Math.min(Integer.MAX_VALUE, version.getAsLong());
            return Optional.of(new AuditHeader(newer, Instant.EPOCH, Chain.START));
        }
        Optional<Instant> time = json.time();
        String previous = json.text("previous");
        return version.orElse(0) == LineSpelling.VERSION && time.isPresent() && Sha256.isOne(previous)
                ? Optional.of(new AuditHeader(LineSpelling.VERSION, time.get(), previous))
                : Optional.empty();
    }

    static boolean starts(byte[] bytes, int start, int end) {
        int length = MARK_BYTES.length;
        return end - start >= length && Arrays.equals(bytes, start, start + length, MARK_BYTES, 0, length);
    }

    /** Tells whether what stands in a file without any line end may be the beginning of such a line. */
    public static boolean mayBegin(byte[] rest) {
        int length = Math.min(rest.length, MARK_BYTES.length);
        return Arrays.equals(rest, 0, length, MARK_BYTES, 0, length);
    }

    /** Tells whether the file is of a version that did not exist when this was written. */
    public boolean isNewer() {
        return version > LineSpelling.VERSION;
    }
}
