package io.l9.dora.workspace;

import io.l9.dora.block.Sidecar;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Sorts what a listing names into a {@link Selection}. */
final class SelectionBuilder implements FileSink {

    /** Git can complain about any number of files. */
    private static final int NOTES_SHOWN = 20;

    private final Scope scope;
    private final List<String> candidates = new ArrayList<>();
    private final SortedSet<String> sidecars = new TreeSet<>();
    private final Map<Exclusion, Integer> excluded = new EnumMap<>(Exclusion.class);
    private final Map<String, Exclusion> skippedFolders = new HashMap<>();
    private final SortedMap<String, String> unreadableFolders = new TreeMap<>();
    private final List<String> notes = new ArrayList<>();
    private int notesLeftOut;

    SelectionBuilder(Scope scope) {
        this.scope = scope;
    }

    @Override
    public void file(String path, FileKind kind) {
        boolean isSidecar = Sidecar.is(path);
        if (isSidecar && kind == FileKind.REGULAR) {
            sidecars.add(path);
        }
        // What a listing was asked for concerns the scope: sidecars, and files of its types.
        Exclusion reason = isSidecar ? scope.exclusion(path, kind) : scope.exclusionOfType(path, kind);
        if (reason == null) {
            candidates.add(path);
        } else if (isCounted(reason)) {
            excluded.merge(reason, 1, Integer::sum);
        }
    }

    /** A folder called {@code x.py} is no file of that type, and a sidecar may be of no type at all. */
    private static boolean isCounted(Exclusion reason) {
        return reason.compareTo(Exclusion.OUTPUT) < 0;
    }

    @Override
    public void skippedFolder(String path, Exclusion reason) {
        if (skippedFolders.put(path, reason) == null) {
            excluded.merge(reason, 1, Integer::sum);
        }
    }

    @Override
    public void note(String message) {
        if (notes.size() < NOTES_SHOWN) {
            notes.add(message);
        } else {
            notesLeftOut++;
        }
    }

    @Override
    public void unreadableFolder(String path, String reason) {
        unreadableFolders.put(path, reason);
    }

    Selection build(Origin origin) {
        candidates.sort(null);
        List<String> said = new ArrayList<>(notes);
        if (notesLeftOut > 0) {
            said.add("and " + notesLeftOut + " more of the kind");
        }
        return new Selection(origin, candidates, sidecars, excluded, unreadableFolders, said);
    }
}
