package io.l9.dora.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** What a path names, itself and not what a link at its end points to. */
enum FileKind {
    REGULAR,
    FOLDER,
    SYMLINK,
    /** A pipe, a socket, a device. */
    SPECIAL,
    /** Nothing. */
    ABSENT,
    /** Something, maybe, that the system does not let anybody look at: no permission, a path that is too long. */
    UNKNOWN;

    static FileKind of(Path path) {
        try {
            return of(attributes(path));
        } catch (NoSuchFileException e) {
            return ABSENT;
        } catch (IOException e) {
            return isBelowFile(path) ? ABSENT : UNKNOWN;
        }
    }

    /** A file where a folder of the path should be is an error of its own, and one that Java does not tell from others. */
    private static boolean isBelowFile(Path path) {
        for (Path folder = path.getParent(); folder != null; folder = folder.getParent()) {
            try {
                return !Files.readAttributes(folder, BasicFileAttributes.class).isDirectory();
            } catch (NoSuchFileException e) {
                return true;
            } catch (IOException e) {
                // The folder above may say more.
            }
        }
        return false;
    }

    private static BasicFileAttributes attributes(Path path) throws IOException {
        return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }

    static FileKind of(BasicFileAttributes attributes) {
        if (attributes.isRegularFile()) {
            return REGULAR;
        }
        if (attributes.isDirectory()) {
            return FOLDER;
        }
        return attributes.isSymbolicLink() ? SYMLINK : SPECIAL;
    }
}
