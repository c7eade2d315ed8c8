package io.l9.dora.workspace;

import io.l9.dora.text.Printable;
import io.l9.dora.text.Sha256;
import io.l9.dora.workspace.Committed.Cause;
import io.l9.dora.workspace.Committed.LeftAlone;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Carries out operations. Safe for several threads; one instance serves one commit, since it remembers what it saw.
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

    private Optional<String> objection(Operation operation) {
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
            return digest.equals(Optional.of(Sha256.of(file.bytes())));
        }
        return digest.isEmpty()
                && content instanceof FileContent.Unreadable no
                && no.reason() == FileContent.Reason.VANISHED;
    }

    /** Tells whether the new content of a file waits in its temporary file, whole. */
    boolean isPrepared(Operation operation) {
        return operation.temporary().stream().allMatch(temporary -> holds(temporary, operation.after()));
    }

    /**
     * Carries out operations that belong together, in their order: none of them if any of the files must be left alone. The temporary files of those
     * that are not carried out are gone then, if the system lets them go.
     *
     * @return the files that are left alone, with the reason
     * @throws TransactionException when only some of them could be carried out; the temporary files of the others are there
     */
    List<LeftAlone> carryOut(List<Operation> together) throws TransactionException {
        List<LeftAlone> leftAlone = objections(together);
        if (leftAlone.isEmpty()) {
            leftAlone = change(together);
        }
        Set<String> paths = leftAlone.stream().map(LeftAlone::path).collect(Collectors.toSet());
        together.stream()
                .filter(operation -> paths.contains(operation.target()))
                .forEach(this::discardTemporary);
        return leftAlone;
    }

    /** Returns why the files of operations that belong together must be left alone: each has a reason, or none has. */
    List<LeftAlone> objections(List<Operation> together) {
        Map<String, String> reasons = new LinkedHashMap<>();
        for (Operation operation : together) {
            objection(operation).ifPresent(reason -> reasons.put(operation.target(), reason));
        }
        return reasons.isEmpty() ? List.of() : leftAlone(together, Cause.CHANGED, reasons);
    }

    private static List<LeftAlone> leftAlone(List<Operation> together, Cause cause, Map<String, String> reasons) {
        Map.Entry<String, String> first = reasons.entrySet().iterator().next();
        String inherited = Printable.value(first.getKey()) + " goes with it, and " + first.getValue();
        return together.stream()
                .map(Operation::target)
                .map(path -> new LeftAlone(path, cause, reasons.getOrDefault(path, inherited)))
                .toList();
    }

    /** Gives up when the system refuses the first operation; from then on there is no way back, since old content is gone. */
    private List<LeftAlone> change(List<Operation> together) throws TransactionException {
        Operation first = together.get(0);
        try {
            change(first);
        } catch (IOException e) {
            return leftAlone(together, Cause.NOT_WRITABLE, Map.of(first.target(), IoReasons.of(e)));
        }
        return carryOn(together.subList(1, together.size()));
    }

    /**
     * Carries out what is left of operations that belong together, once some are done. A file that somebody else has changed is left alone all the same.
     *
     * @return the files that are left alone, with the reason
     * @throws TransactionException when the system refuses an operation; its temporary file, and those of the operations behind it, are there
     */
    List<LeftAlone> carryOn(List<Operation> rest) throws TransactionException {
        List<LeftAlone> leftAlone = new ArrayList<>();
        for (Operation operation : rest) {
            Optional<String> objection = objection(operation);
            if (objection.isPresent()) {
                leftAlone.add(new LeftAlone(operation.target(), Cause.CHANGED, objection.get()));
                continue;
            }
            try {
                change(operation);
            } catch (IOException e) {
                throw new TransactionException(
                        Printable.value(operation.target()) + " cannot be written: " + IoReasons.of(e), e);
            }
        }
        return leftAlone;
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

    private void discardTemporary(Operation operation) {
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
