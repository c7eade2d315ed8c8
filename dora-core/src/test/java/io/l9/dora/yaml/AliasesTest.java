package io.l9.dora.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.text.SourceText;
import io.l9.dora.text.Span;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The part ends at the line {@code #}. */
class AliasesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: &x 1\n#\nb: *x\n",
                "&x a: 1\n#\nb: *x\n",
                "a: &x {b: 1}\n#\nb:\n  <<: *x\n",
                "a: {b: [&y 1, &x 2]}\n#\n\n? *x\n: 1\n"
            })
    void anAliasThatTakesItsValueFromThePartIsNamed(String file) {
        assertThat(into(file))
                .hasValueSatisfying(words ->
                        assertThat(words).matches("line [345]: the alias \\*x takes its value from the block"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: R&D\n#\nb: *x\n",
                "a: &x 1\nb: *x\n#\n",
                "a: &x 1\n#\nb: [&x 2, *x]\n",
                "a: &x 1\n#\n---\nb: *x\n",
                "a: R&D\n#\nb: {{ x }}: *x\n",
                "a: 1\n#\nb: &x 1\nc: *x\nd: }\n"
            })
    void otherAliasesAreNobodysBusiness(String file) {
        assertThat(into(file)).isEmpty();
    }

    @Test
    void whatCannotBeReadMayHoldAnAlias() {
        assertThat(into("a: &x 1\n#\nb: {% x %}\nc: *x\n"))
                .hasValueSatisfying(
                        words -> assertThat(words).startsWith("line 3: from here on the file cannot be read as YAML"));
    }

    private static Optional<String> into(String file) {
        SourceText text = SourceText.of(file);
        return Aliases.into(new Span(0, file.indexOf("#")), text, new Span(0, text.length()));
    }
}
