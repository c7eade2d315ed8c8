package io.l9.dora.baseline;

import io.l9.dora.ledger.EntrySpelling;
import io.l9.dora.ledger.LedgerWriter;
import java.util.SortedSet;

/** Spells a baseline: a ledger of violations. */
public final class BaselineWriter {

    private BaselineWriter() {}

    /**
     * Returns the file.
     *
     * @param lineBreak what ends every line, the last one included
     */
    public static byte[] bytes(SortedSet<KnownViolation> violations, String lineBreak) {
        return new LedgerWriter(BaselineReader.FORMAT_VERSION, lineBreak)
                .list(BaselineReader.VIOLATIONS, violations.stream().map(BaselineWriter::spelled), "{}")
                .bytes();
    }

    private static String spelled(KnownViolation violation) {
        return new EntrySpelling()
                .text("file_path", violation.path())
                .text("rule", violation.rule())
                .textOrNull("field", violation.field())
                .toString();
    }
}
