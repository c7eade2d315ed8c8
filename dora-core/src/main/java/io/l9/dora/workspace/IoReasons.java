package io.l9.dora.workspace;

import io.l9.dora.text.Printable;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Says in words why the system refused something. */
final class IoReasons {

    private IoReasons() {}

    static String of(Exception e) {
        Throwable cause = e instanceof DirectoryIteratorException ? e.getCause() : e;
        if (cause instanceof TransactionException told) {
            return String.valueOf(told.getMessage());
        }
        if (cause instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (cause instanceof FileAlreadyExistsException) {
            return "a file of that name is in the way";
        }
        if (cause instanceof NoSuchFileException) {
            return "no such file";
        }
        if (cause instanceof FileSystemException system && system.getReason() != null) {
            return Printable.value(system.getReason());
        }
        if (cause != null && cause.getClass() == IOException.class) {
            // Its name would say nothing, and its message is the system's.
            return Printable.value(String.valueOf(cause.getMessage()));
        }
        return Printable.value(String.valueOf(cause));
    }
}
