package io.l9.dora.rules;

import io.l9.dora.contract.Contract;
import io.l9.dora.contract.Instants;
import io.l9.dora.contract.RuleSpec;
import io.l9.dora.rule.FileEntry;
import io.l9.dora.rule.RepositoryRule;
import io.l9.dora.rule.Violation;
import io.l9.dora.text.Printable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** No two files have the same id; the one created first keeps it, then the one whose path sorts first. */
final class UniqueComponentIdRule implements RepositoryRule {

    private static final RuleSpec SPEC = Specs.ofContract(
            "unique_component_id",
            "component_id '{ID}' already exists in {EXISTING_FILE}",
            Set.of("ID", "EXISTING_FILE"),
            Map.of());

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public List<EntryViolation> check(Tree tree, Contract contract) {
        List<FileEntry> entries = tree.entries();
        Map<String, FileEntry> holders = new HashMap<>(2 * entries.size());
        List<FileEntry> juniors = new ArrayList<>(0);
        for (FileEntry entry : entries) {
            FileEntry.Field id = entry.componentId();
            FileEntry other = id == null ? null : holders.putIfAbsent(id.text(), entry);
            if (id != null && other != null) {
                boolean older = isOlder(entry, other);
                juniors.add(older ? other : entry);
                holders.put(id.text(), older ? entry : other);
            }
        }
        return juniors.stream().map(junior -> violation(junior, holders)).toList();
    }

    private static boolean isOlder(FileEntry one, FileEntry other) {
        int times = createdAt(one).compareTo(createdAt(other));
        return times < 0 || (times == 0 && one.path().compareTo(other.path()) < 0);
    }

    private static EntryViolation violation(FileEntry junior, Map<String, FileEntry> holders) {
        FileEntry.Field id = junior.componentId();
        FileEntry holder = id == null ? null : holders.get(id.text());
        if (id == null || holder == null) {
            throw new IllegalStateException("no holder of the id of " + junior.path());
        }
        return new EntryViolation(
                junior,
                new Violation(
                                id.position(),
                                Map.of("ID", Printable.value(id.text()), "EXISTING_FILE", holder.path()),
                                "give this file an id of its own")
                        .about("component_id"));
    }

    private static Instant createdAt(FileEntry entry) {
        FileEntry.Field field = entry.createdAt();
        return field == null ? Instant.MAX : Instants.parse(field.text()).orElse(Instant.MAX);
    }
}
