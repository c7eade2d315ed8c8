package io.l9.dora;

import io.l9.dora.inject.Patch;
import io.l9.dora.inject.Plan.Change;
import io.l9.dora.workspace.Committed.LeftAlone;
import java.util.List;
import java.util.Optional;

/** Writes nothing: every change becomes a patch. */
final class PatchOutlet implements Outlet {

    @Override
    public List<String> recovered() {
        return List.of();
    }

    @Override
    public Optional<String> stage(Change change) {
        return Optional.empty();
    }

    @Override
    public Optional<byte[]> patch(Change change) {
        return Optional.of(Patch.of(change.documents()));
    }

    @Override
    public List<LeftAlone> commit() {
        return List.of();
    }

    @Override
    public void close() {
        // There is nothing to give back.
    }
}
