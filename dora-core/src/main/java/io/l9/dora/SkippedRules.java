package io.l9.dora;

import io.l9.dora.contract.RuleSpec;
import io.l9.dora.diagnostic.Diagnostic;
import io.l9.dora.diagnostic.Location;
import io.l9.dora.document.NearestName;
import io.l9.dora.rules.BuiltInRules;
import io.l9.dora.text.Printable;
import java.util.List;

/** The rules that a request leaves out. */
final class SkippedRules {

    private SkippedRules() {}

    /** Returns what is to be said of those that there are not. */
    static List<Diagnostic> unknown(ValidationRequest request) {
        if (request.skippedRules().isEmpty()) {
            return List.of();
        }
        List<String> known =
                BuiltInRules.specs().stream().map(RuleSpec::id).sorted().toList();
        return request.skippedRules().stream()
                .filter(id -> !known.contains(id))
                .sorted()
                .map(id -> Diagnostic.error(
                        Location.of("dora.skipRules"),
                        "unknown rule `" + Printable.value(id) + "`; " + NearestName.hint(id, known)))
                .toList();
    }
}
