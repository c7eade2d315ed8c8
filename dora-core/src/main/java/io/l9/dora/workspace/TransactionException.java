package io.l9.dora.workspace;

import java.io.IOException;

/** A transaction cannot go on. The message is one printable line that says what is wrong and what to do. */
public sealed class TransactionException extends IOException permits UnfinishedException {

    private static final long serialVersionUID = 1;

    TransactionException(String message) {
        super(message);
    }

    TransactionException(String message, Throwable cause) {
        super(message, cause);
    }
}
