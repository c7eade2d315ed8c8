package io.l9.dora.schema;

import io.l9.dora.contract.Term;
import io.l9.dora.text.Printable;
import java.util.List;
import java.util.stream.Collectors;

/** An expression as its contract spells it, printable. */
final class Spelling {

    private Spelling() {}

    static String of(Term term) {
        return Printable.value(term.spelling());
    }

    static String of(List<Term> terms) {
        return terms.stream().map(Spelling::of).collect(Collectors.joining(" OR "));
    }
}
