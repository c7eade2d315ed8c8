package io.l9.dora.maven;

import io.l9.dora.Progress;
import java.io.PrintStream;
import java.util.function.LongSupplier;

/**
 * Shows on a terminal how far long work has come, in one line that is written over and at last taken away. Work that takes less than a second shows
 * nothing.
 */
final class TerminalProgress implements Progress {

    private static final long NANOS_BEFORE_FIRST = 1_000_000_000;
    private static final long NANOS_BETWEEN = 100_000_000;

    private final PrintStream terminal;
    private final LongSupplier nanos;
    private long next;
    private int furthest;
    private int shown;

    /**
     * Starts to wait.
     *
     * @param nanos a clock that only goes forward
     */
    TerminalProgress(PrintStream terminal, LongSupplier nanos) {
        this.terminal = terminal;
        this.nanos = nanos;
        this.next = nanos.getAsLong() + NANOS_BEFORE_FIRST;
    }

    @Override
    public synchronized void at(int done, int total) {
        furthest = Math.max(furthest, done);
        long now = nanos.getAsLong();
        if (now - next < 0) {
            return;
        }
        next = now + NANOS_BETWEEN;
        show("DORA: " + furthest + " of " + Math.max(total, furthest) + " steps done");
    }

    /** Takes the line away. */
    synchronized void end() {
        if (shown > 0) {
            show("");
            show("");
        }
    }

    private void show(String line) {
        terminal.print("\r" + line + " ".repeat(Math.max(0, shown - line.length())));
        terminal.flush();
        shown = line.length();
    }
}
