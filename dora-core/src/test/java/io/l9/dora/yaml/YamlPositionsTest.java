package io.l9.dora.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.text.SourceText;
import io.l9.dora.text.Span;
import io.l9.dora.value.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlPositionsTest {

    private static final String DOCUMENT = """
            # 😀 first
            plain: two words # note
            "quoted 😀": 'é'
            list:
              - a
              - [b, 😀]\s\s
            literal: |+
              x

            # behind
            map:
              deep: 1

            empty:
            """;

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void spansHoldTheBytesThatSpellAValue(String lineEnd) {
        for (String mark : new String[] {"", "\uFEFF"}) {
            SourceText text = SourceText.of(mark + DOCUMENT.replace("\n", lineEnd));
            Value.Mapping root = (Value.Mapping) YamlReader.read("x.yaml", text).orThrow();

            assertThat(root.entries())
                    .extracting(entry -> text.string(entry.key().span()))
                    .containsExactly("plain", "\"quoted 😀\"", "list", "literal", "map", "empty");
            assertThat(root.entries())
                    .extracting(entry -> text.string(entry.value().span()).replace(lineEnd, "\n"))
                    .containsExactly("two words", "'é'", "- a\n  - [b, 😀]", "|+\n  x", "deep: 1", "");
            assertThat(text.positionOf(root.get("map").orElseThrow().span().start()))
                    .hasToString("12:3");
        }
    }

    @Test
    void readsNoFurtherThanItIsAsked() {
        SourceText text = SourceText.of("a: 1\nb: 2\n");
        YamlSource source = new YamlSource(text, new Span(0, 5));

        source.forward(100);

        assertThat(source.getMark().getIndex()).isEqualTo(5);
        assertThat(source.peek()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"k: %s", "k: \"%s\"", "k: |\n  %s", "# %s", "[%s]"})
    void looksAtEachCharacterABoundedNumberOfTimes(String shape) throws YamlFailure {
        for (String filling : new String[] {"x", "x ", "é", "x\n  ", "😀,", "' '"}) {
            long small = looks(shape.formatted(filling.repeat(5_000)));
            long large = looks(shape.formatted(filling.repeat(50_000)));

            assertThat(large).as(shape + filling).isLessThan(small * 11 + 10_000);
        }
    }

    /** Counts what SnakeYAML asks of its reader: its work, but for a constant. */
    private static long looks(String yaml) {
        SourceText text = SourceText.of(yaml);
        CountingSource source = new CountingSource(text, new Span(0, text.length()));
        YamlEvents events = new YamlEvents(source);
        try {
            while (!events.next().is(org.yaml.snakeyaml.events.Event.ID.StreamEnd)) {}
        } catch (YamlFailure expectedOfSome) {
            assertThat(expectedOfSome.problem().message()).isNotEmpty();
        }
        return source.looks;
    }

    private static final class CountingSource extends YamlSource {
        private long looks;

        CountingSource(SourceText text, Span part) {
            super(text, part);
        }

        @Override
        public int peek(int ahead) {
            looks++;
            return super.peek(ahead);
        }

        @Override
        public String prefix(int length) {
            looks += length;
            return super.prefix(length);
        }
    }
}
