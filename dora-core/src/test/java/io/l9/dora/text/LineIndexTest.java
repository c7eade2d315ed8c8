package io.l9.dora.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LineIndexTest {

    @Test
    void positionsAreThoseThatAWalkFromTheStartOfTheLineCounts() {
        SplittableRandom random = new SplittableRandom(1);
        StringBuilder text = new StringBuilder("\ufeff");
        String[] pieces = {"a", "ü", "漢", "😀", "x".repeat(700), "\n", "\r\n", "\r"};
        for (int i = 0; i < 60; i++) {
            text.append(pieces[random.nextInt(pieces.length)]);
        }
        SourceText source = SourceText.of(text.toString());
        for (int offset = source.bodyStart(); offset <= source.length(); offset++) {
            String line = source.string(source.lineStart(offset), offset);
            boolean withinCodePoint = offset < source.length() && (source.byteAt(offset) & 0xC0) == 0x80;
            boolean withinLineEnd = source.startsWith("\r\n", offset - 1);
            if (!withinCodePoint && !withinLineEnd) {
                assertThat(source.positionOf(offset).column()).isEqualTo(1 + line.codePointCount(0, line.length()));
            }
        }
    }

    @Test
    void crLfAndLoneCrEndALineOnce() {
        SourceText text = SourceText.of("a\r\nb\rc\nd");
        assertThat(text.positionOf(0)).isEqualTo(new Position(1, 1));
        assertThat(text.positionOf(3)).isEqualTo(new Position(2, 1));
        assertThat(text.positionOf(5)).isEqualTo(new Position(3, 1));
        assertThat(text.positionOf(8)).isEqualTo(new Position(4, 2));
    }

    @Test
    void aByteOrderMarkHasNoColumn() {
        SourceText text = SourceText.of("\ufeffab");
        assertThat(text.positionOf(0)).isEqualTo(Position.START);
        assertThat(text.positionOf(3)).isEqualTo(Position.START);
        assertThat(text.positionOf(4)).isEqualTo(new Position(1, 2));
    }
}
