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
        for (MapReader map : requirements.values()) {
            map.describe("name", "description", "purpose", "frequency", "contents", "entries", "stage");
        }
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
        for (MapReader map : stated.requirements.values()) {
            map.end();
        }
        stated.requireDifferent(rules);
        return rules;
    }

    private <T> T get(AuditSection shipped, String requirement, String key, Form<T> form) {
        Optional<T> value = value(requirement, key, form);
        return value.isPresent()
                ? value.get()
                : shipped.value(requirement, key, form).orElseThrow();
    }

    private <T> Optional<T> value(String requirement, String key, Form<T> form) {
        MapReader map = requirements.get(requirement);
        return map == null ? Optional.empty() : map.get(key, form);
    }

    /** Some file systems do not tell upper case from lower case. */
    private void requireDifferent(AuditRules rules) {
        List<String> files =
                new ArrayList<>(List.of(rules.registry(), rules.gate().report()));
        if (rules.log().isPresent()) {
            files.add(rules.log().get());
        }
        Set<String> seen = new HashSet<>(Set.of(Contract.FILE_NAME, "meta.codegen.schema.yaml"));
        for (String file : files) {
            if (!seen.add(file.toLowerCase(Locale.ROOT))) {
                section.problems()
                        .error(section.span(), Problems.quoted(KEY) + ": two files at " + Problems.quoted(file));
            }
        }
    }
}
