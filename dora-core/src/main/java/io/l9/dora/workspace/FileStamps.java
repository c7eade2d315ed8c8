package io.l9.dora.workspace;

import java.util.Arrays;

/**
 * The files of git's index below a root, in the order of its bytes, each with a stamp if git vouches for it: as long as a file has the same stamp, it holds
 * the same bytes. A stamp is what git has noted of a file, its times, its number in the file system, its size and so on, when git finds the file to be like
 * that; where contents come from git itself, it is the name of the content. Who changes a file can set the time of its last change, but not that at which the
 * system has noted it.
 *
 * <p>The loops are over bytes, since there may be a million files. Safe for several threads once it is made.
 */
public final class FileStamps {

    private static final byte NONE = 0;
    private static final byte ON_DISK = 1;
    private static final byte IN_GIT = 2;

    private final GitIndex index;
    private final byte[] names;
    private final byte[] stats;
    private final byte[] kinds;

    FileStamps(GitIndex index) {
        this.index = index;
        this.names = index.names();
        this.stats = index.stats();
        this.kinds = new byte[index.size()];
        for (int i = 0; i < kinds.length; i++) {
            kinds[i] = index.hasContent(i) && index.isWatched(i) ? ON_DISK : NONE;
        }
    }

    /** Takes the stamp of a file away, if it is in the index. */
    void remove(byte[] path, int start, int end) {
        int i = find(path, start, end, 0);
        if (i >= 0) {
            kinds[i] = NONE;
        }
    }

    /**
     * Says that the content of a file comes from git.
     *
     * @param object the name of the content, in hexadecimal digits
     */
    void takeFromGit(String path, String object) {
        int i = find(path, 0);
        if (i >= 0) {
            kinds[i] = index.hasContent(i) && isObject(i, object) ? IN_GIT : NONE;
        }
    }

    private boolean isObject(int i, String object) {
        if (object.length() != 2 * index.hashLength()) {
            return false;
        }
        int at = index.statAt(i) + GitIndex.STAT;
        for (int digit = 0; digit < object.length(); digit++) {
            int nibble = digit % 2 == 0 ? stats[at + digit / 2] >> 4 : stats[at + digit / 2];
            if (Character.digit(object.charAt(digit), 16) != (nibble & 0xF)) {
                return false;
            }
        }
        return true;
    }

    /** Returns how many files the index has. */
    public int size() {
        return kinds.length;
    }

    /**
     * Returns the number of a file.
     *
     * @param near a number from which on it is quick to find, as that of the file before
     * @return -1 where the index has no such file
     */
    public int find(String path, int near) {
        byte[] name = PathNames.encode(path);
        return find(name, 0, name.length, near);
    }

    private int find(byte[] path, int start, int end, int near) {
        int low = near >= 0 && near < kinds.length && comparePath(near, path, start, end) <= 0 ? near : 0;
        int high = low;
        for (int step = 1; high < kinds.length && comparePath(high, path, start, end) < 0; step *= 2) {
            low = high + 1;
            high = Math.min(kinds.length, high + step);
        }
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (comparePath(middle, path, start, end) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < kinds.length && comparePath(low, path, start, end) == 0 ? low : -1;
    }

    /** Compares the path of a file with some bytes, as the index is ordered. */
    public int comparePath(int i, byte[] path, int start, int end) {
        return Arrays.compareUnsigned(names, index.nameStart(i), index.nameEnd(i), path, start, end);
    }

    /** Tells whether git vouches for a file. */
    public boolean has(int i) {
        return kinds[i] != NONE;
    }

    /**
     * Tells whether a file has held its bytes since before a second, so that what was read of it since then are these.
     *
     * @param second since 1970, by the clock of the file system
     */
    public boolean isOlderThan(int i, long second) {
        // Git compares seconds. A change within this very second would not show.
        return kinds[i] == IN_GIT || (kinds[i] == ON_DISK && index.lastSecond(i) < second);
    }

    /** Returns how many bytes a stamp has. */
    public int stampLength() {
        return 1 + GitIndex.STAT + index.hashLength();
    }

    /** Tells whether a file has a stamp, and the one at {@code at}. */
    public boolean isStamp(int i, byte[] bytes, int at) {
        int from = index.statAt(i);
        int ignored = kinds[i] == IN_GIT ? GitIndex.STAT : 0;
        return kinds[i] != NONE
                && bytes[at] == kinds[i]
                && Arrays.equals(
                        stats, from + ignored, from + stampLength() - 1, bytes, at + 1 + ignored, at + stampLength());
    }

    /** Returns the stamp of a file that has one. */
    public byte[] stamp(int i) {
        byte[] stamp = new byte[stampLength()];
        stamp[0] = kinds[i];
        System.arraycopy(stats, index.statAt(i), stamp, 1, stamp.length - 1);
        return stamp;
    }

    /** Returns the path of a file, in bytes. */
    public byte[] path(int i) {
        return Arrays.copyOfRange(names, index.nameStart(i), index.nameEnd(i));
    }
}
