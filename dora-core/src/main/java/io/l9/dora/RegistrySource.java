package io.l9.dora;

import io.l9.dora.diagnostic.Checked;
import io.l9.dora.diagnostic.Diagnostic;
import io.l9.dora.diagnostic.Location;
import io.l9.dora.registry.RegistryIds;
import io.l9.dora.workspace.FileContent;
import io.l9.dora.workspace.Workspace;
import java.util.List;
import java.util.Set;

/** The ids that the registry of a tree keeps from being used again. */
final class RegistrySource {

    /** Some hundred bytes for each of a million files. */
    private static final long MAX_BYTES = 256L << 20;

    private RegistrySource() {}

    /** Returns the ids; none where there is no registry, and what is wrong with one that cannot be read. */
    static Checked<Set<String>> ids(Workspace workspace) {
        FileContent content = workspace.read(RegistryIds.FILE_NAME, MAX_BYTES);
        if (content instanceof FileContent.Bytes file) {
            return RegistryIds.read(RegistryIds.FILE_NAME, file.bytes());
        }
        FileContent.Unreadable unreadable = (FileContent.Unreadable) content;
        return unreadable.reason() == FileContent.Reason.VANISHED
                ? Checked.of(Set.of(), List.of())
                : Checked.failed(List.of(Diagnostic.error(Location.of(RegistryIds.FILE_NAME), unreadable.message())));
    }
}
