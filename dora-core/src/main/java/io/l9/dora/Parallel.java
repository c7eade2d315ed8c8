package io.l9.dora;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/** Does the same to many things at once, and hands on the results in the order of the things. */
final class Parallel {

    /** So small that no thread waits for long at the end, so large that taking one costs nothing. */
    private static final int CHUNK = 64;

    /** How many chunks a thread may be ahead of the first that is not done: their results are in memory. */
    private static final int AHEAD = 16;

    private Parallel() {}

    /** Returns {@code work} of each chunk of {@code items}, in order; {@code work} is called by several threads unless {@code threads} is 1. */
    static <T, R> List<R> mapChunks(List<T> items, int threads, Function<List<T>, R> work) {
        List<R> results = new ArrayList<>();
        forEachChunk(items, threads, work, results::add);
        return results;
    }

    /**
     * Hands {@code work} of each chunk of {@code items} to {@code sink}, in order and by the calling thread. {@code work} is called by several threads
     * unless {@code threads} is 1; it waits when it is too far ahead.
     *
     * @throws RunInterrupted when the calling thread is interrupted while it waits
     */
    static <T, R> void forEachChunk(List<T> items, int threads, Function<List<T>, R> work, Consumer<R> sink) {
        List<List<T>> chunks = chunks(items);
        if (threads == 1 || chunks.size() < 2) {
            chunks.forEach(chunk -> sink.accept(work.apply(chunk)));
        } else {
            inPool(chunks, Math.min(threads, chunks.size()), work, sink);
        }
    }

    private static <T> List<List<T>> chunks(List<T> items) {
        List<List<T>> chunks = new ArrayList<>();
        for (int i = 0; i < items.size(); i += CHUNK) {
            chunks.add(items.subList(i, Math.min(items.size(), i + CHUNK)));
        }
        return chunks;
    }

    private static <T, R> void inPool(List<List<T>> chunks, int threads, Function<List<T>, R> work, Consumer<R> sink) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            Queue<Future<R>> running = new ArrayDeque<>();
            for (List<T> chunk : chunks) {
                running.add(pool.submit(() -> work.apply(chunk)));
                if (running.size() > threads * AHEAD) {
                    sink.accept(running.remove().get());
                }
            }
            while (!running.isEmpty()) {
                sink.accept(running.remove().get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RunInterrupted(e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }
}
