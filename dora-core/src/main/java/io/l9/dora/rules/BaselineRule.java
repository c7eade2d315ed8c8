package io.l9.dora.rules;

import io.l9.dora.baseline.BaselineReader;
import io.l9.dora.baseline.KnownViolation;
import io.l9.dora.contract.FailureMode;
import io.l9.dora.contract.RuleSpec;
import io.l9.dora.rule.Violation;
import io.l9.dora.text.Position;
import io.l9.dora.text.Printable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/** Every entry of the baseline still applies: what was mended must not come back unseen. It judges the baseline, and no file of the tree. */
public final class BaselineRule {

    /** What contracts can say about it. */
    public static final RuleSpec SPEC = Specs.ofProduct(
            "baseline",
            FailureMode.FAIL_FILE_GENERATION,
            "Baseline entry no longer applies: {RULE} of {FILE_PATH}{FIELD}",
            Set.of("RULE", "FILE_PATH", "FIELD"));

    private BaselineRule() {}

    /**
     * Returns a violation for each entry without a violation.
     *
     * @param stale the entries, with their places in the baseline
     */
    public static List<Violation> check(SortedMap<KnownViolation, Position> stale) {
        return stale.entrySet().stream()
                .map(entry -> violation(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Violation violation(KnownViolation known, Position place) {
        String field =
                known.field().map(name -> ", field " + Printable.value(name)).orElse("");
        return new Violation(
                place,
                Map.of("RULE", Printable.value(known.rule()), "FILE_PATH", known.path(), "FIELD", field),
                "there is no such violation any more; to take the entry out: " + BaselineReader.REMEDY);
    }
}
