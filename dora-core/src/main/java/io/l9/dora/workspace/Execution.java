package io.l9.dora.workspace;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Carries out operations, each at its own. Safe for several threads; one instance serves one commit, since it remembers what it saw.
 *
 * <p>Between the look at a target and its replacement lies the time of a system call or two; what somebody else writes right then is lost.
 */
final class Execution {

    private final PathNames names;
    private final Disk disk;
    private final Containment containment;
    private final ContentReader reader;
    private final Set<Path> changedFolders = ConcurrentHashMap.newKeySet();

    Execution(PathNames names, Disk disk) {
        this.names = names;
        this.disk = disk;
        this.containment = new Containment(names);
        this.reader = new ContentReader(names);
    }

    /** Returns why a file must be left alone, as words of a message; empty when it is as it was when the operation was staged. */
    Optional<String> objection(Operation operation) {
        return containment
                .obstacle(operation.target())
                .or(() -> holds(operation.target(), operation.before())
                        ? Optional.empty()
                        : Optional.of(
                                operation.before().isPresent()
                                        ? "it has changed since it was read"
                                        : "somebody else has made it meanwhile"));
    }

    /** Tells whether the file has that content; for none, whether there is nothing of that name. */
    boolean holds(String path, Optional<String> digest) {
        FileContent content = reader.read(path, Integer.MAX_VALUE);
        if (content instanceof FileContent.Bytes file) {
            return digest.equals(Optional.of(Digest.of(file.bytes())));
        }
        return digest.isEmpty()
                && content instanceof FileContent.Unreadable no
                && no.reason() == FileContent.Reason.VANISHED;
    }

    /** Makes the change, or returns why not; then the target is untouched. The temporary file is gone in both cases, if the system lets it go. */
    Optional<String> carryOut(Operation operation) {
        Optional<String> objection = objection(operation);
        if (objection.isEmpty()) {
            try {
                change(operation);
                return objection;
            } catch (IOException e) {
                objection = Optional.of(IoReasons.of(e));
            }
        }
        discardTemporary(operation);
        return objection;
    }

    private void change(Operation operation) throws IOException {
        Path target = names.resolve(operation.target());
        if (operation.temporary().isEmpty()) {
            disk.delete(target);
        } else {
            makeFolders(target);
            disk.rename(names.resolve(operation.temporary().get()), target);
        }
        changedFolders.add(parent(target));
    }

    private void makeFolders(Path target) throws IOException {
        List<Path> missing = new ArrayList<>();
        for (Path folder = parent(target); FileKind.of(folder) == FileKind.ABSENT; folder = parent(folder)) {
            missing.add(0, folder);
        }
        for (Path folder : missing) {
            try {
                disk.makeFolder(folder);
            } catch (FileAlreadyExistsException e) {
                if (FileKind.of(folder) != FileKind.FOLDER) {
                    throw new NotDirectoryException(folder.toString());
                }
            }
            changedFolders.add(parent(folder));
        }
    }

    private static Path parent(Path belowRoot) {
        return Optional.ofNullable(belowRoot.getParent()).orElseThrow();
    }

    /** Deletes the temporary file of an operation that will not be carried out. */
    void discardTemporary(Operation operation) {
        if (operation.temporary().isPresent()) {
            try {
                disk.delete(names.resolve(operation.temporary().get()));
            } catch (IOException e) {
                // It is a control file, and named in the journal until that is gone.
            }
        }
    }

    /** Makes all changes so far survive a loss of power. */
    void force() throws IOException {
        Concurrently.forEach(List.copyOf(changedFolders), disk::forceFolder);
    }
}
