package io.l9.dora;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.block.BlockKind;
import io.l9.dora.contract.BuiltInContract;
import io.l9.dora.contract.Contract;
import io.l9.dora.format.SourceFormat;
import io.l9.dora.formats.BuiltInFormats;
import io.l9.dora.inject.AnyValues;
import io.l9.dora.inject.Migration;
import io.l9.dora.inject.Plan;
import io.l9.dora.inject.Planner;
import io.l9.dora.inject.Rewriting;
import io.l9.dora.inject.Spelling;
import io.l9.dora.inject.Stripper;
import io.l9.dora.inject.Target;
import io.l9.dora.rule.RuleEngine;
import io.l9.dora.rule.Subject;
import io.l9.dora.rule.SubjectScanner;
import io.l9.dora.rules.BuiltInRules;
import io.l9.dora.text.SourceText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What {@code inject} and {@code strip} make of a file of a real tree, all but the disk. */
record CorpusPlan(String name, SourceFormat format) {

    private static final Contract CONTRACT = BuiltInContract.load(BuiltInRules.specs());
    private static final SourceFormat SIDECARS = BuiltInFormats.ofSidecars();
    private static final SubjectScanner SCANNER = new SubjectScanner(CONTRACT);
    private static final Planner PLANNER = new Planner(
            CONTRACT,
            new RuleEngine(CONTRACT, BuiltInRules.rules(), List.of()),
            new Spelling(CONTRACT.markers(), SIDECARS, Map.of()),
            Rewriting.REPAIR,
            Migration.OFF);
    private static final Stripper STRIPPER = new Stripper(CONTRACT.markers(), SIDECARS, Set.of(BlockKind.HEADER));

    /** Plans a block with all mandatory fields, plans once more, and takes it away; a refusal that is no mistake of the program is fine. */
    void roundTrip(SourceText text) {
        Target without = new Target(Optional.of(format), scan(text), Optional.empty());
        Plan plan = PLANNER.plan(without, new AnyValues(), Optional.of("SYM-CORE-001"));
        if (plan instanceof Plan.Refused refused) {
            assertThat(refused.reasons())
                    .extracting(Plan.Refusal::category)
                    .as("refused")
                    .doesNotContain(Plan.Category.UNPROVED);
            return;
        }
        Target with = changed(without, plan);
        assertThat(PLANNER.plan(with, new AnyValues(), Optional.empty()))
                .as("planned once more")
                .isEqualTo(new Plan.Unchanged());
        Target stripped = changed(with, STRIPPER.plan(with));
        boolean isAsBefore = ((Subject.Scanned) stripped.inFile()).text().sameAs(text)
                && stripped.sidecar().isEmpty();
        assertThat(isAsBefore).as("stripped").isTrue();
    }

    private Subject.Scanned scan(SourceText text) {
        return SCANNER.scan(name, name, Optional.of(format), text);
    }

    private Target changed(Target target, Plan plan) {
        assertThat(plan).isInstanceOf(Plan.Change.class);
        Target changed = target;
        for (Plan.DocumentChange change : ((Plan.Change) plan).documents()) {
            changed = change.document().equals(name)
                    ? new Target(target.format(), scan(change.after().orElseThrow()), changed.sidecar())
                    : new Target(
                            target.format(),
                            changed.inFile(),
                            change.after()
                                    .map(text -> SCANNER.scan(name, change.document(), Optional.of(SIDECARS), text)));
        }
        return changed;
    }
}
