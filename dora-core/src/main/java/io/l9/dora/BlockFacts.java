package io.l9.dora;

import io.l9.dora.block.Scan;
import io.l9.dora.contract.Instants;
import io.l9.dora.registry.FileFacts;
import io.l9.dora.registry.Traits;
import io.l9.dora.rule.LongText;
import io.l9.dora.rule.Subject;
import io.l9.dora.value.Value;
import java.util.List;
import java.util.Optional;

/** What the block of a file says to the registry and to queries; texts of more than 1000 characters shortened, so that they fit into memory. */
record BlockFacts(Subject subject, Optional<Value.Mapping> fields) {

    static BlockFacts of(Subject subject) {
        return new BlockFacts(
                subject,
                subject instanceof Subject.Scanned file && file.scan() instanceof Scan.Found found
                        ? Optional.of(found.block().fields())
                        : Optional.empty());
    }

    /** Returns what its entry is made of. */
    FileFacts facts() {
        boolean hasBlock = !(subject instanceof Subject.Scanned file && file.scan() instanceof Scan.Absent);
        return new FileFacts(
                subject.path(),
                hasBlock,
                text("component_id"),
                text("governance_level"),
                text("created_at").flatMap(Instants::parse));
    }

    /** Returns what only queries ask for. */
    Traits traits() {
        return fields.isEmpty()
                ? Traits.NONE
                : new Traits(
                        text("component_name"),
                        text("layer"),
                        text("domain"),
                        text("type"),
                        text("status"),
                        dependencies());
    }

    private Optional<String> text(String name) {
        return fields.flatMap(map -> map.get(name)).flatMap(BlockFacts::text);
    }

    private static Optional<String> text(Value value) {
        return value instanceof Value.Text text ? Optional.of(LongText.shortened(text.text())) : Optional.empty();
    }

    private List<String> dependencies() {
        return fields.flatMap(map -> map.get("dependencies"))
                .filter(Value.Sequence.class::isInstance)
                .map(value -> ((Value.Sequence) value)
                        .items().stream().flatMap(item -> text(item).stream()).toList())
                .orElse(List.of());
    }
}
