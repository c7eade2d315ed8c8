package io.l9.dora.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceTextTest {

    @Test
    void acceptsExactlyWhatTheJdkDecodesAndHoldsNoNul() {
        Random random = new Random(7);
        for (int round = 0; round < 200_000; round++) {
            byte[] bytes = mostlyText(random);
            boolean expected = isUtf8(bytes) && indexOfNul(bytes) < 0;
            assertThat(SourceText.decode(bytes, StandardCharsets.UTF_8) instanceof SourceText.Decoding.Decoded)
                    .as(() -> Arrays.toString(bytes))
                    .isEqualTo(expected);
        }
    }

    @Test
    void whatStandsBehindTheFileInTheArrayIsNoneOfIt() throws Exception {
        Random random = new Random(8);
        for (int round = 0; round < 50_000; round++) {
            byte[] raw = mostlyText(random);
            byte[] array = Arrays.copyOf(raw, raw.length + 40);
            byte[] behind = mostlyText(random);
            System.arraycopy(behind, 0, array, raw.length, Math.min(40, behind.length));
            SourceText.Decoding alone = SourceText.decode(raw, StandardCharsets.UTF_8);
            SourceText.Decoding before = SourceText.decode(array, raw.length, StandardCharsets.UTF_8);
            if (alone instanceof SourceText.Decoding.Decoded expected) {
                sameText(((SourceText.Decoding.Decoded) before).text(), expected.text());
            } else {
                assertThat(before).as(() -> Arrays.toString(array)).isEqualTo(alone);
            }
        }
    }

    private static void sameText(SourceText text, SourceText expected) throws CharacterCodingException {
        assertThat(text.encode()).isEqualTo(expected.encode());
        assertThat(text.sameAs(expected)).isTrue();
        assertThat(text.length()).isEqualTo(expected.length());
        assertThat(text.bodyStart()).isEqualTo(expected.bodyStart());
        assertThat(text.indexOf("aa", 0)).isEqualTo(expected.indexOf("aa", 0));
        assertThat(text.lineBreakFor(text.length())).isEqualTo(expected.lineBreakFor(text.length()));
        for (int i = text.bodyStart(); i <= text.length(); i++) {
            assertThat(text.positionOf(i)).isEqualTo(expected.positionOf(i));
            assertThat(text.nextLine(i)).isEqualTo(expected.nextLine(i));
            assertThat(text.startsWith("\r\n", i)).isEqualTo(expected.startsWith("\r\n", i));
        }
    }

    @Test
    void aTextInAnotherCharsetIsNoneOfTheArray() throws Exception {
        byte[] array = {'a', (byte) 0xE9, 'x', 'y'};
        SourceText.Decoding decoding = SourceText.decode(array, 2, StandardCharsets.ISO_8859_1);
        Arrays.fill(array, (byte) 0);

        SourceText text = ((SourceText.Decoding.Decoded) decoding).text();
        assertThat(text.string(0, text.length())).isEqualTo("a\u00e9");
        assertThat(text.isExact()).isTrue();
    }

    private static byte[] mostlyText(Random random) {
        byte[] bytes = new byte[random.nextInt(random.nextBoolean() ? 24 : 100)];
        int rarity = 4 << random.nextInt(6);
        int[] telling = {
            '\n', '\r', 0x00, 0x7F, 0x80, 0xBF, 0xC1, 0xC2, 0xDF, 0xE0, 0xA0, 0x9F, 0xED, 0xEF, 0xF0, 0x90, 0xF4, 0x8F,
            0xF5, 0xFF
        };
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (random.nextInt(rarity) == 0 ? telling[random.nextInt(telling.length)] : 'a');
        }
        return bytes;
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static int indexOfNul(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                return i;
            }
        }
        return -1;
    }

    @ParameterizedTest
    @CsvSource({"0,1:1", "3,1:1", "4,1:2", "6,2:1", "7,2:2", "9,3:1", "13,3:2", "14,4:1", "15,5:1", "17,6:1"})
    void positionsCountEveryKindOfLineEndAndCodePoints(int offset, String position) {
        SourceText text = SourceText.of("\uFEFFab\na\r\n\uD83D\uDE00\r\rx\n");
        assertThat(text.positionOf(offset)).hasToString(position);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "a\nb", "a\r\nb\r\n", "\r\r\n\n", "\uFEFF", "\uFEFFa\rb"})
    void linesTileTheText(String content) {
        SourceText text = SourceText.of(content);
        int offset = text.bodyStart();
        int line = 1;
        while (offset < text.length()) {
            assertThat(text.lineStart(offset)).isEqualTo(offset);
            assertThat(text.positionOf(offset)).isEqualTo(new Position(line++, 1));
            assertThat(text.lineEnd(offset)).isBetween(offset, text.nextLine(offset));
            assertThat(text.nextLine(offset)).isGreaterThan(offset);
            offset = text.nextLine(offset);
        }
        assertThat(offset).isEqualTo(text.length());
    }

    @ParameterizedTest
    @CsvSource({
        "61E9,1:2,byte 0xE9 is not UTF-8",
        "0A0A6100,3:2,NUL byte: the file is not text",
        "FFFE6100,1:1,'the file is UTF-16, not UTF-8'"
    })
    void namesTheFirstOffendingByte(String hex, String position, String reason) {
        byte[] bytes = HexFormat.of().parseHex(hex);
        assertThat(SourceText.decode(bytes, StandardCharsets.UTF_8))
                .isInstanceOfSatisfying(SourceText.Decoding.Failed.class, failed -> {
                    assertThat(failed.position()).hasToString(position);
                    assertThat(failed.reason()).isEqualTo(reason);
                });
    }

    @Test
    void otherCharsetsBecomeUtf8() {
        byte[] latin = "# Caf\u00e9".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(SourceText.decode(latin, StandardCharsets.ISO_8859_1))
                .isInstanceOfSatisfying(
                        SourceText.Decoding.Decoded.class,
                        decoded -> assertThat(
                                        decoded.text().string(0, decoded.text().length()))
                                .isEqualTo("# Caf\u00e9"));
        assertThat(SourceText.decode(new byte[] {'a', (byte) 0xFF}, Charset.forName("Shift_JIS")))
                .isInstanceOf(SourceText.Decoding.Failed.class);
    }

    @Test
    void findsWhatStringFinds() {
        Random random = new Random(3);
        for (int round = 0; round < 50_000; round++) {
            String content = letters(random, random.nextInt(40));
            String sought =
                    letters(random, 1 + random.nextInt(6)) + "a".repeat(random.nextInt(2) * random.nextInt(200));
            int from = random.nextInt(content.length() + 1);
            assertThat(SourceText.of(content).indexOf(sought, from))
                    .as("%s in %s from %s", sought, content, from)
                    .isEqualTo(content.indexOf(sought, from));
        }
    }

    private static String letters(Random random, int length) {
        return random.ints(length, 'a', 'd')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Test
    void findsAsciiAtEveryPlace() {
        SourceText text = SourceText.of("ab\u00e9abab");
        assertThat(text.indexOf("ab", 0)).isZero();
        assertThat(text.indexOf("ab", 1)).isEqualTo(4);
        assertThat(text.indexOf("ab", 7)).isEqualTo(-1);
        assertThat(text.indexOf("abc", 0)).isEqualTo(-1);
    }
}
