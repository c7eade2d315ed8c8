package io.l9.dora;

import java.util.concurrent.atomic.AtomicInteger;

/** Counts the steps of a run. Safe for several threads. */
final class ProgressCount {

    private final Progress listener;
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicInteger total = new AtomicInteger();

    ProgressCount(Progress listener) {
        this.listener = listener;
    }

    /** Adds steps that are to be done. */
    void expect(int steps) {
        total.addAndGet(steps);
    }

    /** Takes note of one step that is done. */
    void step() {
        listener.at(done.incrementAndGet(), total.get());
    }
}
