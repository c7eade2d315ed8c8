package io.l9.dora.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class JournalLineTest {

    @Test
    void whatWasWrittenIsReadBack() {
        List<List<String>> lines = List.of(
                List.of("operation", "a.py", "", "0a", ""),
                List.of(""),
                List.of("", ""),
                List.of("a b%20c\n\r\0\t", "-", "%", "\u00e9\ud83d\ude00", "bad\udcff", "\u007f"));
        for (List<String> words : lines) {
            assertThat(JournalLine.decode(encoded(words))).contains(words);
        }
    }

    @Test
    void aLineIsPrintableAscii() {
        assertThat(encoded(List.of("a b", "\u00e9\n")))
                .endsWith(" a%20b %C3%A9%0A")
                .doesNotContain("\n");
    }

    @Test
    void anyOtherCharacterIsNoticed() {
        String line = encoded(List.of("temporary", "d/.dora-1-2.tmp"));
        for (int i = 0; i < line.length(); i++) {
            String other = line.substring(0, i) + (char) (line.charAt(i) ^ 1) + line.substring(i + 1);
            assertThat(JournalLine.decode(other)).as(other).isEmpty();
            assertThat(JournalLine.decode(line.substring(0, i))).isEmpty();
        }
    }

    private static String encoded(List<String> words) {
        byte[] line = JournalLine.encode(words.toArray(String[]::new));
        assertThat(line[line.length - 1]).isEqualTo((byte) '\n');
        return new String(line, 0, line.length - 1, StandardCharsets.ISO_8859_1);
    }
}
