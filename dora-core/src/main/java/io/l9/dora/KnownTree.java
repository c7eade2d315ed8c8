package io.l9.dora;

import io.l9.dora.inject.Draft;
import io.l9.dora.report.Validation;
import io.l9.dora.rule.FileEntry;
import io.l9.dora.rule.ValuePool;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a validation found out of a tree, so that nobody who plans changes of a few files reads all others once more.
 *
 * @param entries of all files that have a readable block, sorted by path
 * @param hiding the files that may hold ids besides
 */
record KnownTree(Validation validation, List<FileEntry> entries, List<String> hiding) {

    /** Returns this with another outcome. */
    KnownTree with(Validation outcome) {
        return new KnownTree(outcome, entries, hiding);
    }

    /** Returns some files, and those that have to be read besides; sorted. */
    SortedSet<String> withHiding(Collection<String> files) {
        SortedSet<String> all = new TreeSet<>(files);
        all.addAll(hiding);
        return all;
    }

    /**
     * Adds the drafts of the files that are left as they are, as {@link Draft#unchanged} makes them of their texts. A file without a block makes no
     * difference to others, and has none.
     *
     * @param read the files that were read, of which some may have gone away
     * @param drafts of those that were read; sorted, since rules over the whole tree look at files in the order of their paths
     */
    void draftOthers(Set<String> read, SortedMap<String, Draft> drafts) {
        ValuePool pool = new ValuePool();
        for (FileEntry entry : entries) {
            if (!read.contains(entry.path())) {
                drafts.put(entry.path(), Draft.unchanged(entry.unplaced().shared(pool)));
            }
        }
    }
}
