package io.l9.dora.inject;

import io.l9.dora.inject.ComponentIds.Allocation;
import io.l9.dora.inject.Disagreements.Blame;
import io.l9.dora.inject.Draft.State;
import io.l9.dora.inject.Plan.Category;
import io.l9.dora.inject.Plan.Refusal;
import io.l9.dora.rule.FileEntry;
import io.l9.dora.rule.RuleEngine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is to become of all files of a tree together: who gets which new id, and who is refused because the files would not agree. Ids are given away
 * in the order of the paths, so that two runs over one tree agree.
 */
public final class TreeDraft {

    /** Who is refused keeps what it has, with which others may not agree in turn; a tree that still moves after this is no usual one. */
    private static final int MOST_ROUNDS = 64;

    private final SortedMap<String, Draft> drafts;
    private final Disagreements disagreements;
    private final Map<String, String> newIds = new HashMap<>();

    /**
     * Takes the drafts of a tree.
     *
     * @param rules those about the whole tree
     * @param drafts of every file of the tree, by path; of those that are not asked for what they have
     * @param asked the paths of the files that may be changed
     */
    public TreeDraft(RuleEngine rules, Map<String, Draft> drafts, Collection<String> asked) {
        this.drafts = new TreeMap<>(drafts);
        this.disagreements = new Disagreements(rules, drafts.values(), new HashSet<>(asked));
    }

    /** Has a change that takes the id of another file, and the younger of two files with one id, get a new one. Comes before {@link #allocate}. */
    public void reissueDuplicates() {
        List<Blame> blames = duplicates();
        while (!blames.isEmpty()) {
            blames.forEach(blame -> drafts.computeIfPresent(blame.path(), (path, draft) -> draft.withoutId()));
            blames = duplicates();
        }
    }

    private List<Blame> duplicates() {
        return disagreements.among(drafts, finding -> finding.rule().equals(Disagreements.UNIQUE_IDS));
    }

    /**
     * Gives new ids to the files that need one.
     *
     * @param alsoTaken ids that no file of the tree has and that are not given away all the same
     */
    public void allocate(Collection<String> alsoTaken) {
        Set<String> taken = new HashSet<>(alsoTaken);
        for (Draft draft : drafts.values()) {
            taken.addAll(draft.hiddenIds());
            draft.present().ifPresent(entry -> addId(taken, entry));
            draft.planned().ifPresent(entry -> addId(taken, entry));
        }
        ComponentIds ids = new ComponentIds(taken);
        drafts.replaceAll(
                (path, draft) -> draft.state() == State.WRITE_WITH_NEW_ID ? allocate(path, draft, ids) : draft);
    }

    private static void addId(Set<String> taken, FileEntry entry) {
        FileEntry.Field id = entry.componentId();
        if (id != null) {
            taken.add(id.text());
        }
    }

    private Draft allocate(String path, Draft draft, ComponentIds ids) {
        FileEntry entry = draft.planned().orElseThrow();
        FileEntry.Field domain = entry.domain();
        FileEntry.Field layer = entry.layer();
        Allocation allocation = ids.allocate(domain == null ? "" : domain.text(), layer == null ? "" : layer.text());
        if (allocation instanceof Allocation.Allocated allocated) {
            newIds.put(path, allocated.id());
            return draft.withId(allocated.id());
        }
        Allocation.Refused refused = (Allocation.Refused) allocation;
        return draft.refused(List.of(new Refusal(Category.NO_ID, refused.reason(), refused.help())));
    }

    /**
     * Refuses the changes that make files disagree, and the files that may be changed and would break a rule about the whole tree when all is written.
     * Comes behind {@link #allocate}.
     */
    public void agree() {
        List<Blame> blames = disagreements.among(drafts, finding -> true);
        for (int round = 1; !blames.isEmpty() && round < MOST_ROUNDS; round++) {
            refuse(blames);
            blames = disagreements.among(drafts, finding -> true);
        }
        if (!blames.isEmpty()) {
            refuseChanges();
        }
    }

    private void refuse(List<Blame> blames) {
        Map<String, List<Refusal>> refusals = new TreeMap<>();
        blames.forEach(blame -> refusals.computeIfAbsent(blame.path(), path -> new ArrayList<>())
                .add(blame.refusal()));
        refusals.forEach((path, reasons) -> drafts.computeIfPresent(path, (p, draft) -> draft.refused(reasons)));
    }

    /** Nothing is left that was not there before. */
    private void refuseChanges() {
        Refusal refusal = new Refusal(
                Category.INCONSISTENT,
                "the files to be written depend on each other in a chain of more than " + MOST_ROUNDS
                        + ", the first of which is refused",
                "mend the files that are refused for another reason, and run once more");
        drafts.replaceAll((path, draft) -> draft.isChange() ? draft.refused(List.of(refusal)) : draft);
    }

    /** Returns the draft of a file. */
    public Draft of(String path) {
        Draft draft = drafts.get(path);
        return draft == null ? Draft.unchanged(Optional.empty()) : draft;
    }

    /** Returns the id that a file has when all is written, as far as it is known; a long one shortened. */
    public Optional<String> componentId(String path) {
        Draft draft = of(path);
        return newId(path)
                .or(() -> draft.planned()
                        .or(draft::present)
                        .flatMap(entry -> Optional.ofNullable(entry.componentId()))
                        .map(FileEntry.Field::text));
    }

    /** Returns the id that was allocated for a file. */
    public Optional<String> newId(String path) {
        return Optional.ofNullable(newIds.get(path));
    }
}
