package io.l9.dora.ledger;

import io.l9.dora.diagnostic.Checked;
import io.l9.dora.diagnostic.Diagnostic;
import io.l9.dora.diagnostic.Location;
import io.l9.dora.text.SourceText;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The bytes of a ledger as text. */
public final class LedgerText {

    private LedgerText() {}

    /**
     * Decodes a ledger.
     *
     * @param document the file as messages name it; printable
     * @param bytes the whole file
     * @return the text, or where the bytes are no UTF-8
     */
    public static Checked<SourceText> of(String document, byte[] bytes) {
        SourceText.Decoding decoding = SourceText.decode(bytes, StandardCharsets.UTF_8);
        return decoding instanceof SourceText.Decoding.Failed failed
                ? Checked.failed(List.of(Diagnostic.error(Location.in(document, failed.position()), failed.reason())))
                : Checked.of(((SourceText.Decoding.Decoded) decoding).text(), List.of());
    }

    /** Returns the line end that a ledger has: what git makes of them at checkout is no difference. A new one has LF. */
    public static String lineBreakOf(byte[] bytes) {
        int lineFeed = 0;
        while (lineFeed < bytes.length && bytes[lineFeed] != '\n') {
            lineFeed++;
        }
        boolean crlf = lineFeed > 0 && lineFeed < bytes.length && bytes[lineFeed - 1] == '\r';
        return crlf ? "\r\n" : "\n";
    }
}
