package io.l9.dora.rules;

import io.l9.dora.block.BlockKind;
import io.l9.dora.block.Scan;
import io.l9.dora.rule.Subject;
import io.l9.dora.rule.Violation;
import io.l9.dora.tail.TailFields;
import io.l9.dora.text.Printable;
import io.l9.dora.text.Span;
import java.util.Map;

/**
 * A block at the end of a file, as it was found or missed.
 *
 * @param kind which one; not the header
 */
record Tail(Subject.Scanned file, BlockKind kind, Scan scan) {

    /** Returns a violation of the block as such. */
    Violation violation(Span span, String problem, String help) {
        return new Violation(file.positionOf(span), Map.of("BLOCK", kind.id(), "PROBLEM", problem), help);
    }

    /** Returns a violation of one of its fields, under a name that no field of a header has. */
    Violation violation(String field, Span span, String problem, String help) {
        return violation(span, Printable.value(field) + ": " + problem, help)
                .about(TailFields.nameOf(kind) + "." + field);
    }
}
