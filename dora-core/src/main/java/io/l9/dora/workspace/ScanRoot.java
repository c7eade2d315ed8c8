package io.l9.dora.workspace;

import io.l9.dora.contract.Contract;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Finds the root that a run in some folder is about, so that a child folder gives the same answers as its parent. */
public final class ScanRoot {

    private ScanRoot() {}

    /**
     * Returns the nearest folder that holds a contract, from {@code start} up to the top of its git repository; else that top;
     * empty where there is neither. Outside of a repository the search goes up to the top of the file system.
     *
     * @param start a folder; it need not exist
     */
    public static Optional<Path> find(Path start) {
        Path from = start.toAbsolutePath().normalize();
        Optional<Path> top = Repositories.topLevel(from);
        for (Path folder = from; folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve(Contract.FILE_NAME))) {
                return Optional.of(folder);
            }
            if (top.isPresent() && folder.equals(top.get())) {
                return top;
            }
        }
        return Optional.empty();
    }
}
