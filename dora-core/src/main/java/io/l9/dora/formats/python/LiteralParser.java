package io.l9.dora.formats.python;

import io.l9.dora.formats.python.StringPrefix.Content;
import io.l9.dora.formats.python.Token.Kind;
import io.l9.dora.text.SourceText;
import io.l9.dora.text.Span;
import io.l9.dora.value.Value;
import io.l9.dora.value.Value.Entry;
import io.l9.dora.value.Value.NumberKind;
import io.l9.dora.value.Value.SequenceKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the expression at an offset as Python's {@code ast.literal_eval} does, without running anything.
 *
 * <p>A dict holds one entry a key, the last one, at the place of the first; the others are reported as duplicates. The span of a
 * value leaves parentheses out that only group, as Python's own syntax tree does.
 */
final class LiteralParser {

    /** CPython's own limit on open brackets. */
    private static final int MAX_DEPTH = 200;

    /** What a value takes in memory is many times what it takes in the file. */
    static final int MAX_LENGTH = 1 << 20;

    private static final String IMAGINARY = "imaginary number";
    private static final String COMPLEX = "complex number";

    private final SourceText text;
    private final Lexer lexer;
    private final DictKey keys;
    private final LiteralMessages messages;
    private final List<Literal.Duplicate> duplicates = new ArrayList<>();
    private final int origin;
    private Token token;
    private int previousEnd;

    private LiteralParser(SourceText text, int offset) {
        this.text = text;
        this.origin = offset;
        this.lexer = Lexer.within(text, offset);
        this.keys = new DictKey(text);
        this.messages = new LiteralMessages(text);
        this.token = new Token(Kind.NEWLINE, offset, offset);
        advance();
    }

    /** Reads the literal at {@code offset}, a place outside brackets; a line end, a semicolon or the end of the text follows it. */
    static Literal parse(SourceText text, int offset) {
        LiteralParser parser = new LiteralParser(text, offset);
        try {
            Value value = parser.expression();
            return new Literal.Parsed(value, parser.previousEnd, parser.duplicates);
        } catch (Rejection rejection) {
            return new Literal.Rejected(rejection.span(), rejection.reason());
        }
    }

    private Value expression() throws Rejection {
        Value first = value();
        if (at(",")) {
            first = bareTuple(first);
        }
        if (!atEnd()) {
            throw messages.trailing(token);
        }
        return first;
    }

    private Value bareTuple(Value first) throws Rejection {
        List<Value> items = new ArrayList<>(List.of(first));
        while (at(",")) {
            advance();
            if (!atEnd()) {
                items.add(value());
            }
        }
        return new Value.Sequence(
                SequenceKind.TUPLE, items, new Span(first.span().start(), previousEnd));
    }

    /** Reads a value, or the sum of a real and an imaginary number that is a complex one. */
    private Value value() throws Rejection {
        int start = token.start();
        if (token.end() - origin > MAX_LENGTH) {
            throw new Rejection(token.span(), "the value has more than " + MAX_LENGTH + " bytes");
        }
        Value left = operand();
        if (!at("+") && !at("-")) {
            return left;
        }
        Token operator = token;
        advance();
        boolean complex = left instanceof Value.Num
                && primary() instanceof Value.Other o
                && o.kind().equals(IMAGINARY);
        if (!complex) {
            throw messages.arithmetic(operator);
        }
        return new Value.Other(COMPLEX, new Span(start, previousEnd));
    }

    private Value operand() throws Rejection {
        if (!at("+") && !at("-")) {
            return primary();
        }
        Token sign = token;
        advance();
        Value value = primary();
        Span span = new Span(sign.start(), previousEnd);
        if (value instanceof Value.Num number && !isSigned(number)) {
            return new Value.Num(text.string(sign.span()) + number.literal(), number.numberKind(), span);
        }
        if (value instanceof Value.Other other && other.kind().equals(IMAGINARY)) {
            return new Value.Other(COMPLEX, span);
        }
        throw messages.arithmetic(sign);
    }

    private static boolean isSigned(Value.Num number) {
        char first = number.literal().charAt(0);
        return first == '+' || first == '-';
    }

    private Value primary() throws Rejection {
        return switch (token.kind()) {
            case STRING -> strings();
            case NUMBER -> number();
            case NAME -> named();
            case OPERATOR -> display();
            default -> throw messages.noValue(token);
        };
    }

    private Value strings() throws Rejection {
        int start = token.start();
        Content content = StringPrefix.of(text, token).content();
        StringBuilder out = new StringBuilder();
        while (token.kind() == Kind.STRING) {
            if (StringPrefix.of(text, token).content() != content) {
                throw new Rejection(token.span(), "text and bytes side by side");
            }
            StringDecoder.decode(text, token, out);
            advance();
        }
        if (token.kind() == Kind.TEMPLATE || token.kind() == Kind.UNCLOSED) {
            throw messages.noValue(token);
        }
        Span span = new Span(start, previousEnd);
        return content == Content.BYTES ? new Value.Other("bytes", span) : new Value.Text(out.toString(), span);
    }

    private Value number() throws Rejection {
        Span span = token.span();
        String spelling = text.string(span);
        NumberLiteral literal = NumberLiteral.of(spelling);
        advance();
        return switch (literal) {
            case INTEGER -> new Value.Num(spelling, NumberKind.INTEGER, span);
            case FLOAT -> new Value.Num(spelling, NumberKind.FLOAT, span);
            case IMAGINARY -> new Value.Other(IMAGINARY, span);
            case INVALID -> throw messages.number(span);
        };
    }

    private Value named() throws Rejection {
        Token name = token;
        Value value = constant(name);
        advance();
        return value == null ? emptySet(name) : value;
    }

    private @Nullable Value constant(Token name) {
        if (lexer.is(name, "True")) {
            return new Value.Bool(true, name.span());
        }
        if (lexer.is(name, "False")) {
            return new Value.Bool(false, name.span());
        }
        return lexer.is(name, "None") ? new Value.Null(name.span()) : null;
    }

    /** The call {@code set()} is the one that {@code literal_eval} takes, as there is no literal of an empty set. */
    private Value emptySet(Token name) throws Rejection {
        if (!lexer.is(name, "set") || !at("(")) {
            throw messages.name(name);
        }
        advance();
        if (!at(")")) {
            throw messages.name(name);
        }
        advance();
        return new Value.Sequence(SequenceKind.SET, List.of(), new Span(name.start(), previousEnd));
    }

    private Value display() throws Rejection {
        Token open = token;
        if (at("...")) {
            advance();
            return new Value.Other("ellipsis", open.span());
        }
        if (!at("(") && !at("[") && !at("{")) {
            throw messages.noValue(open);
        }
        if (lexer.depth() > MAX_DEPTH) {
            throw new Rejection(open.span(), "brackets are nested more than " + MAX_DEPTH + " deep");
        }
        advance();
        return switch (text.byteAt(open.start())) {
            case '(' -> parenthesised(open);
            case '[' -> sequence(SequenceKind.LIST, open, new ArrayList<>(), "]");
            default -> braced(open);
        };
    }

    private Value parenthesised(Token open) throws Rejection {
        if (at(")")) {
            return sequence(SequenceKind.TUPLE, open, new ArrayList<>(), ")");
        }
        Value first = item(open);
        if (at(")")) {
            advance();
            return first;
        }
        return rest(SequenceKind.TUPLE, open, first, ")");
    }

    private Value braced(Token open) throws Rejection {
        if (at("}")) {
            advance();
            return new Value.Mapping(List.of(), new Span(open.start(), previousEnd));
        }
        Value first = item(open);
        if (at(":")) {
            return dict(open, first);
        }
        if (!at(",") && !at("}")) {
            throw messages.expected("`:`, `,` or `}`", open, token);
        }
        Value.Sequence set = rest(SequenceKind.SET, open, first, "}");
        for (Value item : set.items()) {
            identity(item);
        }
        return set;
    }

    private Value.Sequence rest(SequenceKind kind, Token open, Value first, String close) throws Rejection {
        List<Value> items = new ArrayList<>(List.of(first));
        separator(open, close);
        return sequence(kind, open, items, close);
    }

    private Value.Sequence sequence(SequenceKind kind, Token open, List<Value> items, String close) throws Rejection {
        while (!at(close)) {
            items.add(item(open));
            separator(open, close);
        }
        advance();
        return new Value.Sequence(kind, items, new Span(open.start(), previousEnd));
    }

    private Value dict(Token open, Value firstKey) throws Rejection {
        Map<String, Entry> entries = new LinkedHashMap<>();
        put(entries, firstKey, open);
        while (!at("}")) {
            put(entries, item(open), open);
        }
        advance();
        return new Value.Mapping(List.copyOf(entries.values()), new Span(open.start(), previousEnd));
    }

    private void put(Map<String, Entry> entries, Value key, Token open) throws Rejection {
        if (!at(":")) {
            throw messages.expected("`:` and a value", open, token);
        }
        advance();
        Entry entry = new Entry(key, item(open));
        Entry earlier = entries.put(identity(key), entry);
        if (earlier != null) {
            duplicates.add(new Literal.Duplicate(key, earlier.key()));
        }
        separator(open, "}");
    }

    private String identity(Value key) throws Rejection {
        String identity = keys.identity(key);
        if (identity == null) {
            throw new Rejection(key.span(), key.described() + " can be neither a key nor an item of a set");
        }
        return identity;
    }

    private Value item(Token open) throws Rejection {
        if (atEnd()) {
            throw messages.unclosed(open);
        }
        return value();
    }

    private void separator(Token open, String close) throws Rejection {
        if (at(",")) {
            advance();
        } else if (!at(close)) {
            throw messages.expected("`,` or `" + close + "`", open, token);
        }
    }

    private boolean atEnd() {
        return token.kind() == Kind.END || token.kind() == Kind.NEWLINE || at(";");
    }

    private boolean at(String operator) {
        return token.kind() == Kind.OPERATOR && lexer.is(token, operator);
    }

    private void advance() {
        previousEnd = token.end();
        do {
            token = lexer.next();
        } while (token.kind() == Kind.COMMENT);
    }
}
