package io.l9.dora;

import io.l9.dora.contract.Contract;
import io.l9.dora.diagnostic.Checked;
import io.l9.dora.diagnostic.Diagnostic;
import io.l9.dora.diagnostic.Location;
import io.l9.dora.registry.Registry;
import io.l9.dora.registry.RegistryIds;
import io.l9.dora.registry.RegistryReader;
import io.l9.dora.registry.RegistryWriter;
import io.l9.dora.text.Printable;
import io.l9.dora.workspace.FileChange;
import io.l9.dora.workspace.FileContent;
import io.l9.dora.workspace.Workspace;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The registry of a tree as it is on the disk.
 *
 * @param path from the root, where the contract has it
 * @param before the whole file; empty where there is none
 * @param registry what it says; {@link Registry#EMPTY} where there is none
 */
record RegistryFile(String path, Optional<byte[]> before, Registry registry) {

    /** Some hundred bytes for each of a million files. */
    private static final long MAX_BYTES = 256L << 20;

    /** Reads the registry; or says why it cannot be read, with the way out. */
    static Checked<RegistryFile> read(Workspace workspace, Contract contract) {
        String path = contract.audit().registry();
        return read(
                workspace,
                path,
                bytes -> RegistryReader.read(Printable.of(path), bytes)
                        .map(registry -> new RegistryFile(path, Optional.of(bytes), registry)),
                new RegistryFile(path, Optional.empty(), Registry.EMPTY));
    }

    /** Returns the ids that keep from being given away again, whatever form the registry has; none where there is no registry. */
    static Checked<Set<String>> ids(Workspace workspace, Contract contract) {
        String path = contract.audit().registry();
        return read(workspace, path, bytes -> RegistryIds.read(Printable.of(path), bytes), Set.of());
    }

    private static <T> Checked<T> read(
            Workspace workspace, String path, Function<byte[], Checked<T>> reader, T absent) {
        FileContent content = workspace.read(path, MAX_BYTES);
        if (content instanceof FileContent.Bytes file) {
            return reader.apply(file.bytes());
        }
        FileContent.Unreadable unreadable = (FileContent.Unreadable) content;
        return unreadable.reason() == FileContent.Reason.VANISHED
                ? Checked.of(absent, List.of())
                : Checked.failed(List.of(Diagnostic.error(Location.of(Printable.of(path)), unreadable.message())));
    }

    /** Returns what makes the file say {@code next}; empty when its bytes are those already. */
    Optional<FileChange> change(Registry next) {
        byte[] after = RegistryWriter.bytes(next, lineBreak());
        boolean same = before.filter(bytes -> Arrays.equals(bytes, after)).isPresent();
        return same ? Optional.empty() : Optional.of(new FileChange(path, before, Optional.of(after), false));
    }

    /** What git makes of line ends at checkout is no difference. */
    private String lineBreak() {
        byte[] bytes = before.orElse(new byte[0]);
        int lineFeed = 0;
        while (lineFeed < bytes.length && bytes[lineFeed] != '\n') {
            lineFeed++;
        }
        boolean crlf = lineFeed > 0 && lineFeed < bytes.length && bytes[lineFeed - 1] == '\r';
        return crlf ? "\r\n" : "\n";
    }
}
