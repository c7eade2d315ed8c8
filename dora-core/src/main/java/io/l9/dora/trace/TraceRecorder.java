package io.l9.dora.trace;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/**
 * Collects what a piece of work does with a file, and hands the trace over at its end.
 *
 * <pre>{@code
 * try (TraceRecorder trace = Dora.recorder(request, Path.of("src/ledger.json"))) {
 *     trace.input("rows", "120");
 *     trace.output("balance", "0");
 * }
 * }</pre>
 *
 * <p>Safe for several threads. It holds no more than a {@link Trace} does, whatever is recorded. A {@code null} is refused at the call that brings it.
 */
public final class TraceRecorder implements AutoCloseable {

    private final String traceId;
    private final String task;
    private final Instant time;
    private final Sink sink;
    private final BoundedList patterns = new BoundedList();
    private final BoundedList nodes = new BoundedList();
    private final BoundedList edges = new BoundedList();
    private final BoundedList errors = new BoundedList();
    private final BoundedMap inputs = new BoundedMap();
    private final BoundedMap outputs = new BoundedMap();
    private String confidence = "";
    private String stability = "";
    private boolean closed;

    /** What takes a trace. */
    @FunctionalInterface
    public interface Sink {
        /**
         * Takes it.
         *
         * @throws IOException when it could not be written; nothing else was changed then
         */
        void take(Trace trace) throws IOException;
    }

    /**
     * Makes one.
     *
     * @param traceId tells the run from all others
     * @param task what runs
     * @param time when
     * @param sink takes the trace
     */
    public TraceRecorder(String traceId, String task, Instant time, Sink sink) {
        this.traceId = requireNonNull(traceId);
        this.task = requireNonNull(task);
        this.time = requireNonNull(time);
        this.sink = requireNonNull(sink);
    }

    /** Records what the work was given. */
    public synchronized void input(String name, String value) {
        requireOpen();
        inputs.put(requireNonNull(name), requireNonNull(value));
    }

    /** Records what came of it. */
    public synchronized void output(String name, String value) {
        requireOpen();
        outputs.put(requireNonNull(name), requireNonNull(value));
    }

    /** Records what it went by. */
    public synchronized void pattern(String name) {
        requireOpen();
        patterns.add(requireNonNull(name));
    }

    /** Records a component that it had to do with. */
    public synchronized void node(String component) {
        requireOpen();
        nodes.add(requireNonNull(component));
    }

    /** Records that one component depends on another. */
    public synchronized void edge(String from, String to) {
        requireOpen();
        edges.add(requireNonNull(from) + " -> " + requireNonNull(to));
    }

    /** Records what went wrong. */
    public synchronized void error(String words) {
        requireOpen();
        errors.add(requireNonNull(words));
    }

    /** Records an exception: its class, and its message if it has one. */
    public void error(Throwable failure) {
        String message = failure.getMessage();
        error(failure.getClass().getName() + (message == null ? "" : ": " + message));
    }

    /** Records how sure the work is of its outcome, in its own words. */
    public synchronized void confidence(String value) {
        requireOpen();
        confidence = requireNonNull(value);
    }

    /** Records how stable it takes its outcome to be, likewise. */
    public synchronized void stabilityScore(String value) {
        requireOpen();
        stability = requireNonNull(value);
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("the recorder is closed");
        }
    }

    /** Returns what was recorded so far. */
    public synchronized Trace trace() {
        return new Trace(
                traceId,
                task,
                Optional.of(time),
                patterns.toList(),
                new Trace.Graph(nodes.toList(), edges.toList()),
                inputs.toMap(),
                outputs.toMap(),
                new Trace.Metrics(confidence, errors.toList(), stability));
    }

    /**
     * Hands the trace over. An exception of the work itself is not masked: where there is one, that of this method is suppressed in it. Does nothing the
     * second time.
     *
     * @throws IOException when the trace could not be written
     */
    @Override
    public void close() throws IOException {
        Trace recorded;
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            recorded = trace();
        }
        sink.take(recorded);
    }
}
