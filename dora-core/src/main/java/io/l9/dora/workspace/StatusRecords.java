package io.l9.dora.workspace;

import java.nio.charset.StandardCharsets;

/**
 * Reads the records of {@code git status --porcelain=v2 -z --no-renames}: {@code 1 XY sub mH mI mW hH hI path} of a file that differs somewhere,
 * {@code u XY sub m1 m2 m3 mW h1 h2 h3 path} of one in conflict, {@code ? path} of one that is untracked. Paths start at the top of the working tree.
 */
final class StatusRecords implements NulRecords.Receiver {

    private static final int PATH_IN_CHANGED = 8;
    private static final int PATH_IN_CONFLICT = 10;
    private static final int PATH_IN_UNTRACKED = 1;
    private static final int STATES = 1;
    private static final int INDEX_MODE = 4;
    private static final int INDEX_OBJECT = 7;
    private static final String NO_MODE = "000000";

    private final String prefix;
    private final WorkingState state;

    /**
     * @param prefix the root, seen from the top, with a slash behind it; empty for the top
     * @param state what is filled
     */
    StatusRecords(String prefix, WorkingState state) {
        this.prefix = prefix;
        this.state = state;
    }

    @Override
    public void record(byte[] bytes, int start, int end) {
        switch (bytes[start]) {
            case '1' -> changed(new Fields(bytes, start, end, PATH_IN_CHANGED));
            case 'u' -> state.conflicts().add(path(new Fields(bytes, start, end, PATH_IN_CONFLICT)));
            case '?' -> untracked(path(new Fields(bytes, start, end, PATH_IN_UNTRACKED)));
            default -> {
                // Lines about the branch, for those who ask for them.
            }
        }
    }

    private void changed(Fields fields) {
        boolean differsFromIndex = fields.get(STATES).charAt(1) != '.';
        if (differsFromIndex && fields.get(INDEX_MODE).equals(NO_MODE)) {
            state.intended().add(path(fields));
        } else if (differsFromIndex) {
            state.modified().put(path(fields), fields.get(INDEX_OBJECT));
        }
    }

    /** A folder that is a repository of its own has a slash behind it. */
    private void untracked(String path) {
        if (!path.endsWith("/")) {
            state.untracked().add(path);
        }
    }

    private String path(Fields fields) {
        return fields.path().substring(prefix.length());
    }

    /** The fields of a record, with a space between them; the last one is a path, and may hold spaces. */
    private static final class Fields {

        private final String[] fields;
        private final String path;

        Fields(byte[] bytes, int start, int end, int count) {
            int at = start;
            for (int spaces = 0; spaces < count; at++) {
                spaces += bytes[at] == ' ' ? 1 : 0;
            }
            this.fields = new String(bytes, start, at - start, StandardCharsets.US_ASCII).split(" ", -1);
            this.path = PathNames.decode(bytes, at, end);
        }

        String get(int field) {
            return fields[field];
        }

        String path() {
            return path;
        }
    }
}
