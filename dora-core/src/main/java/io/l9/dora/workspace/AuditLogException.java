package io.l9.dora.workspace;

import io.l9.dora.diagnostic.Diagnostic;
import io.l9.dora.diagnostic.Location;
import java.io.IOException;

/** The audit log cannot be written or read. */
public final class AuditLogException extends IOException {

    private static final long serialVersionUID = 1;

    private final String file;
    private final String reason;

    /**
     * Makes one.
     *
     * @param file its path from the root, printable
     * @param reason what is wrong and what to do, printable, one line without a period
     */
    AuditLogException(String file, String reason) {
        super(file + ": " + reason);
        this.file = file;
        this.reason = reason;
    }

    /** Makes one that the system is the cause of. */
    AuditLogException(String file, String reason, IOException cause) {
        this(file, reason);
        initCause(cause);
    }

    /** Returns the same as an error. */
    public Diagnostic diagnostic() {
        return Diagnostic.error(Location.of(file), reason);
    }
}
