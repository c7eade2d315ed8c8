package io.l9.dora;

import io.l9.dora.diagnostic.Checked;
import io.l9.dora.diagnostic.Diagnostic;
import io.l9.dora.diagnostic.Location;
import io.l9.dora.text.Printable;
import io.l9.dora.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Opens the folder that a generator wrote into. */
final class StagingSource {

    private StagingSource() {}

    /** Opens it; or says what is wrong with it. It may lie in the tree that its files are for, but must not be, or hold, that tree. */
    static Checked<Workspace> open(Path staging, Workspace tree) {
        try {
            Workspace opened = Workspace.openPlain(tree.root().resolve(staging));
            return tree.root().startsWith(opened.root())
                    ? failed(
                            staging,
                            "the staging folder holds the root; let the generator write into a folder of its own")
                    : Checked.of(opened, List.of());
        } catch (IOException e) {
            return failed(
                    staging, "the staging folder cannot be read: expected a folder with what the generator wrote");
        }
    }

    private static Checked<Workspace> failed(Path staging, String message) {
        return Checked.failed(List.of(Diagnostic.error(Location.of(Printable.of(staging.toString())), message)));
    }
}
