package io.l9.dora;

import io.l9.dora.contract.Contract;
import io.l9.dora.diagnostic.Checked;
import io.l9.dora.ledger.LedgerText;
import io.l9.dora.registry.Registry;
import io.l9.dora.registry.RegistryIds;
import io.l9.dora.registry.RegistryReader;
import io.l9.dora.registry.RegistryWriter;
import io.l9.dora.workspace.FileChange;
import io.l9.dora.workspace.Workspace;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * The registry of a tree as it is on the disk.
 *
 * @param path from the root, where the contract has it
 * @param before the whole file; empty where there is none
 * @param registry what it says; {@link Registry#EMPTY} where there is none
 */
record RegistryFile(String path, Optional<byte[]> before, Registry registry) {

    /** Reads the registry; or says why it cannot be read, with the way out. */
    static Checked<RegistryFile> read(Workspace workspace, Contract contract) {
        String path = contract.audit().registry();
        return LedgerFile.read(
                workspace,
                path,
                (document, bytes) -> RegistryReader.read(document, bytes)
                        .map(registry -> new RegistryFile(path, Optional.of(bytes), registry)),
                new RegistryFile(path, Optional.empty(), Registry.EMPTY));
    }

    /** Returns the ids that keep from being given away again, whatever form the registry has; none where there is no registry. */
    static Checked<Set<String>> ids(Workspace workspace, Contract contract) {
        String path = contract.audit().registry();
        return LedgerFile.read(workspace, path, RegistryIds::read, Set.of());
    }

    /** Returns what makes the file say {@code next}; empty when its bytes are those already. */
    Optional<FileChange> change(Registry next) {
        byte[] after = RegistryWriter.bytes(next, LedgerText.lineBreakOf(before.orElse(new byte[0])));
        boolean same = before.filter(bytes -> Arrays.equals(bytes, after)).isPresent();
        return same ? Optional.empty() : Optional.of(new FileChange(path, before, Optional.of(after), false));
    }
}
