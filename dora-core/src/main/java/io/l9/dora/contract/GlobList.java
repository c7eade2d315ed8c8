package io.l9.dora.contract;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Globs in the order in which they are tried; the first one that matches a path decides.
 *
 * <p>Most globs name a file or its extension. They are kept by that, so that a path is compared with a few of them only. Each path of a tree comes by
 * here: a loop over the last part of it, and no object is made.
 */
public final class GlobList {

    /** What {@link #firstMatch} returns where no glob matches. */
    public static final int NONE = Integer.MAX_VALUE;

    /** A power of two. */
    private static final int SLOTS = 64;

    private static final Candidate[] EMPTY = {};

    /** Globs that match one name only, by a hash of it. Others may share their slot: all that stands in one is compared. */
    private final Candidate[] @Nullable [] byName;

    /** Globs of names with an extension, by a hash of that, likewise. */
    private final Candidate[] @Nullable [] byExtension;

    private final Candidate[] others;

    private GlobList(Candidate[] @Nullable [] byName, Candidate[] @Nullable [] byExtension, Candidate[] others) {
        this.byName = byName;
        this.byExtension = byExtension;
        this.others = others;
    }

    /** Prepares a list. */
    public static GlobList of(List<Glob> globs) {
        Candidate[] @Nullable [] names = new Candidate[SLOTS][];
        Candidate[] @Nullable [] extensions = new Candidate[SLOTS][];
        List<Candidate> others = new ArrayList<>();
        for (int i = 0; i < globs.size(); i++) {
            for (PathPattern pattern : globs.get(i).alternatives()) {
                Candidate candidate = new Candidate(i, pattern);
                NamePattern name = pattern.name();
                if (name != null && !name.open()) {
                    add(names, hash(name.prefix(), 0), candidate);
                } else if (name != null && name.suffix().indexOf('.') >= 0) {
                    add(extensions, hash(name.suffix(), name.suffix().lastIndexOf('.') + 1), candidate);
                } else {
                    others.add(candidate);
                }
            }
        }
        return new GlobList(names, extensions, others.toArray(EMPTY));
    }

    private static void add(Candidate[] @Nullable [] slots, int hash, Candidate candidate) {
        Candidate @Nullable [] known = slots[slot(hash)];
        Candidate[] more = new Candidate[known == null ? 1 : known.length + 1];
        if (known != null) {
            System.arraycopy(known, 0, more, 0, known.length);
        }
        more[more.length - 1] = candidate;
        slots[slot(hash)] = more;
    }

    /** Hashes from the end to {@code start}, as {@link #firstMatch} does. */
    private static int hash(String text, int start) {
        int hash = 0;
        for (int i = text.length() - 1; i >= start; i--) {
            hash = 31 * hash + text.charAt(i);
        }
        return hash;
    }

    private static int slot(int hash) {
        return (hash ^ hash >>> 7) & SLOTS - 1;
    }

    /**
     * Returns the index of the first glob that matches.
     *
     * @param path from the root, with {@code /} between its parts
     * @return from 0, or {@link #NONE}
     */
    public int firstMatch(String path) {
        int hash = 0;
        Candidate @Nullable [] sameExtension = null;
        boolean seenDot = false;
        int name = path.length();
        while (name > 0) {
            char c = path.charAt(name - 1);
            if (c == '/') {
                break;
            }
            if (c == '.' && !seenDot) {
                seenDot = true;
                sameExtension = byExtension[slot(hash)];
            }
            hash = 31 * hash + c;
            name--;
        }
        int first = firstMatch(byName[slot(hash)], path, name, NONE);
        first = firstMatch(sameExtension, path, name, first);
        return firstMatch(others, path, name, first);
    }

    /** Tells whether one of the globs matches {@code path}. */
    public boolean matches(String path) {
        return firstMatch(path) != NONE;
    }

    /** Returns the least index below {@code limit} of a glob with a candidate that matches, or {@code limit}. */
    private static int firstMatch(Candidate @Nullable [] candidates, String path, int name, int limit) {
        if (candidates == null) {
            return limit;
        }
        for (Candidate candidate : candidates) {
            if (candidate.index() >= limit) {
                return limit;
            }
            if (candidate.pattern().matches(path, name)) {
                return candidate.index();
            }
        }
        return limit;
    }

    /**
     * One way for a glob to match.
     *
     * @param index that of the glob
     */
    private record Candidate(int index, PathPattern pattern) {}
}
