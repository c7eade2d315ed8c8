package io.l9.dora.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * Tells a file from a copy of it, as a clone of a repository or an archive makes one: by its number in the file system, and by the time when it was
 * made where files have no such number (Windows). The device is left out, since it may have another number after a restart.
 */
final class FileIdentity {

    private FileIdentity() {}

    /** Returns what the file itself has, and no copy. It does not change with the content. */
    static String of(Path file) throws IOException {
        return file.getFileSystem().supportedFileAttributeViews().contains("unix")
                ? String.valueOf(Files.getAttribute(file, "unix:ino", LinkOption.NOFOLLOW_LINKS))
                : Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                        .creationTime()
                        .toString();
    }

    /** Returns the same of a file and the folder that it is in. */
    static String withFolder(Path file) throws IOException {
        Path folder = file.getParent();
        return folder == null ? of(file) : of(folder) + "/" + of(file);
    }
}
