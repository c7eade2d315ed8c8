package io.l9.dora.workspace;

import java.util.Optional;

/**
 * A change of one file that is to be staged.
 *
 * @param path relative to the root, as a {@link Selection} gives it
 * @param before the content that was read, which the file must still have at the commit; empty for a file that is not to be there yet
 * @param after the new content; empty for a file that is to go away
 * @param program whether a new file is made one that can be started; one that is replaced stays what it is
 */
public record FileChange(String path, Optional<byte[]> before, Optional<byte[]> after, boolean program) {

    public FileChange {
        if (before.isEmpty() && after.isEmpty()) {
            throw new IllegalArgumentException("no change: " + path);
        }
    }

    /** Returns the replacement of a file. Owner, group, permissions and extended attributes are kept. */
    public static FileChange replace(String path, byte[] before, byte[] after) {
        return new FileChange(path, Optional.of(before), Optional.of(after), false);
    }

    /** Returns the making of a file, with the folders that it needs. */
    public static FileChange create(String path, byte[] after) {
        return new FileChange(path, Optional.empty(), Optional.of(after), false);
    }

    /** Returns the making of a file that can be started, by whoever may read it. */
    public static FileChange createProgram(String path, byte[] after) {
        return new FileChange(path, Optional.empty(), Optional.of(after), true);
    }

    /** Returns the deletion of a file. */
    public static FileChange delete(String path, byte[] before) {
        return new FileChange(path, Optional.of(before), Optional.empty(), false);
    }
}
