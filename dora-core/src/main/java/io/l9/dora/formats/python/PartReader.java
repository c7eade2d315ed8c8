package io.l9.dora.formats.python;

import io.l9.dora.formats.python.Token.Kind;
import io.l9.dora.text.SourceText;
import io.l9.dora.text.Span;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a module part by part. A statement is read no further than it takes to know what it is; the rest follows with the next
 * call.
 */
final class PartReader {

    private static final Set<String> COMPOUND =
            Set.of("if", "elif", "else", "for", "while", "try", "except", "finally", "with", "def", "class", "async");
    private static final int LONGEST_KEYWORD = 7;

    private final SourceText text;
    private final BlockSigns signs;
    private final MarkerLines markerLines;
    private final Lexer lexer;
    private BindingFinder bindings;
    private Token token;
    private int previousEnd;
    private boolean nested;
    private boolean header;

    PartReader(SourceText text, BlockSigns signs) {
        this.text = text;
        this.signs = signs;
        this.markerLines = new MarkerLines(text, signs);
        this.lexer = Lexer.atLine(text, text.bodyStart());
        this.bindings = new BindingFinder(text, signs.name());
        this.token = new Token(Kind.NEWLINE, text.bodyStart(), text.bodyStart());
    }

    /** Returns the next part; at the end of the text it is {@link Part.Kind#END} again and again. */
    Part next() {
        Span binding = finishStatement();
        if (binding != null) {
            return new Part(Part.Kind.BINDING, binding);
        }
        while (true) {
            leaveStatement();
            token = lexer.next();
            switch (token.kind()) {
                case END -> {
                    return new Part(Part.Kind.END, token.span());
                }
                case COMMENT -> {
                    Part.Kind marker = markerLines.kindOf(token.start());
                    if (marker != null) {
                        Part part = new Part(marker, token.span());
                        token = new Token(Kind.NEWLINE, token.end(), token.end());
                        return part;
                    }
                }
                case INDENTATION -> nested = true;
                default -> {
                    if (!ended()) {
                        return statement();
                    }
                }
            }
        }
    }

    /** Reads to the end of the statement, and returns where it binds the block's name. */
    private @Nullable Span finishStatement() {
        while (!ended()) {
            advance();
        }
        Span bound = nested || header ? null : bindings.bound();
        bindings = new BindingFinder(text, signs.name());
        return bound;
    }

    private void leaveStatement() {
        if (token.kind() == Kind.NEWLINE) {
            nested = false;
        } else if (header) {
            nested = true;
        }
        header = false;
    }

    /** Tells whether the last token read ends a statement, or the header of a compound one. */
    private boolean ended() {
        boolean separator = lexer.depth() == 0 && (at(";") || (header && at(":")));
        return token.kind() == Kind.NEWLINE || token.kind() == Kind.END || separator;
    }

    private void advance() {
        previousEnd = token.end();
        do {
            token = lexer.next();
        } while (token.kind() == Kind.COMMENT);
        bindings.accept(token, lexer.depth());
    }

    private Part statement() {
        Token first = token;
        bindings.accept(first, lexer.depth());
        if (first.kind() == Kind.NAME && at(signs.name())) {
            return named(first);
        }
        if (nested) {
            return new Part(Part.Kind.CODE, first.span());
        }
        if (first.kind() == Kind.STRING || at("(")) {
            return docstring(first);
        }
        if (first.kind() == Kind.NAME && at("from")) {
            return futureImport(first);
        }
        header = first.kind() == Kind.NAME
                && first.length() <= LONGEST_KEYWORD
                && COMPOUND.contains(text.string(first.span()));
        return new Part(Part.Kind.CODE, first.span());
    }

    private Part named(Token first) {
        advance();
        if (at(":")) {
            while (!ended() && !(at("=") && lexer.depth() == 0)) {
                advance();
            }
        }
        if (at("=")) {
            bindings = new BindingFinder(text, signs.name());
            Part.Kind kind = nested ? Part.Kind.NESTED : Part.Kind.ASSIGNMENT;
            return new Part(kind, new Span(first.start(), token.end()));
        }
        return new Part(isAugmented() && !nested ? Part.Kind.BINDING : Part.Kind.CODE, first.span());
    }

    private boolean isAugmented() {
        boolean withEquals = token.length() > 1 && text.byteAt(token.end() - 1) == '=';
        boolean comparison = at("==") || at("!=") || at("<=") || at(">=") || at(":=");
        return token.kind() == Kind.OPERATOR && withEquals && !comparison;
    }

    /** Python takes strings side by side, in any number of parentheses, but neither bytes nor f-strings. */
    private Part docstring(Token first) {
        int open = 0;
        while (at("(")) {
            open++;
            advance();
        }
        boolean strings = isText();
        while (isText()) {
            advance();
        }
        while (open > 0 && at(")")) {
            open--;
            advance();
        }
        boolean docstring = strings && open == 0 && ended();
        return docstring
                ? new Part(Part.Kind.DOCSTRING, new Span(first.start(), previousEnd))
                : new Part(Part.Kind.CODE, first.span());
    }

    private boolean isText() {
        return token.kind() == Kind.STRING && StringPrefix.of(text, token).content() == StringPrefix.Content.TEXT;
    }

    private Part futureImport(Token first) {
        advance();
        boolean future = at("__future__");
        if (future) {
            advance();
            future = at("import");
        }
        if (!future) {
            return new Part(Part.Kind.CODE, first.span());
        }
        while (!ended()) {
            advance();
        }
        return new Part(Part.Kind.FUTURE_IMPORT, new Span(first.start(), previousEnd));
    }

    private boolean at(String ascii) {
        return lexer.is(token, ascii);
    }
}
