package io.l9.dora.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts that results have in common. */
class CommonTextsTest {

    private final CommonTexts common = new CommonTexts();

    static IntStream seeds() {
        return IntStream.range(0, 20);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatWasWrittenIsRead(int seed) {
        Random random = new Random(seed);
        int kinds = 1 << random.nextInt(16);
        List<String> texts = new ArrayList<>();
        ByteWriter out = new ByteWriter();
        for (int i = 0; i < 10_000; i++) {
            String text = text(random.nextInt(kinds));
            texts.add(text);
            out.commonText(text, common);
        }

        ByteReader in = reader(out, common);
        for (String text : texts) {
            assertThat(in.commonText()).isEqualTo(text);
        }
        assertThat(in.isAtEnd()).isTrue();
    }

    private static String text(int kind) {
        return switch (kind % 4) {
            case 0 -> "";
            case 1 -> "layer " + kind;
            case 2 -> "\u65e5\u672c " + kind;
            default -> "half of a character: \ud83d " + kind;
        };
    }

    private static ByteReader reader(ByteWriter out, CommonTexts common) {
        return new ByteReader(out.toBytes(), 0, out.size(), common.texts().toArray(new String[0]));
    }

    @Test
    void aTextThatIsMetAgainIsOneObjectOfFewBytes() {
        String text = "a".repeat(500);
        ByteWriter out = new ByteWriter();
        for (int i = 0; i < 100; i++) {
            out.commonText(text, common);
        }
        assertThat(out.size()).isLessThan(700);
        ByteReader in = reader(out, common);
        in.commonText();
        assertThat(in.commonText()).isSameAs(in.commonText());
    }

    @Test
    void textsThatDifferAndTextsThatAreLongHaveNoNumber() {
        for (int i = 0; i < 10_000; i++) {
            common.numberOf("component " + i);
            common.numberOf("a".repeat(2_000));
        }
        assertThat(common.texts()).isEmpty();
    }

    @Test
    void onlySoManyHaveANumber() {
        for (int i = 0; i < 10_000; i++) {
            common.numberOf("domain " + i);
            common.numberOf("domain " + i);
        }
        assertThat(common.texts()).hasSize(CommonTexts.MOST);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void ofAnyBytesATextIsReadOrNone(int seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 1_000; i++) {
            byte[] bytes = new byte[random.nextInt(20)];
            random.nextBytes(bytes);
            ByteReader in = new ByteReader(bytes, 0, bytes.length, new String[] {"one", "two"});
            try {
                assertThat(in.commonText()).isNotNull();
            } catch (BrokenCacheException e) {
                assertThat(e).hasNoCause();
            }
        }
    }

    @Test
    void aNumberThatNoTextHasIsBroken() {
        ByteWriter out = new ByteWriter();
        out.number(1);
        assertThatThrownBy(reader(out, common)::commonText).isInstanceOf(BrokenCacheException.class);
    }
}
