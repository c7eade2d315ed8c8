package io.l9.dora.contract;

import io.l9.dora.document.Problems;
import io.l9.dora.text.Span;
import java.util.List;
import java.util.Optional;

/** Whether the terms of an expression can give what their field holds, as far as that is seen without a file. */
final class TermFit {

    private TermFit() {}

    /**
     * Reports terms that never fit the field, and notes those that are never asked.
     *
     * @param span where the expression stands
     */
    static void check(List<Term> terms, FieldSpec field, Span span, Problems problems) {
        boolean isDecided = false;
        for (Term term : terms) {
            if (isDecided) {
                problems.info(
                        span,
                        Problems.quoted(field.name()) + ": " + Problems.quoted(term.spelling())
                                + " has no effect; what stands before it always gives a value");
            }
            Optional<String> words = problem(term, field);
            if (words.isPresent()) {
                problems.error(
                        span,
                        Problems.quoted(field.name()) + ": " + Problems.quoted(term.spelling()) + " does not fit: "
                                + words.get());
            }
            isDecided |= alwaysGives(term);
        }
    }

    private static boolean alwaysGives(Term term) {
        return !(term instanceof Term.SchemaPath || term instanceof Term.Summary || term instanceof Term.FileName);
    }

    private static Optional<String> problem(Term term, FieldSpec field) {
        if (term instanceof Term.SchemaPath) {
            return Optional.empty();
        }
        if (term instanceof Term.Literal literal) {
            return FieldProblem.of(field, literal.value()).map(FieldProblem::words);
        }
        return switch (field.type()) {
            case STRING, LINE -> gives(term instanceof Term.Imports, field, "a list");
            case TIMESTAMP -> gives(!(term instanceof Term.Now), field, "no instant");
            case LIST -> gives(!(term instanceof Term.Imports), field, "no list");
            default -> gives(true, field, term instanceof Term.Imports ? "a list" : "a text");
        };
    }

    private static Optional<String> gives(boolean wrong, FieldSpec field, String what) {
        return wrong
                ? Optional.of("expected " + FieldExpectation.of(field.type()) + ", and it gives " + what)
                : Optional.empty();
    }
}
