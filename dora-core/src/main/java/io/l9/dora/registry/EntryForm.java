package io.l9.dora.registry;

import io.l9.dora.contract.Instants;
import io.l9.dora.document.Form;
import io.l9.dora.document.Forms;
import io.l9.dora.document.MapReader;
import io.l9.dora.document.Problems;
import io.l9.dora.value.Value;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How one entry of a registry is read. Every key has to be there; an empty entry, which ends the list, gives nothing. */
final class EntryForm {

    private static final Map<String, Compliance> COMPLIANCE = Forms.byName(Compliance.values(), Compliance::id);

    private static final Form<String> PATH =
            (value, what, problems) -> Forms.TEXT.read(value, what, problems).filter(path -> {
                if (path.isEmpty()) {
                    problems.wrongKind(value, what, "the path of a file");
                }
                return !path.isEmpty();
            });

    private static final Form<Instant> INSTANT = (value, what, problems) -> {
        Optional<Instant> instant = value instanceof Value.Text text ? Instants.parse(text.text()) : Optional.empty();
        if (instant.isEmpty()) {
            problems.wrongKind(value, what, "null or an instant with its zone, as `2026-01-02T03:04:05Z`");
        }
        return instant;
    };

    private EntryForm() {}

    /** Reads an entry; empty for one that is none, or is wrong, which {@code problems} then say. */
    static Optional<RegistryEntry> read(Value value, Problems problems) {
        if (value instanceof Value.Mapping mapping && mapping.entries().isEmpty()) {
            return Optional.empty();
        }
        requireKeysOnce(value, problems);
        return MapReader.MAP.read(value, "an entry of `files`", problems).flatMap(EntryForm::read);
    }

    private static Optional<RegistryEntry> read(MapReader entry) {
        Optional<String> path = entry.require("file_path", PATH);
        Optional<OrNull<String>> id = entry.require("component_id", orNull(Forms.TEXT));
        Optional<OrNull<String>> level = entry.require("governance_level", orNull(Forms.TEXT));
        Optional<Compliance> compliance = entry.require("compliance_status", Forms.oneOf(COMPLIANCE));
        Optional<OrNull<Instant>> time = entry.require("last_generated_at", orNull(INSTANT));
        entry.end();
        boolean complete = path.isPresent() && id.isPresent() && level.isPresent() && compliance.isPresent();
        return complete && time.isPresent()
                ? Optional.of(new RegistryEntry(
                        path.get(),
                        id.get().value(),
                        level.get().value(),
                        compliance.get(),
                        time.get().value()))
                : Optional.empty();
    }

    /** A value that is there, and may be null. */
    private record OrNull<T>(Optional<T> value) {}

    private static <T> Form<OrNull<T>> orNull(Form<T> form) {
        return (value, what, problems) -> value instanceof Value.Null
                ? Optional.of(new OrNull<>(Optional.empty()))
                : form.read(value, what, problems).map(read -> new OrNull<>(Optional.of(read)));
    }

    /** Which of two values counts is a matter of the reader in JSON, and a registry has several. */
    private static void requireKeysOnce(Value value, Problems problems) {
        Set<String> seen = new HashSet<>();
        if (value instanceof Value.Mapping mapping) {
            for (Value.Entry entry : mapping.entries()) {
                String key = entry.name().orElse("");
                if (!seen.add(key)) {
                    problems.error(entry.key().span(), "the key " + Problems.quoted(key) + " stands there twice");
                }
            }
        }
    }
}
