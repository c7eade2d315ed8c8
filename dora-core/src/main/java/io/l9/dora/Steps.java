package io.l9.dora;

import java.util.concurrent.atomic.AtomicInteger;

/** Counts the steps of work that several threads do, and tells a listener. */
final class Steps {

    private final Progress listener;
    private final int total;
    private final AtomicInteger done = new AtomicInteger();

    /**
     * Begins to count.
     *
     * @param total how many steps there are
     */
    Steps(Progress listener, int total) {
        this.listener = listener;
        this.total = total;
    }

    /** Takes note of {@code count} more steps that are done. */
    void advance(int count) {
        listener.at(done.addAndGet(count), total);
    }
}
