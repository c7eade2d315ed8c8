package io.l9.dora.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;

/** Spells lines, each chained to the one before, into memory. Not safe for several threads. */
public final class ChainWriter {

    /** No line is longer, its line end counted: what is longer was not written here. */
    public static final int MAX_LINE = 1 << 16;

    private final Chain chain = new Chain();
    private final Bytes out = new Bytes();
    private final byte[] last;
    private int lineStart;

    private ChainWriter(byte[] last) {
        this.last = last;
    }

    /** Returns what writes the first lines of all. */
    public static ChainWriter fromTheStart() {
        return new ChainWriter(Chain.START.getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * Returns what goes on behind a line.
     *
     * @param line without its line end
     * @return empty if it is no line of a log
     */
    public static Optional<ChainWriter> after(byte[] line) {
        return LogLine.of(line, 0, line.length).map(found -> new ChainWriter(found.chain()));
    }

    /**
     * Tells whether a line follows another one.
     *
     * @param previous a line of a log, without its line end
     */
    public static boolean follows(byte[] line, byte[] previous) {
        byte[] expected = new byte[Chain.LENGTH];
        return LogLine.of(line, 0, line.length)
                .filter(found -> {
                    LogLine.of(previous, 0, previous.length)
                            .ifPresent(before -> found.chainAfter(before.chain(), new Chain(), expected));
                    return Arrays.equals(expected, found.chain());
                })
                .isPresent();
    }

    /** Adds the first line of a file. */
    public void header(Instant time) {
        LineSpelling.header(out, time, new String(last, StandardCharsets.US_ASCII));
        seal();
    }

    /** Returns how the lines of a run begin, so that it need not be spelled for each. */
    public static byte[] start(AuditRun run) {
        return LineSpelling.start(run);
    }

    /** Adds the line of one file. */
    public void entry(byte[] start, AuditEntry entry) {
        LineSpelling.entry(out, start, entry);
        seal();
    }

    /**
     * Adds the line at the end of a run.
     *
     * @param previous where in the same file the line of the run before begins, in bytes
     */
    public void run(byte[] start, AuditTotals totals, OptionalLong previous) {
        LineSpelling.run(out, start, totals, previous.isPresent() ? String.valueOf(previous.getAsLong()) : "null");
        seal();
    }

    private void seal() {
        chain.next(last, out.array(), lineStart, out.length() - lineStart, last);
        LogLine.seal(out, last);
        out.ascii("\n");
        lineStart = out.length();
    }

    /** Returns how many bytes wait to be taken. */
    public int size() {
        return out.length();
    }

    /** Returns the lines since the last call. */
    public byte[] take() {
        byte[] lines = out.toArray();
        out.clear();
        lineStart = 0;
        return lines;
    }
}
