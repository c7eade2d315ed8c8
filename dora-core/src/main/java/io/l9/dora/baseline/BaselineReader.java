package io.l9.dora.baseline;

import io.l9.dora.diagnostic.Checked;
import io.l9.dora.document.Forms;
import io.l9.dora.document.MapReader;
import io.l9.dora.document.Problems;
import io.l9.dora.ledger.EntryForms;
import io.l9.dora.ledger.EntryForms.OrNull;
import io.l9.dora.ledger.LedgerForm;
import io.l9.dora.ledger.LedgerReader;
import io.l9.dora.text.Position;
import io.l9.dora.value.Value;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** Reads a baseline. Order, spacing and entries that stand there twice do not matter. */
public final class BaselineReader {

    static final int FORMAT_VERSION = 1;
    static final String VIOLATIONS = "violations";

    /** What writes a baseline anew. */
    public static final String REMEDY = "run the goal baseline";

    /** What has one take in violations that it does not have. */
    public static final String GROWTH = REMEDY + " with -Ddora.baseline.grow=true";

    private static final LedgerForm<Baseline> FORM = new LedgerForm<>(
            FORMAT_VERSION,
            Side::new,
            Baseline::and,
            document -> "mend the file, or take an older one back: `git checkout -- " + document
                    + "`, or delete it and write it anew: " + REMEDY);

    private BaselineReader() {}

    /**
     * Reads a baseline to hold a tree against it. One that git could not merge is an error: somebody has to have looked at the conflict before violations
     * are let pass.
     *
     * @param document the file as messages name it; printable
     * @param bytes the whole file
     * @return the baseline; or what is wrong with it, with place, the first hundred of many. The first message says how to go on
     */
    public static Checked<Baseline> read(String document, byte[] bytes) {
        return LedgerReader.readMerged(FORM, document, bytes, REMEDY);
    }

    /** Reads a baseline likewise, to write it anew: both sides of one that git could not merge. */
    public static Checked<Baseline> readBothSides(String document, byte[] bytes) {
        return LedgerReader.read(FORM, document, bytes);
    }

    private static final class Side implements LedgerForm.Side<Baseline> {

        private final TreeMap<KnownViolation, Position> entries = new TreeMap<>();

        @Override
        public Map<String, BiConsumer<Value, Problems>> lists() {
            return Map.of(VIOLATIONS, this::take);
        }

        private void take(Value item, Problems problems) {
            Position place = problems.location(item.span()).position().orElse(Position.START);
            EntryForms.read(item, "an entry of `" + VIOLATIONS + "`", problems)
                    .flatMap(Side::entry)
                    .ifPresent(entry -> entries.putIfAbsent(entry, place));
        }

        private static Optional<KnownViolation> entry(MapReader entry) {
            Optional<String> path = entry.require("file_path", EntryForms.PATH);
            Optional<String> rule = entry.require("rule", EntryForms.notEmpty("the id of a rule"));
            Optional<OrNull<String>> field = entry.require("field", EntryForms.orNull(Forms.TEXT));
            entry.end();
            return path.isPresent() && rule.isPresent() && field.isPresent()
                    ? Optional.of(new KnownViolation(
                            path.get(), rule.get(), field.get().value()))
                    : Optional.empty();
        }

        @Override
        public Baseline whole() {
            return new Baseline(entries);
        }
    }
}
