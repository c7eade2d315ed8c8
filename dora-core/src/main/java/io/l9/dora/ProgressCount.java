package io.l9.dora;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

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
        steps(1);
    }

    /** Takes note of several steps that are done: threads that count many small ones meet less often. */
    void steps(int count) {
        listener.at(done.addAndGet(count), total.get());
    }

    /** Returns {@code work} of each thing, in order, and counts a step for each. */
    <T, R> List<R> each(List<T> things, Function<T, R> work) {
        List<R> results = new ArrayList<>(things.size());
        for (T thing : things) {
            results.add(work.apply(thing));
            step();
        }
        return results;
    }
}
