package io.l9.dora.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.text.Span;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ValueTest {

    private static final Span SPAN = new Span(0, 1);

    @Test
    void isDescribedWithItsArticle() {
        assertThat(Stream.of(
                                new Value.Text("x", SPAN),
                                new Value.Num("1", Value.NumberKind.INTEGER, SPAN),
                                new Value.Null(SPAN),
                                new Value.Sequence(Value.SequenceKind.TUPLE, List.of(), SPAN),
                                new Value.Other("alias", SPAN),
                                new Value.Other("bytes", SPAN))
                        .map(Value::described))
                .containsExactly("a text", "an integer", "null", "a tuple", "an alias", "bytes");
    }
}
