package io.l9.dora;

import io.l9.dora.text.Sha256;
import io.l9.dora.workspace.Committed.LeftAlone;
import io.l9.dora.workspace.FileChange;
import io.l9.dora.workspace.Recovered;
import io.l9.dora.workspace.TransactionException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentMap;

/**
 * Keeps of each file that goes into another outlet what it is going to be.
 *
 * @param outlet where the files go
 * @param digests takes the {@link Sha256} of the bytes by the path; an empty one for a file that goes away
 */
record DigestingOutlet(Outlet outlet, ConcurrentMap<String, Optional<String>> digests) implements Outlet {

    @Override
    public Recovered recovered() {
        return outlet.recovered();
    }

    @Override
    public Optional<String> stage(List<FileChange> together) throws TransactionException {
        Optional<String> obstacle = outlet.stage(together);
        if (obstacle.isEmpty()) {
            together.forEach(change -> digests.put(change.path(), change.after().map(Sha256::of)));
        }
        return obstacle;
    }

    @Override
    public List<LeftAlone> commit() throws TransactionException {
        return outlet.commit();
    }

    @Override
    public List<LeftAlone> commitUnlessChanged() throws TransactionException {
        return outlet.commitUnlessChanged();
    }

    @Override
    public void close() throws TransactionException {
        outlet.close();
    }
}
