package io.l9.dora.workspace;

import java.io.IOException;

/** The audit log cannot be written or read. The message is one printable line that names the file and says what is wrong and what to do. */
public final class AuditLogException extends IOException {

    private static final long serialVersionUID = 1;

    AuditLogException(String message) {
        super(message);
    }

    AuditLogException(String message, Throwable cause) {
        super(message, cause);
    }
}
