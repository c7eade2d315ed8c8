package io.l9.dora.inject;

import io.l9.dora.inject.Disagreements.Blame;
import io.l9.dora.rule.FileEntry;
import io.l9.dora.rule.Finding;
import io.l9.dora.rule.SourceModule;
import io.l9.dora.text.Printable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The changes that others suffer from: who takes the id of a file that has it, and who turns a module against its files. */
final class Culprits {

    private final Map<String, Finding> holders = new HashMap<>();
    private final Map<SourceModule, Standing> modules = new HashMap<>();

    /** What the files of a module say that suffer from changes, and one of the findings about them. */
    private record Standing(Finding finding, Set<String> layers, Set<String> domains) {

        void add(FileEntry entry) {
            text(entry.layer()).ifPresent(layers::add);
            text(entry.domain()).ifPresent(domains::add);
        }

        boolean isContradictedBy(FileEntry entry) {
            return differs(layers, entry.layer()) || differs(domains, entry.domain());
        }

        private static boolean differs(Set<String> said, FileEntry.@Nullable Field field) {
            return field != null && said.size() > (said.contains(field.text()) ? 1 : 0);
        }
    }

    /**
     * Takes note of a file that does not change, and that a rule will find fault with all the same.
     *
     * @param entry what is seen of it
     */
    void addVictim(Finding finding, FileEntry entry) {
        if (finding.rule().equals(Disagreements.UNIQUE_IDS)) {
            text(entry.componentId()).ifPresent(id -> holders.putIfAbsent(id, finding));
        } else {
            SourceModule.of(entry)
                    .ifPresent(module -> modules.computeIfAbsent(
                                    module, m -> new Standing(finding, new HashSet<>(), new HashSet<>()))
                            .add(entry));
        }
    }

    /** Returns the changes among the drafts that some victim suffers from, in the order of the drafts. */
    List<Blame> among(Map<String, Draft> drafts) {
        List<Blame> blames = new ArrayList<>();
        if (holders.isEmpty() && modules.isEmpty()) {
            return blames;
        }
        drafts.forEach((path, draft) -> {
            if (draft.isChange()) {
                cause(draft)
                        .map(finding -> Disagreements.refusal(finding, reason(finding)))
                        .ifPresent(refusal -> blames.add(new Blame(path, refusal)));
            }
        });
        return blames;
    }

    private Optional<Finding> cause(Draft draft) {
        FileEntry planned = draft.planned().orElseThrow();
        return text(planned.componentId())
                .map(holders::get)
                .or(() -> standing(planned)
                        .filter(standing -> standing.isContradictedBy(planned))
                        .map(Standing::finding))
                .or(() -> draft.present()
                        .filter(present -> !SourceModule.of(present).equals(SourceModule.of(planned)))
                        .flatMap(this::standing)
                        .map(Standing::finding));
    }

    private Optional<Standing> standing(FileEntry entry) {
        return SourceModule.of(entry).map(modules::get);
    }

    private static String reason(Finding finding) {
        return "with this block " + Printable.of(finding.path()) + ", which was there before, would break a rule: "
                + finding.message();
    }

    private static Optional<String> text(FileEntry.@Nullable Field field) {
        return Optional.ofNullable(field).map(FileEntry.Field::text);
    }
}
