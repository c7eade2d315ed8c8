package io.l9.dora;

/** The thread that waited for a run was interrupted; its flag is set again. {@link Dora} makes an outcome of it. */
final class RunInterrupted extends RuntimeException {

    private static final long serialVersionUID = 1;

    RunInterrupted(InterruptedException cause) {
        super("interrupted", cause);
    }
}
