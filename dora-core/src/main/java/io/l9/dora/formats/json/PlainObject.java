package io.l9.dora.formats.json;

import io.l9.dora.block.Block;
import io.l9.dora.block.Carrier;
import io.l9.dora.block.Scan;
import io.l9.dora.format.BracketReader;
import io.l9.dora.format.Dialect;
import io.l9.dora.text.SourceText;
import io.l9.dora.text.Span;
import io.l9.dora.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a text whose first key is a plain block. It answers what {@link JsonScan} does, or nothing where that has to decide.
 *
 * <p>Each file of a tree comes by here: loops over the bytes of the head, and one search in those of the body.
 */
final class PlainObject {

    private static final String KEY = '"' + JsonScan.KEY + '"';

    /** Nothing but white space may follow the last value, and nothing is a comment. */
    private static final Dialect JSON = new Dialect("\"", "true", "false", "null", '\0', "");

    private PlainObject() {}

    /** Returns the scan of a text; null where its first key is no plain block, or another key may be one. */
    static @Nullable Scan scan(SourceText text) {
        int key = behind(text, '{', text.bodyStart());
        if (key < 0 || !text.startsWith(KEY, key)) {
            return null;
        }
        int value = behind(text, ':', key + KEY.length());
        boolean object = value >= 0 && value < text.length() && text.byteAt(value) == '{';
        Value.Mapping fields = object ? BracketReader.mapping(text, JSON, value) : null;
        if (fields == null || JsonScan.mayNameBlock(text, fields.span().end())) {
            return null;
        }
        Span span = new Span(key, fields.span().end());
        return new Scan.Found(new Block(Carrier.KEY, span, fields), List.of());
    }

    /** Returns the offset of the first part behind {@code sign}, which is the first one from {@code from} on; -1 where another is. */
    private static int behind(SourceText text, char sign, int from) {
        int offset = JsonSpace.behind(text, from);
        boolean there = offset < text.length() && text.byteAt(offset) == sign;
        return there ? JsonSpace.behind(text, offset + 1) : -1;
    }
}
