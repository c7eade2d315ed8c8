package io.l9.dora;

import io.l9.dora.contract.BuiltInContract;
import io.l9.dora.contract.Contract;
import io.l9.dora.contract.ContractReader;
import io.l9.dora.contract.RuleSpec;
import io.l9.dora.diagnostic.Checked;
import io.l9.dora.diagnostic.Diagnostic;
import io.l9.dora.diagnostic.Location;
import io.l9.dora.rules.BuiltInRules;
import io.l9.dora.text.Printable;
import io.l9.dora.text.SourceText;
import io.l9.dora.workspace.FileContent;
import io.l9.dora.workspace.Workspace;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where the contract of a run comes from (spec: an explicit one, else that of the root, else the built-in one). Nobody's fault but the
 * document's: whatever is wrong comes back as diagnostics.
 */
final class ContractSource {

    private static final int MAX_BYTES = 1 << 20;
    private static final String CLASSPATH = "classpath:";
    private static final String FILE = "file:";
    private static final List<RuleSpec> SPECS = BuiltInRules.specs();

    private ContractSource() {}

    /**
     * Reads the contract of a request.
     *
     * @param reader is handed its bytes; nothing for the built-in one
     */
    static Checked<Contract> load(ValidationRequest request, Workspace workspace, Consumer<byte[]> reader) {
        if (request.contract().isEmpty()) {
            return fromRoot(workspace, reader);
        }
        String location = request.contract().get();
        if (location.startsWith(CLASSPATH)) {
            return fromResource(location, request.resources(), reader);
        }
        return fromFile(location, workspace, reader);
    }

    /**
     * Returns the paths that the contract of a request has in the tree: the name that is asked for, and what that links to. None where it does not lie
     * there.
     */
    static Set<String> paths(ValidationRequest request, Workspace workspace) {
        return request.contract()
                .map(location -> file(location).map(workspace.root()::resolve).stream()
                        .flatMap(file -> Stream.of(file.normalize(), realOf(file)))
                        .filter(file -> file.startsWith(workspace.root()))
                        .map(workspace::pathOf)
                        .collect(Collectors.toSet()))
                .orElse(Set.of(Contract.FILE_NAME));
    }

    private static Path realOf(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException e) {
            return file;
        }
    }

    /** Returns the file that an explicit location names, relative to the root; empty when it is a resource or no path at all. */
    static Optional<Path> file(String location) {
        try {
            return location.startsWith(CLASSPATH)
                    ? Optional.empty()
                    : Optional.of(Path.of(location.startsWith(FILE) ? location.substring(FILE.length()) : location));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static Checked<Contract> fromRoot(Workspace workspace, Consumer<byte[]> reader) {
        FileContent content = workspace.read(Contract.FILE_NAME, MAX_BYTES);
        boolean hasNone = content instanceof FileContent.Unreadable unreadable
                && unreadable.reason() == FileContent.Reason.VANISHED;
        return hasNone ? Checked.of(BuiltInContract.load(SPECS), List.of()) : read(Contract.FILE_NAME, content, reader);
    }

    private static Checked<Contract> fromFile(String location, Workspace workspace, Consumer<byte[]> reader) {
        try {
            Path file =
                    workspace.root().resolve(file(location).orElse(Path.of(""))).toRealPath();
            Path folder = file.getParent();
            if (folder == null) {
                return failed(location, "expected a file, found the root of the file system");
            }
            String name = String.valueOf(file.getFileName());
            return read(location, Workspace.open(folder).read(name, MAX_BYTES), reader);
        } catch (IOException e) {
            return failed(location, "there is no such contract, seen from " + workspace.root());
        }
    }

    private static Checked<Contract> fromResource(String location, ClassLoader resources, Consumer<byte[]> reader) {
        String name = location.substring(CLASSPATH.length());
        String relative = name.startsWith("/") ? name.substring(1) : name;
        try (InputStream in = resources.getResourceAsStream(relative)) {
            if (in == null) {
                return failed(
                        location,
                        "no such resource on the class path; add the artifact that holds it to the <dependencies> of the plugin");
            }
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            return bytes.length > MAX_BYTES
                    ? failed(location, "larger than " + MAX_BYTES + " bytes")
                    : parse(location, bytes, reader);
        } catch (IOException e) {
            return failed(location, "the resource cannot be read: " + e);
        }
    }

    private static Checked<Contract> read(String source, FileContent content, Consumer<byte[]> reader) {
        if (content instanceof FileContent.Bytes file) {
            return parse(source, file.bytes(), reader);
        }
        return failed(source, ((FileContent.Unreadable) content).message());
    }

    private static Checked<Contract> parse(String source, byte[] bytes, Consumer<byte[]> reader) {
        reader.accept(bytes);
        SourceText.Decoding decoding = SourceText.decode(bytes, StandardCharsets.UTF_8);
        if (decoding instanceof SourceText.Decoding.Failed failed) {
            return Checked.failed(List.of(Diagnostic.error(Location.in(source, failed.position()), failed.reason())));
        }
        return ContractReader.read(source, ((SourceText.Decoding.Decoded) decoding).text(), SPECS);
    }

    private static Checked<Contract> failed(String source, String message) {
        return Checked.failed(List.of(Diagnostic.error(Location.of(source), Printable.of(message))));
    }
}
