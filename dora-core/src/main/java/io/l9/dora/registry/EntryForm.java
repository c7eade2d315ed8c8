package io.l9.dora.registry;

import io.l9.dora.contract.Instants;
import io.l9.dora.document.Form;
import io.l9.dora.document.Forms;
import io.l9.dora.document.MapReader;
import io.l9.dora.document.Problems;
import io.l9.dora.ledger.EntryForms;
import io.l9.dora.ledger.EntryForms.OrNull;
import io.l9.dora.value.Value;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** How one entry of a registry is read. Every key has to be there; an empty entry, which ends the list, gives nothing. */
final class EntryForm {

    private static final Map<String, Compliance> COMPLIANCE = Forms.byName(Compliance.values(), Compliance::id);

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
        return EntryForms.read(value, "an entry of `files`", problems).flatMap(EntryForm::read);
    }

    private static Optional<RegistryEntry> read(MapReader entry) {
        Optional<String> path = entry.require("file_path", EntryForms.PATH);
        Optional<OrNull<String>> id = entry.require("component_id", EntryForms.orNull(Forms.TEXT));
        Optional<OrNull<String>> level = entry.require("governance_level", EntryForms.orNull(Forms.TEXT));
        Optional<Compliance> compliance = entry.require("compliance_status", Forms.oneOf(COMPLIANCE));
        Optional<OrNull<Instant>> time = entry.require("last_generated_at", EntryForms.orNull(INSTANT));
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
}
