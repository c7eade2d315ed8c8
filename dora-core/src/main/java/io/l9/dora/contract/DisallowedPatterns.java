package io.l9.dora.contract;

import io.l9.dora.document.Form;
import io.l9.dora.document.Problems;
import io.l9.dora.value.Value;
import java.util.Optional;

/** The entries of {@code disallowed_patterns}. */
final class DisallowedPatterns {

    private static final String TEMPLATE_VARIABLE = "{PLACEHOLDER}";
    private static final String REGEX = "regex:";

    /** One entry: a text, or {@code null} itself. */
    static final Form<DisallowedPattern> ENTRY = DisallowedPatterns::read;

    private DisallowedPatterns() {}

    private static Optional<DisallowedPattern> read(Value value, String what, Problems problems) {
        if (value instanceof Value.Null) {
            return Optional.of(new DisallowedPattern.NullValue());
        }
        if (!(value instanceof Value.Text text)) {
            problems.wrongKind(value, what, "a text or `null`");
            return Optional.empty();
        }
        String entry = text.text();
        if (entry.startsWith(REGEX)) {
            return PatternForms.compile(entry.substring(REGEX.length()), value, what, problems)
                    .map(DisallowedPattern.Regex::new);
        }
        return Optional.of(literal(entry));
    }

    private static DisallowedPattern literal(String entry) {
        if (entry.isBlank()) {
            return new DisallowedPattern.Blank();
        }
        return entry.equals(TEMPLATE_VARIABLE)
                ? new DisallowedPattern.TemplateVariable()
                : new DisallowedPattern.Word(entry);
    }
}
