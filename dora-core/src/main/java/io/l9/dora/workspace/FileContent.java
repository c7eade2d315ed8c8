package io.l9.dora.workspace;

/** What reading one file gave. */
public sealed interface FileContent {

    /** What reading a file gives that is not there. */
    FileContent NOTHING = new Unreadable(Reason.VANISHED, "there is no such file");

    /** Returns what reading a file gives that holds these bytes, which belong to the reader from here on. */
    static FileContent of(byte[] bytes) {
        return new Bytes(bytes);
    }

    /** The whole file. */
    final class Bytes implements FileContent {

        private final byte[] bytes;

        Bytes(byte[] bytes) {
            this.bytes = bytes;
        }

        /** Returns the bytes themselves, not a copy: the caller owns them. */
        public byte[] bytes() {
            return bytes;
        }
    }

    /**
     * No bytes.
     *
     * @param message what is wrong, with what was expected; one line, safe to show, without the path
     */
    record Unreadable(Reason reason, String message) implements FileContent {}

    /** Why a file was not read. */
    enum Reason {
        /** It was listed and is not there any more. */
        VANISHED,
        /** It, or a folder of its path, is a symbolic link. */
        SYMLINK,
        /** It is a folder, a pipe, a socket or a device. */
        NOT_A_FILE,
        /** It holds more bytes than the limit. */
        TOO_LARGE,
        /** The system denies access. */
        DENIED,
        /** No file of this system can have that name. */
        INVALID_NAME,
        /** The path leads out of the root. */
        OUTSIDE_ROOT,
        /** Git's index holds several versions of it, and none that a commit could take. */
        UNMERGED,
        /** Anything else that the system reports. */
        IO_ERROR
    }
}
