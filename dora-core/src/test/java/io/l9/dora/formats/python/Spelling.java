package io.l9.dora.formats.python;

import io.l9.dora.text.SourceText;
import io.l9.dora.text.Span;
import io.l9.dora.value.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Spells a value as {@code oracle.py} does, so that two spellings are equal exactly when the values are. */
final class Spelling {

    static final String REJECTED = "ERR";

    private Spelling() {}

    /** Reads a whole text as {@code ast.literal_eval} does, and spells the result. */
    static String ofLiteralEval(SourceText text) {
        int start = 0;
        while (text.startsWith(" ", start) || text.startsWith("\t", start)) {
            start++;
        }
        Lexer lexer = Lexer.atLine(text, start);
        Token first = lexer.next();
        while (first.kind() == Token.Kind.NEWLINE || first.kind() == Token.Kind.COMMENT) {
            first = lexer.next();
        }
        if (first.kind() == Token.Kind.INDENTATION) {
            return REJECTED;
        }
        Literal literal = LiteralParser.parse(text, first.start());
        if (literal instanceof Literal.Parsed parsed && nothingBehind(text, parsed.end())) {
            return of(parsed.value());
        }
        return REJECTED;
    }

    private static boolean nothingBehind(SourceText text, int offset) {
        Lexer lexer = Lexer.within(text, offset);
        Token token = lexer.next();
        while (token.kind() == Token.Kind.NEWLINE || token.kind() == Token.Kind.COMMENT) {
            token = lexer.next();
        }
        return token.kind() == Token.Kind.END;
    }

    static String of(Value value) {
        if (value instanceof Value.Text text) {
            return quoted(text.text());
        }
        if (value instanceof Value.Num number) {
            return number.numberKind() == Value.NumberKind.INTEGER
                    ? "i" + integer(number.literal()).toString(16)
                    : "f" + bits(floating(number));
        }
        if (value instanceof Value.Bool bool) {
            return bool.value() ? "True" : "False";
        }
        if (value instanceof Value.Sequence sequence) {
            return sequence(sequence);
        }
        if (value instanceof Value.Mapping mapping) {
            return mapping.entries().stream()
                    .map(e -> key(e.key()) + ":" + of(e.value()))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (value instanceof Value.Other other) {
            return other.kind().endsWith(" number") ? "complex" : other.kind();
        }
        return "null";
    }

    private static String sequence(Value.Sequence sequence) {
        return switch (sequence.sequenceKind()) {
            case LIST -> items(sequence, "[", "]");
            case TUPLE -> items(sequence, "(", ")");
            case SET ->
                sequence.items().stream()
                        .map(Spelling::key)
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining(",", "set(", ")"));
        };
    }

    private static String items(Value.Sequence sequence, String open, String close) {
        return sequence.items().stream().map(Spelling::of).collect(Collectors.joining(",", open, close));
    }

    private static String key(Value key) {
        if (key instanceof Value.Bool bool) {
            return bool.value() ? "i1" : "i0";
        }
        if (key instanceof Value.Num number && number.numberKind() == Value.NumberKind.FLOAT) {
            double d = floating(number);
            boolean whole = !Double.isInfinite(d) && d == Math.rint(d);
            return whole ? "i" + new BigDecimal(d).toBigInteger().toString(16) : of(key);
        }
        if (key instanceof Value.Sequence tuple) {
            return tuple.items().stream().map(Spelling::key).collect(Collectors.joining(",", "(", ")"));
        }
        return of(key);
    }

    private static double floating(Value.Num number) {
        return Double.parseDouble(number.literal().replace("_", ""));
    }

    static String bits(double value) {
        return String.format("%016x", Double.doubleToLongBits(value));
    }

    private static BigInteger integer(String literal) {
        String digits = literal.replace("_", "").replaceFirst("^[+-]", "");
        int radix = NumberLiteral.radix(digits);
        BigInteger value = new BigInteger(radix == 10 ? digits : digits.substring(2), radix);
        return literal.startsWith("-") ? value.negate() : value;
    }

    static String quoted(String text) {
        StringBuilder out = new StringBuilder("'");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = c >= ' ' && c < 0x7F && c != '\'' && c != '\\';
            out.append(plain ? String.valueOf(c) : String.format("\\u%04x", (int) c));
        }
        return out.append('\'').toString();
    }

    /** Returns the spans of a value and its parts, keys before their values. */
    static List<Span> spans(Value value) {
        List<Span> spans = new ArrayList<>(List.of(value.span()));
        if (value instanceof Value.Mapping mapping) {
            for (Value.Entry entry : mapping.entries()) {
                spans.addAll(spans(entry.key()));
                spans.addAll(spans(entry.value()));
            }
        } else if (value instanceof Value.Sequence sequence) {
            sequence.items().forEach(item -> spans.addAll(spans(item)));
        }
        return spans;
    }

    /** Returns {@code {'a':1}} for the entries of {@code spellings}, in their order, as {@link #of} does. */
    static String mapping(Map<String, String> spellings) {
        return spellings.entrySet().stream()
                .map(e -> e.getKey() + ":" + e.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }
}
