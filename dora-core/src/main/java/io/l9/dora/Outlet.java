package io.l9.dora;

import io.l9.dora.inject.Plan.Change;
import io.l9.dora.workspace.Committed.LeftAlone;
import io.l9.dora.workspace.TransactionException;
import io.l9.dora.workspace.UnfinishedException;
import java.util.List;
import java.util.Optional;

/** Where changes go: into the tree, or into a patch. */
interface Outlet extends AutoCloseable {

    /** Returns what was done about an earlier run that was stopped. */
    List<String> recovered();

    /**
     * Takes one change. Called by several threads.
     *
     * @return why the files cannot be written, as words of a message; empty when they can
     */
    Optional<String> stage(Change change) throws TransactionException;

    /** Returns what {@link PatchSink} is to get of a change, if it is to get something. Called by several threads. */
    Optional<byte[]> patch(Change change);

    /**
     * Makes all that was staged happen.
     *
     * @return the documents that were left alone, each once
     * @throws UnfinishedException when only some of what was staged could be written
     */
    List<LeftAlone> commit() throws TransactionException;

    @Override
    void close() throws TransactionException;
}
