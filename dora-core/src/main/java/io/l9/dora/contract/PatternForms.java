package io.l9.dora.contract;

import com.google.re2j.Pattern;
import io.l9.dora.document.Form;
import io.l9.dora.document.Forms;
import io.l9.dora.document.Problems;
import io.l9.dora.value.Value;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.PatternSyntaxException;

/** The forms of values that are patterns. */
public final class PatternForms {

    private static final int LONGEST_PATTERN = 1_000;
    private static final int LARGEST_PATTERN = 10_000;

    /** A pattern of paths. */
    public static final Form<Glob> GLOB = PatternForms::glob;

    /** A regular expression of linear time. */
    static final Form<TextPattern> PATTERN = (value, what, problems) -> Forms.TEXT
            .read(value, what, problems)
            .flatMap(pattern -> compile(pattern, TextPattern::of, value, what, problems));

    private PatternForms() {}

    private static Optional<Glob> glob(Value value, String what, Problems problems) {
        Optional<String> text = Forms.TEXT.read(value, what, problems);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Glob.of(text.get()));
        } catch (PatternSyntaxException e) {
            problems.error(
                    value.span(),
                    what + ": not a pattern of paths " + Problems.quoted(text.get()) + ": " + e.getDescription());
            return Optional.empty();
        }
    }

    /** Compiles the regular expression that {@code value} holds, perhaps behind a prefix. */
    static Optional<Pattern> compile(String pattern, Value value, String what, Problems problems) {
        return compile(pattern, Pattern::compile, value, what, problems);
    }

    private static <T> Optional<T> compile(
            String pattern, Function<String, T> compiler, Value value, String what, Problems problems) {
        String reason;
        if (pattern.length() > LONGEST_PATTERN) {
            reason = "longer than " + LONGEST_PATTERN + " characters";
        } else if (pattern.contains("\\Q")) {
            reason = "`\\Q` is not supported; escape each character";
        } else if (PatternSize.of(pattern) > LARGEST_PATTERN) {
            reason = "its repetitions stand for more than " + LARGEST_PATTERN + " characters";
        } else {
            try {
                return Optional.of(compiler.apply(pattern));
            } catch (com.google.re2j.PatternSyntaxException e) {
                reason = e.getDescription();
            }
        }
        problems.error(value.span(), what + ": not an RE2 pattern " + Problems.quoted(pattern) + ": " + reason);
        return Optional.empty();
    }
}
