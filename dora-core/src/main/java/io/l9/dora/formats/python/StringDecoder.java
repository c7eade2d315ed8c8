package io.l9.dora.formats.python;

import io.l9.dora.formats.python.StringPrefix.Content;
import io.l9.dora.text.SourceText;
import io.l9.dora.text.Span;

/** Turns a string token into the text it means (Python Language Reference 2.5.1). Every line end in it means {@code \n}. */
final class StringDecoder {

    private final SourceText text;
    private final StringPrefix prefix;
    private final Escapes escapes;
    private final int end;
    private final StringBuilder out;
    private int runStart;
    private int offset;

    private StringDecoder(SourceText text, Token string, StringBuilder out) {
        this.text = text;
        this.prefix = StringPrefix.of(text, string);
        int opening = Quote.firstIn(text, string.start());
        int quotes = Quote.at(text, opening).length();
        // Two quotes and no more are an empty string, which Quote.at cannot take for a triple one: the token would not
        // end there.
        this.offset = opening + quotes;
        this.end = string.end() - quotes;
        this.runStart = offset;
        this.escapes = new Escapes(text, end, out);
        this.out = out;
    }

    /** Appends what {@code string}, a closed string that is no template, means; of bytes only the escapes are checked. */
    static void decode(SourceText text, Token string, StringBuilder out) throws Rejection {
        new StringDecoder(text, string, out).decode();
    }

    private void decode() throws Rejection {
        while (offset < end) {
            int c = text.byteAt(offset);
            if (c == '\r') {
                flush();
                out.append('\n');
                resume(text.nextLine(offset));
            } else if (c == '\\' && !prefix.raw()) {
                flush();
                resume(escape());
            } else {
                check(c);
                offset++;
            }
        }
        flush();
    }

    private int escape() throws Rejection {
        return prefix.content() == Content.BYTES ? escapes.inBytes(offset) : escapes.inText(offset);
    }

    private void check(int c) throws Rejection {
        if (c == 0) {
            throw new Rejection(new Span(offset, offset + 1), "NUL in a string");
        }
        if (c < 0 && prefix.content() == Content.BYTES) {
            throw new Rejection(new Span(offset, offset + 1), "bytes can only hold ASCII characters");
        }
    }

    private void flush() {
        out.append(text.string(new Span(runStart, offset)));
    }

    private void resume(int at) {
        offset = at;
        runStart = at;
    }
}
