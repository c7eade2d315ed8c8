package io.l9.dora.workspace;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * The entries of a file {@code index} of git, versions 2 to 4, below a folder: their paths, and what git has noted of each file. Whatever the bytes are,
 * reading them takes linear time and bounded memory. An index in parts, or a sparse one, is not read, and neither is a later version.
 *
 * <p>The loops are over bytes, since there may be a million entries.
 */
final class GitIndex {

    private static final byte[] SIGNATURE = "DIRC".getBytes(StandardCharsets.US_ASCII);
    private static final int HEADER = 12;
    private static final int EXTENSION_HEADER = 8;

    /** Times, device, inode, mode, owner, group and size; the object's name stands behind them. */
    static final int STAT = 40;

    private static final int CHANGED_AT = 0;
    private static final int MODIFIED_AT = 8;
    private static final int MODE_AT = 24;
    private static final int SIZE_AT = 36;
    private static final int TYPE = 0170000;
    private static final int REGULAR = 0100000;

    /** Paths that are no more than differences could be far longer together than the index. */
    private static final int MOST_NAMES = 1 << 28;

    private static final int LONGEST_NAME = 4_096;

    private static final int ASSUME_VALID = 0x8000;
    private static final int EXTENDED = 0x4000;
    private static final int STAGE = 0x3000;
    private static final int NAME_LENGTH = 0x0FFF;
    private static final int SKIP_WORKTREE = 0x4000;
    private static final int INTENT_TO_ADD = 0x2000;

    private final byte[] bytes;
    private final int end;
    private final int hashLength;
    private final byte[] prefix;
    private final boolean isCompressed;

    private final int[] statAt;
    private final int[] nameStart;
    private final int[] nameEnd;
    private byte[] names;
    private int namesSize;
    private int count;

    /** A path may be no more than its difference to the one before it. */
    private byte[] last = {};

    private int lastLength;

    private GitIndex(byte[] bytes, int hashLength, byte[] prefix) {
        this.bytes = bytes;
        this.end = bytes.length - hashLength;
        this.hashLength = hashLength;
        this.prefix = prefix;
        this.isCompressed = number(4) == 4;
        // What is no number of entries is found out below.
        int most = Math.max(0, Math.min(number(8), bytes.length / (STAT + hashLength)));
        this.statAt = new int[most];
        this.nameStart = new int[most];
        this.nameEnd = new int[most];
        this.names = isCompressed ? new byte[bytes.length] : bytes;
    }

    /**
     * Reads an index.
     *
     * @param hashLength how many bytes the name of an object has
     * @param prefix the path of the folder from the top, with a slash behind it; empty for the top
     * @return empty when it is none that can be read
     */
    static Optional<GitIndex> read(byte[] bytes, int hashLength, byte[] prefix) {
        boolean isOne = bytes.length >= HEADER + hashLength
                && Arrays.equals(bytes, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length)
                && bytes[4] == 0
                && bytes[5] == 0
                && bytes[6] == 0
                && bytes[7] >= 2
                && bytes[7] <= 4;
        if (!isOne) {
            return Optional.empty();
        }
        GitIndex index = new GitIndex(bytes, hashLength, prefix);
        return index.number(8) >= 0 && index.read() ? Optional.of(index) : Optional.empty();
    }

    private boolean read() {
        int at = HEADER;
        for (int left = number(8); left > 0; left--) {
            at = entry(at);
            if (at < 0) {
                return false;
            }
        }
        return hasOnlyOptionalExtensions(at);
    }

    /** Reads the entry at {@code at} and returns where the next one is, or -1. */
    private int entry(int at) {
        int flagsAt = at + STAT + hashLength;
        if (flagsAt + 4 > end) {
            return -1;
        }
        int start = flagsAt + (isExtended(at) ? 4 : 2);
        return isCompressed ? compressedName(at, start) : plainName(at, start);
    }

    private int plainName(int at, int start) {
        int length = half(at + STAT + hashLength) & NAME_LENGTH;
        int nul = length == NAME_LENGTH ? nul(start) : start + length;
        if (nul < 0 || nul >= end || bytes[nul] != 0) {
            return -1;
        }
        add(at, start, nul);
        // At least one NUL, and then as many as make eight bytes whole.
        return at + ((nul - at + 8) & ~7);
    }

    private int compressedName(int at, int start) {
        int i = start;
        int cut = bytes[i] & 0x7F;
        while ((bytes[i] & 0x80) != 0) {
            i++;
            if (i >= end || cut > lastLength) {
                return -1;
            }
            cut = ((cut + 1) << 7) + (bytes[i] & 0x7F);
        }
        i++;
        int nul = nul(i);
        int kept = lastLength - cut;
        int length = kept + nul - i;
        if (nul < 0 || kept < 0 || length > LONGEST_NAME || namesSize > MOST_NAMES) {
            return -1;
        }
        last = length <= last.length ? last : Arrays.copyOf(last, 2 * length);
        System.arraycopy(bytes, i, last, kept, nul - i);
        lastLength = length;
        room(length);
        System.arraycopy(last, 0, names, namesSize, length);
        add(at, namesSize, namesSize + length);
        namesSize += length;
        return nul + 1;
    }

    private void room(int more) {
        if (names.length - namesSize < more) {
            names = Arrays.copyOf(names, Math.addExact(namesSize, Math.max(more, names.length)));
        }
    }

    private int nul(int start) {
        for (int i = start; i < end; i++) {
            if (bytes[i] == 0) {
                return i;
            }
        }
        return -1;
    }

    private void add(int at, int start, int nul) {
        boolean isBelow = nul - start > prefix.length
                && Arrays.equals(names, start, start + prefix.length, prefix, 0, prefix.length);
        if (isBelow && count < statAt.length) {
            statAt[count] = at;
            nameStart[count] = start + prefix.length;
            nameEnd[count] = nul;
            count++;
        }
    }

    /** Git may ignore those whose name begins with a capital letter. */
    private boolean hasOnlyOptionalExtensions(int start) {
        int at = start;
        while (at + EXTENSION_HEADER <= end) {
            int size = number(at + 4);
            if (bytes[at] < 'A' || bytes[at] > 'Z' || size < 0 || size > end - at - EXTENSION_HEADER) {
                return false;
            }
            at += EXTENSION_HEADER + size;
        }
        return at == end;
    }

    private int number(int at) {
        return (half(at) << 16) | half(at + 2);
    }

    private int half(int at) {
        return ((bytes[at] & 0xFF) << 8) | (bytes[at + 1] & 0xFF);
    }

    private boolean isExtended(int at) {
        return (half(at + STAT + hashLength) & EXTENDED) != 0;
    }

    int size() {
        return count;
    }

    int hashLength() {
        return hashLength;
    }

    /** Returns the bytes that hold paths. */
    byte[] names() {
        return names;
    }

    int nameStart(int i) {
        return nameStart[i];
    }

    int nameEnd(int i) {
        return nameEnd[i];
    }

    /** Returns the bytes that hold what git has noted of each file. */
    byte[] stats() {
        return bytes;
    }

    int statAt(int i) {
        return statAt[i];
    }

    /** Tells whether the index has one content for the file. */
    boolean hasContent(int i) {
        int at = statAt[i];
        int flagsAt = at + STAT + hashLength;
        boolean isIntended = isExtended(at) && (half(flagsAt + 2) & INTENT_TO_ADD) != 0;
        return (number(at + MODE_AT) & TYPE) == REGULAR && (half(flagsAt) & STAGE) == 0 && !isIntended;
    }

    /**
     * Tells whether git looks at the file when it is asked for what has changed. To an entry that says nothing certain, git gives the size 0; so files
     * that are empty are left out with it.
     */
    boolean isWatched(int i) {
        int at = statAt[i];
        int flagsAt = at + STAT + hashLength;
        boolean isSkipped = isExtended(at) && (half(flagsAt + 2) & SKIP_WORKTREE) != 0;
        return (half(flagsAt) & ASSUME_VALID) == 0 && !isSkipped && number(at + SIZE_AT) != 0;
    }

    /** Returns the second in which the file, or what the system knows of it, was changed last; since 1970, without a sign. */
    long lastSecond(int i) {
        return Math.max(
                Integer.toUnsignedLong(number(statAt[i] + CHANGED_AT)),
                Integer.toUnsignedLong(number(statAt[i] + MODIFIED_AT)));
    }
}
