package io.l9.dora.workspace;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What {@code git status --porcelain=v2 -z --no-renames} says of one file.
 *
 * @param kind how git knows the file
 * @param index how the index differs from HEAD, in git's letter; {@code .} where it does not, or where git does not know the file
 * @param tree how the file differs from the index, likewise
 * @param indexMode the mode that the index has for it; empty unless the index has one version of it
 * @param indexObject the object that the index has for it, likewise
 * @param path from the top of the working tree
 */
record StatusRecord(Kind kind, char index, char tree, String indexMode, String indexObject, String path) {

    enum Kind {
        /** The file differs from HEAD, in the index or in the working tree. */
        CHANGED,
        /** The index has several versions of it. */
        CONFLICT,
        /** Git does not know it, and does not ignore it. */
        UNTRACKED
    }

    static final char SAME = '.';
    static final char DELETED = 'D';

    private static final String NO_MODE = "000000";
    private static final int PATH_IN_CHANGED = 8;
    private static final int PATH_IN_CONFLICT = 10;
    private static final int STATES = 1;
    private static final int INDEX_MODE = 4;
    private static final int INDEX_OBJECT = 7;

    /**
     * Reads {@code 1 XY sub mH mI mW hH hI path} of a file that differs somewhere, {@code u XY sub m1 m2 m3 mW h1 h2 h3 path} of one in conflict,
     * {@code ? path} of one that is untracked; nothing of lines about the branch, for those who ask for them.
     */
    static Optional<StatusRecord> read(byte[] bytes, int start, int end) {
        return switch (bytes[start]) {
            case '1' -> Optional.of(changed(bytes, start, end));
            case 'u' ->
                Optional.of(named(Kind.CONFLICT, PathNames.decode(bytes, behind(PATH_IN_CONFLICT, bytes, start), end)));
            case '?' -> Optional.of(named(Kind.UNTRACKED, PathNames.decode(bytes, behind(1, bytes, start), end)));
            default -> Optional.empty();
        };
    }

    private static StatusRecord changed(byte[] bytes, int start, int end) {
        int path = behind(PATH_IN_CHANGED, bytes, start);
        String[] fields = new String(bytes, start, path - start, StandardCharsets.US_ASCII).split(" ", -1);
        return new StatusRecord(
                Kind.CHANGED,
                fields[STATES].charAt(0),
                fields[STATES].charAt(1),
                fields[INDEX_MODE],
                fields[INDEX_OBJECT],
                PathNames.decode(bytes, path, end));
    }

    private static StatusRecord named(Kind kind, String path) {
        return new StatusRecord(kind, SAME, SAME, "", "", path);
    }

    /** The path is the last field, and may hold spaces. */
    private static int behind(int fields, byte[] bytes, int start) {
        int at = start;
        for (int spaces = 0; spaces < fields; at++) {
            spaces += bytes[at] == ' ' ? 1 : 0;
        }
        return at;
    }

    /** Tells whether the index knows the file by name only ({@code git add --intent-to-add}). */
    boolean isIntended() {
        return kind == Kind.CHANGED && tree != SAME && indexMode.equals(NO_MODE);
    }
}
