package io.l9.dora;

import io.l9.dora.diagnostic.Checked;
import io.l9.dora.diagnostic.Diagnostic;
import io.l9.dora.diagnostic.Location;
import io.l9.dora.text.Printable;
import io.l9.dora.workspace.Committed.LeftAlone;
import io.l9.dora.workspace.FileChange;
import io.l9.dora.workspace.FileContent;
import io.l9.dora.workspace.TransactionException;
import io.l9.dora.workspace.Workspace;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** A ledger of a tree as it is on the disk: the registry, or the baseline. */
final class LedgerFile {

    /** Some hundred bytes for each of a million files. */
    private static final long MAX_BYTES = 256L << 20;

    private LedgerFile() {}

    /**
     * Reads a ledger.
     *
     * @param path from the root
     * @param reader reads it, by its name for messages and its bytes
     * @param absent what there is where there is no such file
     * @return the ledger, or why it cannot be read
     */
    static <T> Checked<T> read(
            Workspace workspace, String path, BiFunction<String, byte[], Checked<T>> reader, T absent) {
        FileContent content = workspace.read(path, MAX_BYTES);
        if (content instanceof FileContent.Bytes file) {
            return reader.apply(Printable.of(path), file.bytes());
        }
        FileContent.Unreadable unreadable = (FileContent.Unreadable) content;
        return unreadable.reason() == FileContent.Reason.VANISHED
                ? Checked.of(absent, List.of())
                : Checked.failed(List.of(Diagnostic.error(Location.of(Printable.of(path)), unreadable.message())));
    }

    /**
     * Writes a ledger.
     *
     * @param name what the file is called in a sentence
     * @return what is in the way, and then the file is as it was; mostly nothing
     */
    static Optional<Diagnostic> write(String name, FileChange change, Outlet outlet) throws TransactionException {
        Optional<String> obstacle = outlet.stage(List.of(change));
        Optional<String> reason = obstacle.isPresent()
                ? obstacle
                : outlet.commit().stream().map(LeftAlone::reason).findFirst();
        return reason.map(why ->
                Diagnostic.error(Location.of(Printable.of(change.path())), why + "; the " + name + " is as it was"));
    }
}
