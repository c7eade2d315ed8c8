package io.l9.dora.rules;

import io.l9.dora.block.BlockKind;
import io.l9.dora.block.Scan;
import io.l9.dora.contract.Contract;
import io.l9.dora.rule.Violation;
import io.l9.dora.tail.TailRules;
import io.l9.dora.text.Printable;
import io.l9.dora.value.Value;
import java.util.List;
import java.util.Set;

/** A footer is about the component that the header names. */
final class TailAgreementRule extends TailRule {

    private static final String ID = "component_id";

    TailAgreementRule() {
        super(
                TailRules.AGREEMENT,
                "DORA {BLOCK} does not agree with the header: {PROBLEM}",
                Set.of("BLOCK", "PROBLEM"));
    }

    /** What is no text, or is not there, is the business of other rules. */
    @Override
    void check(Tail tail, Contract contract, List<Violation> violations) {
        if (tail.kind() == BlockKind.FOOTER
                && tail.scan() instanceof Scan.Found footer
                && tail.file().scan() instanceof Scan.Found header
                && footer.block().find(ID) instanceof Value.Text said
                && header.block().find(ID) instanceof Value.Text id
                && !said.text().isBlank()
                && !said.text().equals(id.text())) {
            violations.add(tail.violation(
                    ID,
                    said.span(),
                    "expected '" + Printable.value(id.text()) + "', found '" + Printable.value(said.text()) + "'",
                    "mvn dora:inject writes the header's; where that is the wrong one, correct it there first"));
        }
    }
}
