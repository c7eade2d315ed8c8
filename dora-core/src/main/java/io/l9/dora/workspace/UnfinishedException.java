package io.l9.dora.workspace;

/**
 * A commit was begun and could not be brought to its end: some files have their new content, others wait. Each is whole, and the next run
 * writes those that wait.
 */
public final class UnfinishedException extends TransactionException {

    private static final long serialVersionUID = 1;

    UnfinishedException(String reason, Throwable cause) {
        super(
                "the run could not be finished: " + reason
                        + "; every file is whole, and the next run writes those that still have their old content",
                cause);
    }
}
