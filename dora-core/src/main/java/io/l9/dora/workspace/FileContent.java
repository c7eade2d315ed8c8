package io.l9.dora.workspace;

import java.util.Arrays;

/** What reading one file gave. */
public sealed interface FileContent {

    /** What reading a file gives that is not there. */
    FileContent NOTHING = new Unreadable(Reason.VANISHED, "there is no such file");

    /** Returns what reading a file gives that holds these bytes, which belong to the reader from here on. */
    static FileContent of(byte[] bytes) {
        return new Bytes(bytes, bytes.length, false);
    }

    /** The whole file. One that was read into a {@link ReadBuffer} is gone with the next read into it. */
    final class Bytes implements FileContent {

        private final byte[] array;
        private final int length;
        private final boolean lent;

        private Bytes(byte[] array, int length, boolean lent) {
            this.array = array;
            this.length = length;
            this.lent = lent;
        }

        /** Returns what a buffer holds, until it holds something else. */
        static Bytes lentBy(ReadBuffer buffer) {
            return new Bytes(buffer.bytes(), buffer.length(), true);
        }

        /** Returns the bytes as an array that the caller owns, whatever is read next: themselves, or a copy of what is lent. */
        public byte[] bytes() {
            return lent ? Arrays.copyOf(array, length) : array;
        }

        /** Returns the bytes where they are: the first {@link #length} of an array that may be longer. They are only read. */
        public byte[] array() {
            return array;
        }

        /** Returns the number of bytes of the file. */
        public int length() {
            return length;
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
