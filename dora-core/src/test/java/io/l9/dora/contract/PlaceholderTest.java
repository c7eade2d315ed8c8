package io.l9.dora.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import io.l9.dora.text.Span;
import io.l9.dora.value.Value;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceholderTest {

    private static final DisallowedPattern TEMPLATE = new DisallowedPattern.TemplateVariable();

    @ParameterizedTest
    @ValueSource(strings = {"{x}", "a ${x} b", "{{ x }}", "}{x}", "{}{x}", "\u00e9{\ud83d\ude00}"})
    void aTemplateVariableIsFoundAnywhere(String text) {
        assertThat(matches(text, TEMPLATE)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{{}", "{", "}", "}{", "{\n}", "${}", "{a\nb}"})
    void bracesThatHoldNothingAreNone(String text) {
        assertThat(matches(text, TEMPLATE)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TODO", "TODO: x", "x (TODO)", "TODOS TODO", "é TODO-x"})
    void aWordIsFoundAnywhere(String text) {
        assertThat(matches(text, new DisallowedPattern.Word("TODO"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TODOS", "todo", "éTODO", "TODO_1", "1TODO", ""})
    void aPartOfAWordIsNone(String text) {
        assertThat(matches(text, new DisallowedPattern.Word("TODO"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"None", "null", "NULL", "~", " null "})
    void spellingsOfNullCount(String text) {
        assertThat(matches(text, new DisallowedPattern.NullValue())).isTrue();
        assertThat(matches("not " + text, new DisallowedPattern.NullValue())).isFalse();
    }

    @Test
    void eachPatternStandsForItself() {
        assertThat(matches(" \t", new DisallowedPattern.Blank())).isTrue();
        assertThat(matches("x", new DisallowedPattern.Blank())).isFalse();
        assertThat(matches("a Lorem", new DisallowedPattern.Regex(Pattern.compile("L.r"))))
                .isTrue();
        assertThat(Placeholder.matches(new Value.Null(Span.at(0)), List.of(new DisallowedPattern.Blank())))
                .isFalse();
        assertThat(Placeholder.matches(new Value.Null(Span.at(0)), List.of(new DisallowedPattern.NullValue())))
                .isTrue();
        assertThat(Placeholder.matches(
                        new Value.Bool(false, Span.at(0)), List.of(TEMPLATE, new DisallowedPattern.NullValue())))
                .isFalse();
    }

    private static boolean matches(String text, DisallowedPattern pattern) {
        return Placeholder.matches(new Value.Text(text, Span.at(0)), List.of(pattern));
    }
}
