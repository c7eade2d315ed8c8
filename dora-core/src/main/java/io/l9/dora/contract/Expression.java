package io.l9.dora.contract;

import com.google.re2j.Pattern;
import io.l9.dora.document.Form;
import io.l9.dora.document.Forms;
import io.l9.dora.document.NearestName;
import io.l9.dora.document.Problems;
import io.l9.dora.text.Span;
import io.l9.dora.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads an expression of {@code fields_from}: terms joined by {@code OR}, the first of which that gives a value decides (spec 5).
 *
 * <p>A text stands in single quotes, and a quote in it is doubled; {@code OR} within quotes is text.
 */
final class Expression {

    private static final String OR = " OR ";
    private static final String ALL_METADATA = Term.SchemaPath.PREFIX + Term.METADATA;
    private static final char QUOTE = '\'';
    private static final Pattern PATH = Pattern.compile("schema(:[^\\s:']+)+");
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");
    private static final Map<String, Term> WORDS = Map.of(
            Term.Now.SPELLING, new Term.Now(),
            Term.Summary.SPELLING, new Term.Summary(),
            Term.FileName.SPELLING, new Term.FileName(),
            Term.Imports.SPELLING, new Term.Imports());
    private static final List<String> KNOWN_WORDS = List.of(
            "true", "false", Term.Now.SPELLING, Term.Summary.SPELLING, Term.FileName.SPELLING, Term.Imports.SPELLING);

    /** An expression as a text, or the one value that there is. */
    static final Form<List<Term>> FORM = (value, what, problems) -> {
        if (value instanceof Value.Bool bool) {
            return Optional.of(List.of(new Term.Literal(value, String.valueOf(bool.value()))));
        }
        if (value instanceof Value.Num number) {
            return Optional.of(List.of(new Term.Literal(value, number.literal())));
        }
        return Forms.LINE
                .read(value, what, problems)
                .flatMap(text -> new Expression(text.strip(), value.span(), what, problems).terms());
    };

    private final String text;
    private final Span span;
    private final String what;
    private final Problems problems;
    private int position;

    private Expression(String text, Span span, String what, Problems problems) {
        this.text = text;
        this.span = span;
        this.what = what;
        this.problems = problems;
    }

    /** Returns the terms in their order; empty when one is none, which the problems then say. */
    private Optional<List<Term>> terms() {
        List<Term> terms = new ArrayList<>();
        boolean more = true;
        while (more) {
            Optional<Term> term = startsWith(QUOTE) ? quoted() : word();
            if (term.isEmpty()) {
                return Optional.empty();
            }
            terms.add(term.get());
            more = position < text.length();
            position = Math.min(text.length(), position + OR.length());
            skipBlanks();
        }
        return Optional.of(terms);
    }

    private boolean startsWith(char c) {
        return position < text.length() && text.charAt(position) == c;
    }

    private void skipBlanks() {
        while (startsWith(' ')) {
            position++;
        }
    }

    /** Reads a text in quotes, up to the {@code OR} behind it. */
    private Optional<Term> quoted() {
        int start = position;
        StringBuilder content = new StringBuilder();
        for (position++; position < text.length(); position++) {
            if (text.charAt(position) == QUOTE) {
                position++;
                if (!startsWith(QUOTE)) {
                    return behindQuote(start, content.toString());
                }
            }
            content.append(text.charAt(position));
        }
        return error("a quote that is not closed in " + Problems.quoted(text.substring(start)));
    }

    private Optional<Term> behindQuote(int start, String content) {
        int end = position;
        while (startsWith(' ') && !text.startsWith(OR, position)) {
            position++;
        }
        if (position < text.length() && !text.startsWith(OR, position)) {
            return error("expected ` OR ` or the end behind " + Problems.quoted(text.substring(start, end)) + ", found "
                    + Problems.quoted(text.substring(position)));
        }
        return Optional.of(new Term.Literal(new Value.Text(content, span), text.substring(start, end)));
    }

    private Optional<Term> word() {
        int or = text.indexOf(OR, position);
        int end = or < 0 ? text.length() : or;
        String word = text.substring(position, end).strip();
        position = end;
        if (word.equals(ALL_METADATA)) {
            return error(Problems.quoted(word) + " is all of the metadata; expected a key in it, as "
                    + Problems.quoted(ALL_METADATA + ":layer"));
        }
        return term(word).or(() -> unknown(word));
    }

    private Optional<Term> term(String word) {
        if (word.equals("true") || word.equals("false")) {
            return Optional.of(new Term.Literal(new Value.Bool(word.equals("true"), span), word));
        }
        if (NUMBER.matches(word)) {
            boolean whole = word.chars().allMatch(c -> c == '-' || (c >= '0' && c <= '9'));
            Value.NumberKind kind = whole ? Value.NumberKind.INTEGER : Value.NumberKind.FLOAT;
            return Optional.of(new Term.Literal(new Value.Num(word, kind, span), word));
        }
        if (PATH.matches(word)) {
            return Optional.of(new Term.SchemaPath(
                    List.of(word.substring(Term.SchemaPath.PREFIX.length()).split(":", -1))));
        }
        return Optional.ofNullable(WORDS.get(word));
    }

    private Optional<Term> unknown(String word) {
        return error("unknown term " + Problems.quoted(word) + "; "
                + NearestName.to(word, KNOWN_WORDS)
                        .map(nearest -> "did you mean " + Problems.quoted(nearest) + "?")
                        .orElse("expected `schema:a:b`, a text in single quotes, a number, "
                                + Problems.oneOf(KNOWN_WORDS)));
    }

    private Optional<Term> error(String message) {
        problems.error(span, what + ": " + message);
        return Optional.empty();
    }
}
