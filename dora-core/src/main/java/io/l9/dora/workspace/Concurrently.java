package io.l9.dora.workspace;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Waits for the disk in many places at once: the system writes what several threads wait for in one go. */
final class Concurrently {

    private static final int THREADS = 16;

    private Concurrently() {}

    /** What is done to one thing. */
    interface Action<T> {
        void accept(T thing) throws IOException;
    }

    /**
     * Does {@code action} to all of {@code things}, in no particular order. Returns when no thread is at work any more.
     *
     * @throws IOException the first one that {@code action} threw
     */
    static <T> void forEach(List<T> things, Action<T> action) throws IOException {
        if (things.size() < 2) {
            for (T thing : things) {
                action.accept(thing);
            }
            return;
        }
        ExecutorService pool = Executors.newFixedThreadPool(Math.min(THREADS, things.size()));
        try {
            List<Future<?>> futures = new ArrayList<>(things.size());
            for (T thing : things) {
                futures.add(pool.submit(() -> {
                    action.accept(thing);
                    return null;
                }));
            }
            awaitAll(futures);
        } finally {
            pool.shutdownNow();
        }
    }

    private static void awaitAll(List<Future<?>> futures) throws IOException {
        List<Throwable> failures = new ArrayList<>();
        boolean interrupted = false;
        for (Future<?> future : futures) {
            for (boolean done = false; !done; ) {
                try {
                    future.get();
                    done = true;
                } catch (ExecutionException e) {
                    failures.add(e.getCause() == null ? e : e.getCause());
                    done = true;
                } catch (InterruptedException e) {
                    // What was begun is ended first: nobody may change the disk behind the caller's back.
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (!failures.isEmpty()) {
            rethrow(failures.get(0));
        }
    }

    private static void rethrow(Throwable failure) throws IOException {
        if (failure instanceof IOException e) {
            throw e;
        }
        if (failure instanceof Error e) {
            throw e;
        }
        throw new IllegalStateException(failure);
    }
}
