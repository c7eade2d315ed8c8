package io.l9.dora.inject;

import io.l9.dora.inject.ComponentIds.Allocation;
import io.l9.dora.inject.Draft.State;
import io.l9.dora.inject.Plan.Category;
import io.l9.dora.inject.Plan.Refusal;
import io.l9.dora.rule.FileEntry;
import io.l9.dora.rule.Finding;
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

    private static final String UNIQUE_IDS = "unique_component_id";

    /** Who is refused keeps what it has, with which others may not agree in turn; a tree that still moves after this is no usual one. */
    private static final int MOST_ROUNDS = 4;

    private final RuleEngine rules;
    private final SortedMap<String, Draft> drafts;
    private final Set<String> asked;
    private final Map<String, String> newIds = new HashMap<>();

    /**
     * Takes the drafts of a tree.
     *
     * @param rules those about the whole tree
     * @param drafts of every file of the tree, by path; of those that are not asked for what they have
     * @param asked the paths of the files that may be changed
     */
    public TreeDraft(RuleEngine rules, Map<String, Draft> drafts, Collection<String> asked) {
        this.rules = rules;
        this.drafts = new TreeMap<>(drafts);
        this.asked = new HashSet<>(asked);
    }

    /** Has the younger of two files with one id get a new one. Comes before {@link #allocate}. */
    public void reissueDuplicates() {
        for (Finding finding : findings()) {
            if (finding.rule().equals(UNIQUE_IDS)) {
                drafts.computeIfPresent(finding.path(), (path, draft) -> draft.withoutId());
            }
        }
    }

    /**
     * Gives new ids to the files that need one.
     *
     * @param alsoTaken ids that no file of the tree has and that are not given away all the same
     */
    public void allocate(Collection<String> alsoTaken) {
        Set<String> taken = new HashSet<>(alsoTaken);
        for (Draft draft : drafts.values()) {
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

    /** Refuses the files that a rule about the whole tree would find fault with when all is written. Comes behind {@link #allocate}. */
    public void agree() {
        boolean moved = true;
        for (int round = 0; moved && round < MOST_ROUNDS; round++) {
            Map<String, List<Refusal>> refusals = new TreeMap<>();
            for (Finding finding : findings()) {
                refusals.computeIfAbsent(finding.path(), path -> new ArrayList<>())
                        .add(refusal(finding));
            }
            refusals.forEach((path, reasons) -> drafts.computeIfPresent(path, (p, draft) -> draft.refused(reasons)));
            moved = !refusals.isEmpty();
        }
    }

    /** Returns what fails a build and is about a file that may be changed, and is not refused yet. */
    private List<Finding> findings() {
        List<FileEntry> entries = drafts.values().stream()
                .flatMap(draft -> draft.outcome().stream())
                .toList();
        return rules.judge(entries)
                .filter(finding -> finding.mode().failsBuild() && asked.contains(finding.path()))
                .filter(finding -> of(finding.path()).state() != State.REFUSED)
                .sorted()
                .toList();
    }

    private static Refusal refusal(Finding finding) {
        return finding.rule().equals(UNIQUE_IDS)
                ? new Refusal(
                        Category.DUPLICATE_ID,
                        finding.message(),
                        finding.help() + ", or have this run do it: -Ddora.inject.reissueDuplicates=true")
                : new Refusal(Category.INCONSISTENT, finding.message(), finding.help());
    }

    /** Returns the draft of a file. */
    public Draft of(String path) {
        Draft draft = drafts.get(path);
        return draft == null ? Draft.unchanged(Optional.empty()) : draft;
    }

    /** Returns the id that was allocated for a file. */
    public Optional<String> newId(String path) {
        return Optional.ofNullable(newIds.get(path));
    }
}
