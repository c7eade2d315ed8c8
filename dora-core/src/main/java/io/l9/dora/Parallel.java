package io.l9.dora;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Does the same to many things at once, and returns the results in the order of the things. */
final class Parallel {

    /** So small that no thread waits for long at the end, so large that taking one costs nothing. */
    private static final int CHUNK = 256;

    private Parallel() {}

    /** Returns {@code work} of each chunk of {@code items}, in order; {@code work} is called by several threads unless {@code threads} is 1. */
    static <T, R> List<R> mapChunks(List<T> items, int threads, Function<List<T>, R> work) {
        List<List<T>> chunks = chunks(items);
        return threads == 1 || chunks.size() < 2
                ? chunks.stream().map(work).toList()
                : inPool(chunks, Math.min(threads, chunks.size()), work);
    }

    private static <T> List<List<T>> chunks(List<T> items) {
        List<List<T>> chunks = new ArrayList<>();
        for (int i = 0; i < items.size(); i += CHUNK) {
            chunks.add(items.subList(i, Math.min(items.size(), i + CHUNK)));
        }
        return chunks;
    }

    private static <T, R> List<R> inPool(List<List<T>> chunks, int threads, Function<List<T>, R> work) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<R>> futures = new ArrayList<>(chunks.size());
            for (List<T> chunk : chunks) {
                futures.add(pool.submit(() -> work.apply(chunk)));
            }
            List<R> results = new ArrayList<>(chunks.size());
            for (Future<R> future : futures) {
                results.add(future.get());
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }
}
