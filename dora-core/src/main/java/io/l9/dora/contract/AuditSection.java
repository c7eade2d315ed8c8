package io.l9.dora.contract;

import io.l9.dora.contract.AuditRules.Action;
import io.l9.dora.contract.AuditRules.Gate;
import io.l9.dora.document.Form;
import io.l9.dora.document.Forms;
import io.l9.dora.document.MapReader;
import io.l9.dora.document.Problems;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * {@code audit_requirements}: registry, audit log, and the check in front of a merge. A log is kept when its requirement is there; whatever else is left
 * out is as in the built-in contract.
 */
final class AuditSection {

    static final String KEY = "audit_requirements";

    private static final String REGISTRY = "dora_registry";
    private static final String LOG = "audit_log";
    private static final String GATE = "ci_gate";
    private static final List<String> REQUIREMENTS = List.of(REGISTRY, LOG, GATE);
    private static final String LOCATION = "location";
    private static final Form<Action> ACTION = Forms.oneOf(Forms.byName(Action.values(), Action::name));

    private final MapReader section;
    private final Map<String, MapReader> requirements;

    private AuditSection(MapReader section) {
        this.section = section;
        this.requirements = new NumberedSection(section, "requirement", "requirement", REQUIREMENTS).read();
        requirements
                .values()
                .forEach(map ->
                        map.describe("name", "description", "purpose", "frequency", "contents", "entries", "stage"));
    }

    /** Reads the section. */
    static AuditRules read(MapReader section) {
        AuditSection stated = new AuditSection(section);
        AuditSection shipped = new AuditSection(BuiltInContract.section(KEY));
        AuditRules rules = new AuditRules(
                stated.get(shipped, REGISTRY, LOCATION, FileLocation.FORM),
                stated.requirements.containsKey(LOG)
                        ? Optional.of(stated.get(shipped, LOG, LOCATION, FileLocation.FORM))
                        : Optional.empty(),
                new Gate(
                        stated.get(shipped, GATE, "gate_name", Forms.LINE),
                        stated.get(shipped, GATE, "failure_action", ACTION),
                        stated.get(shipped, GATE, "report_location", FileLocation.FORM)));
        stated.requirements.values().forEach(MapReader::end);
        stated.requireDifferent(rules);
        return rules;
    }

    private <T> T get(AuditSection shipped, String requirement, String key, Form<T> form) {
        return value(requirement, key, form)
                .orElseGet(() -> shipped.value(requirement, key, form).orElseThrow());
    }

    private <T> Optional<T> value(String requirement, String key, Form<T> form) {
        return Optional.ofNullable(requirements.get(requirement)).flatMap(map -> map.get(key, form));
    }

    /** Some file systems do not tell upper case from lower case. */
    private void requireDifferent(AuditRules rules) {
        List<String> files =
                new ArrayList<>(List.of(rules.registry(), rules.gate().report()));
        rules.log().ifPresent(files::add);
        Set<String> seen = new HashSet<>(Set.of(Contract.FILE_NAME, "meta.codegen.schema.yaml"));
        files.stream()
                .filter(file -> !seen.add(file.toLowerCase(Locale.ROOT)))
                .forEach(file -> section.problems()
                        .error(section.span(), Problems.quoted(KEY) + ": two files at " + Problems.quoted(file)));
    }
}
