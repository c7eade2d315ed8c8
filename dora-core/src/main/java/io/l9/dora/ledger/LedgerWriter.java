package io.l9.dora.ledger;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/**
 * Spells a ledger: ASCII, one entry a line, the same bytes for the same entries. Each list ends with an empty entry, so that no line of an entry changes
 * when one is added or removed behind it, and what git's {@code union} makes of two sides is JSON.
 */
public final class LedgerWriter {

    private final StringBuilder out = new StringBuilder();
    private final String lineBreak;

    /**
     * Begins a ledger.
     *
     * @param version what {@code format_version} is
     * @param lineBreak what ends every line, the last one included
     */
    public LedgerWriter(int version, String lineBreak) {
        this.lineBreak = lineBreak;
        line("{");
        out.append("  \"format_version\": ").append(version);
    }

    /**
     * Adds a list.
     *
     * @param entries its entries as JSON, each ASCII on one line
     * @param end the empty entry likewise
     */
    public LedgerWriter list(String key, Stream<String> entries, String end) {
        line(",");
        line("  \"" + key + "\": [");
        entries.forEach(entry -> line("    " + entry + ","));
        line("    " + end);
        out.append("  ]");
        return this;
    }

    /** Ends the ledger, and returns the file. */
    public byte[] bytes() {
        line("");
        line("}");
        return out.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private void line(String text) {
        out.append(text).append(lineBreak);
    }
}
