package io.l9.dora.audit;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** A line of a log as it stands there, whatever it is worth: everything up to its chain value, and that. Holds on to the bytes that it was read from. */
final class LogLine {

    private static final byte[] CHAIN_KEY = ",\"chain\":\"".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "\"}".getBytes(StandardCharsets.US_ASCII);
    private static final int SEAL = CHAIN_KEY.length + Chain.LENGTH + END.length;

    private final byte[] bytes;
    private final int start;
    private final int bodyEnd;
    private final int end;

    private LogLine(byte[] bytes, int start, int bodyEnd, int end) {
        this.bytes = bytes;
        this.start = start;
        this.bodyEnd = bodyEnd;
        this.end = end;
    }

    /** What a line tells. */
    enum Kind {
        HEADER,
        ENTRY,
        RUN
    }

    /** Returns the line from {@code start} to {@code end}; empty if it does not end like one of a log. */
    static Optional<LogLine> of(byte[] bytes, int start, int end) {
        int bodyEnd = end - SEAL;
        boolean isSealed = bodyEnd > start
                && bytes[start] == '{'
                && matches(bytes, bodyEnd, CHAIN_KEY)
                && Chain.isValue(bytes, bodyEnd + CHAIN_KEY.length, end - END.length)
                && matches(bytes, end - END.length, END);
        return isSealed ? Optional.of(new LogLine(bytes, start, bodyEnd, end)) : Optional.empty();
    }

    private static boolean matches(byte[] bytes, int offset, byte[] part) {
        return Arrays.equals(bytes, offset, offset + part.length, part, 0, part.length);
    }

    /** Appends a chain value to a body that stands at the end of {@code out}. */
    static void seal(Bytes out, byte[] chain) {
        out.bytes(CHAIN_KEY).bytes(chain).bytes(END);
    }

    /** Returns the chain value that the line states. */
    byte[] chain() {
        return Arrays.copyOfRange(bytes, bodyEnd + CHAIN_KEY.length, end - END.length);
    }

    /** Computes the chain value that the line would have behind a line with the value {@code previous}. */
    void chainAfter(byte[] previous, Chain chain, byte[] result) {
        chain.next(previous, bytes, start, bodyEnd - start, result);
    }

    /** Texts are escaped, so that only the line of a run has a brace there. */
    Kind kind() {
        if (AuditHeader.starts(bytes, start, end)) {
            return Kind.HEADER;
        }
        return bytes[bodyEnd - 1] == '}' ? Kind.RUN : Kind.ENTRY;
    }
}
