package io.l9.dora.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Tells without writing anything why a change of a file is not possible. Safe for several threads. */
public final class WriteCheck {

    private final PathNames names;
    private final Containment containment;

    WriteCheck(PathNames names) {
        this.names = names;
        this.containment = new Containment(names);
    }

    /** Returns the check of a tree. */
    public static WriteCheck of(Workspace workspace) {
        return new WriteCheck(workspace.names());
    }

    /**
     * Returns why a change cannot be made, as words of a message, printable; empty as far as that can be known before writing. Whether the user can give
     * a new file the owner and the group of the old one shows only then.
     */
    public Optional<String> objection(FileChange change) {
        Optional<String> obstacle = containment.obstacle(change.path());
        if (obstacle.isPresent()) {
            return obstacle;
        }
        Path target = names.resolve(change.path());
        if (change.after().isEmpty()) {
            return folderObjection(Stage.folderOf(target));
        }
        return change.before().isPresent()
                ? replaceObjection(target).or(() -> folderObjection(Stage.folderOf(target)))
                : createObjection(target);
    }

    /** Returns why a file cannot be replaced by one that is like it in all but content. */
    private static Optional<String> replaceObjection(Path target) {
        FileKind kind = FileKind.of(target);
        if (kind == FileKind.ABSENT) {
            return Optional.of("it is not there any more");
        }
        if (kind != FileKind.REGULAR) {
            return Optional.of("it is no file any more");
        }
        if (!Files.isWritable(target)) {
            return Optional.of("it is write-protected");
        }
        try {
            int links = UnixTraits.of(target).map(UnixTraits::links).orElse(1);
            return links == 1
                    ? Optional.empty()
                    : Optional.of(
                            "it has " + links
                                    + " names (hard links): a new file would part them, and writing into it would change them all");
        } catch (IOException e) {
            return Optional.of(IoReasons.of(e));
        }
    }

    private static Optional<String> createObjection(Path target) {
        return FileKind.of(target) == FileKind.UNKNOWN
                // Only the rename would find out, when others are done already.
                ? Optional.of("there cannot be a file of that name here: it is too long, or not to be looked at")
                : folderObjection(Stage.nearestFolder(target));
    }

    private static Optional<String> folderObjection(Path folder) {
        return Files.isWritable(folder) ? Optional.empty() : Optional.of("its folder is write-protected");
    }
}
