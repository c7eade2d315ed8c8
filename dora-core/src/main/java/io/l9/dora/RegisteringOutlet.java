package io.l9.dora;

import io.l9.dora.block.Sidecar;
import io.l9.dora.workspace.Committed.LeftAlone;
import io.l9.dora.workspace.FileChange;
import io.l9.dora.workspace.Recovered;
import io.l9.dora.workspace.TransactionException;
import java.util.List;
import java.util.Optional;

/** Sends the registry after the files that go into another outlet, each of which gets a valid block. */
record RegisteringOutlet(Outlet outlet, RegistryKeeper keeper, Optional<PatchSink> sink) implements Outlet {

    @Override
    public Recovered recovered() {
        return outlet.recovered();
    }

    @Override
    public Optional<String> stage(List<FileChange> together) throws TransactionException {
        Optional<String> obstacle = outlet.stage(together);
        if (obstacle.isEmpty()) {
            keeper.wrote(Sidecar.documentOf(together.get(0).path()), together);
        }
        return obstacle;
    }

    @Override
    public List<LeftAlone> commit() throws TransactionException {
        keeper.stage(outlet, sink);
        return keeper.told(outlet.commit());
    }

    @Override
    public List<LeftAlone> commitUnlessChanged() throws TransactionException {
        keeper.stage(outlet, sink);
        return keeper.told(outlet.commitUnlessChanged());
    }

    @Override
    public void close() throws TransactionException {
        outlet.close();
    }
}
