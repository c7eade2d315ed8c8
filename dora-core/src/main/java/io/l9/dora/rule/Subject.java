package io.l9.dora.rule;

import io.l9.dora.block.Scan;
import io.l9.dora.block.Tails;
import io.l9.dora.contract.CarrierRule;
import io.l9.dora.text.Position;
import io.l9.dora.text.SourceText;
import io.l9.dora.text.Span;
import java.util.Optional;

/** What the rules see of one file. */
public sealed interface Subject {

    /** Returns the file's path from the root, with {@code /} between its parts. */
    String path();

    /** Returns the path of the document that the findings are in: the file itself, or its sidecar. */
    String document();

    /**
     * A file whose block was looked for.
     *
     * @param text the document
     * @param scan what a format found in it
     * @param tails what it has at its end, as far as the contract asks for that; a sidecar has nothing there
     * @param carrierRule why the file takes a carrier other than its format's usual one, if it does
     */
    record Scanned(
            String path, String document, SourceText text, Scan scan, Tails tails, Optional<CarrierRule> carrierRule)
            implements Subject {

        /** Returns this file as if only these blocks had been looked for at its end. */
        public Scanned withTails(Tails other) {
            return new Scanned(path, document, text, scan, other, carrierRule);
        }

        /** Returns where a span starts. */
        public Position positionOf(Span span) {
            return text.positionOf(span.start());
        }
    }

    /**
     * A file that could not be read as text.
     *
     * @param position the first offending byte, or the start
     * @param reason what is wrong, without a period; printable
     * @param help what to do about it, without a period
     */
    record Unreadable(String path, String document, Position position, String reason, String help) implements Subject {}
}
