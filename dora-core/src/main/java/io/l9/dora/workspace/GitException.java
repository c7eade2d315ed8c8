package io.l9.dora.workspace;

/** Git did not answer. The message says why, and what helps where something does: one line, safe to show. */
final class GitException extends Exception {

    private static final long serialVersionUID = 1;

    GitException(String message) {
        super(message);
    }

    /** Returns the message, which is never absent. */
    String reason() {
        return String.valueOf(getMessage());
    }
}
