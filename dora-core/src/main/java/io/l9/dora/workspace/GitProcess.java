package io.l9.dora.workspace;

import io.l9.dora.text.Printable;
import io.l9.dora.workspace.Git.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One run of git, from its start to its end. Until somebody listens, git works ahead as far as a pipe holds what it writes. Whoever starts one
 * {@linkplain #finish listens} or {@linkplain #end ends} it; at the limit of time it is ended in any case.
 */
final class GitProcess {

    private static final int MOST_COMPLAINT_BYTES = 1 << 14;

    private final Process process;
    private final Duration limit;
    private final AtomicBoolean late = new AtomicBoolean();
    private final CompletableFuture<Process> watch;

    private GitProcess(Process process, Duration limit) {
        this.process = process;
        this.limit = limit;
        this.watch = process.onExit()
                .orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS)
                .exceptionally(timeout -> {
                    late.set(true);
                    end();
                    return process;
                });
    }

    /** Starts one that may take so long. */
    static GitProcess start(ProcessBuilder builder, Duration limit) throws IOException {
        return new GitProcess(builder.start(), limit);
    }

    /** Hands {@code input} to git, and has {@code output} read what it writes, meanwhile. */
    Outcome finish(byte[] input, Git.Output output) {
        try {
            Outcome outcome = converse(input, output);
            watch.join();
            return late.get() ? Outcome.none("git took longer than " + limit.toSeconds() + " s") : outcome;
        } catch (IOException | ExecutionException e) {
            return Outcome.none("git's output cannot be read: " + IoReasons.of(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Outcome.none("interrupted while git was running");
        } finally {
            end();
        }
    }

    /** Ends it if it is still at work. A git that is a script has children, and they hold its output open. */
    void end() {
        if (process.isAlive()) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private Outcome converse(byte[] input, Git.Output output)
            throws IOException, ExecutionException, InterruptedException {
        CompletableFuture<List<String>> complaints =
                CompletableFuture.supplyAsync(() -> complaints(process.getErrorStream()), GitProcess::inThreadOfItsOwn);
        CompletableFuture<Void> written =
                CompletableFuture.runAsync(() -> write(input, process.getOutputStream()), GitProcess::inThreadOfItsOwn);
        try (InputStream in = process.getInputStream()) {
            output.read(in);
        }
        int code = process.waitFor();
        written.get();
        return new Outcome(code, complaints.get());
    }

    /** Whoever does not read all of its input has a reason, and says it. */
    private static void write(byte[] input, OutputStream in) {
        try (in) {
            in.write(input);
        } catch (IOException e) {
            return;
        }
    }

    /** A shared pool may have no thread left, and git would wait for a reader until the limit. */
    private static void inThreadOfItsOwn(Runnable task) {
        Thread thread = new Thread(task, "dora-git");
        thread.setDaemon(true);
        thread.start();
    }

    /** Reads to the end whatever the amount, since git would wait for a reader. */
    private static List<String> complaints(InputStream in) {
        try {
            byte[] head = in.readNBytes(MOST_COMPLAINT_BYTES);
            in.transferTo(OutputStream.nullOutputStream());
            return new String(head, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .map(Printable::of)
                    .toList();
        } catch (IOException e) {
            return List.of(IoReasons.of(e));
        }
    }
}
