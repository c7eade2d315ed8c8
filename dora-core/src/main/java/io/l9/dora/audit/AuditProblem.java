package io.l9.dora.audit;

import io.l9.dora.text.Printable;

/**
 * Something in a log that no run can have written.
 *
 * @param file its path from the root, as it is
 * @param line counted from 1; 0 for the file as a whole
 * @param message what is wrong, printable, one line without a period
 */
public record AuditProblem(String file, long line, String message) {

    /** Returns {@code file:line: message}, printable. */
    @Override
    public String toString() {
        return Printable.of(file) + (line > 0 ? ":" + line : "") + ": " + message;
    }
}
