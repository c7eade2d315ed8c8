package io.l9.dora.formats.python;

import io.l9.dora.formats.python.Token.Kind;
import io.l9.dora.text.SourceText;
import io.l9.dora.text.Span;
import java.util.Optional;

/** What the string at the top of a module says; a block that stands in front of it is read over. */
final class Docstring {

    private Docstring() {}

    /** Returns the first line of the module docstring that says something, without white space around it. */
    static Optional<String> firstLine(SourceText text) {
        return span(text).flatMap(span -> meaning(text, span)).flatMap(Docstring::firstLine);
    }

    private static Optional<Span> span(SourceText text) {
        PartReader reader = new PartReader(text, BlockSigns.DEFAULT);
        Part part = reader.next();
        while (part.isMarker() || part.is(Part.Kind.ASSIGNMENT)) {
            part = reader.next();
        }
        return part.is(Part.Kind.DOCSTRING) ? Optional.of(part.span()) : Optional.empty();
    }

    private static Optional<String> meaning(SourceText text, Span docstring) {
        StringBuilder out = new StringBuilder();
        Lexer lexer = Lexer.within(text, docstring.start());
        try {
            for (Token token = lexer.next(); token.end() <= docstring.end(); token = lexer.next()) {
                if (token.kind() == Kind.STRING) {
                    StringDecoder.decode(text, token, out);
                }
                if (token.kind() == Kind.END) {
                    break;
                }
            }
            return Optional.of(out.toString());
        } catch (Rejection rejection) {
            return Optional.empty();
        }
    }

    private static Optional<String> firstLine(String docstring) {
        int start = 0;
        while (start < docstring.length()) {
            int end = start;
            while (end < docstring.length() && !endsLine(docstring.charAt(end))) {
                end++;
            }
            String line = docstring.substring(start, end).strip();
            if (!line.isEmpty()) {
                return Optional.of(line);
            }
            start = end + 1;
        }
        return Optional.empty();
    }

    private static boolean endsLine(char c) {
        return c == '\n' || c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029';
    }
}
