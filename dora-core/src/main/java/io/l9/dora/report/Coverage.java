package io.l9.dora.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which files a run looked at.
 *
 * @param fileTypes the contract's globs of files that must have a block
 * @param checked files that were judged
 * @param matched files that the globs match
 * @param excluded the others of them by reason, in words that continue {@code 3 excluded ...}, in the order in which they are told
 * @param foldersNotEntered folders whose files were not even listed, by reason, in words likewise
 * @param extent how much of the tree was meant
 * @param leftOut files that were not meant, by reason, in words that continue {@code 3 ...}
 */
public record Coverage(
        List<String> fileTypes,
        int checked,
        int matched,
        Map<String, Integer> excluded,
        Map<String, Integer> foldersNotEntered,
        Extent extent,
        Map<String, Integer> leftOut) {

    /** How much of a tree a run is about. */
    public enum Extent {
        /** All that the contract applies to. */
        TREE,
        /** Some of the files. */
        PART,
        /** Some of the files, and not as they are in the tree: as the next commit will hold them. */
        COMMIT
    }

    public Coverage {
        fileTypes = List.copyOf(fileTypes);
        excluded = Collections.unmodifiableMap(new LinkedHashMap<>(excluded));
        foldersNotEntered = Collections.unmodifiableMap(new LinkedHashMap<>(foldersNotEntered));
        leftOut = Collections.unmodifiableMap(new LinkedHashMap<>(leftOut));
    }

    /** Makes one of a run over the whole tree. */
    public Coverage(
            List<String> fileTypes,
            int checked,
            int matched,
            Map<String, Integer> excluded,
            Map<String, Integer> foldersNotEntered) {
        this(fileTypes, checked, matched, excluded, foldersNotEntered, Extent.TREE, Map.of());
    }

    /** Returns what there is of this in a run that was about some files only. */
    public Coverage of(Extent part, Map<String, Integer> others) {
        return new Coverage(fileTypes, checked, matched, excluded, foldersNotEntered, part, others);
    }

    /** Tells whether the contract applied to no file although files were wanted. A commit need not change one, and so need not a part of a tree that has some. */
    public boolean isEmpty() {
        return checked == 0 && extent != Extent.COMMIT && leftOut.isEmpty();
    }
}
