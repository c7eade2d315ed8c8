package io.l9.dora.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EditTest {

    private static String shown(SourceText text) {
        return text.string(0, text.length());
    }

    @Test
    void offsetsAreThoseOfBytes() {
        SourceText text = SourceText.of("aüb");
        assertThat(shown(Edit.insert(3, "😀").applyTo(text))).isEqualTo("aü😀b");
        assertThat(shown(Edit.delete(new Span(1, 3)).applyTo(text))).isEqualTo("ab");
        assertThat(shown(new Edit(new Span(0, 4), "").applyTo(text))).isEmpty();
        assertThat(shown(text)).isEqualTo("aüb");
    }

    @Test
    void everyEditIsThatOfAString() {
        Random random = new Random(5);
        for (int i = 0; i < 20_000; i++) {
            String content = "x".repeat(random.nextInt(20));
            int start = random.nextInt(content.length() + 1);
            Span span = new Span(start, start + random.nextInt(content.length() - start + 1));
            String replacement = "yz".repeat(random.nextInt(3));
            String expected = content.substring(0, span.start()) + replacement + content.substring(span.end());
            assertThat(shown(new Edit(span, replacement).applyTo(SourceText.of(content))))
                    .isEqualTo(expected);
        }
    }

    @Test
    void positionsAreThoseOfTheNewText() {
        SourceText text = SourceText.of("\ufeffa\nb");
        assertThat(text.positionOf(5)).hasToString("2:1");
        SourceText edited = Edit.insert(text.bodyStart(), "\n\n").applyTo(text);
        assertThat(edited.positionOf(7)).hasToString("4:1");
        assertThat(Edit.delete(new Span(0, 3)).applyTo(text).bodyStart()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "ISO-8859-1", "windows-1252", "Shift_JIS", "EUC-JP", "KOI8-R"})
    void aFileIsWrittenInTheCharsetThatItWasReadIn(String name) throws CharacterCodingException {
        Charset charset = Charset.forName(name);
        byte[] raw = (charset.newEncoder().canEncode('é') ? "# Café\n" : "# Кафе カフェ\n").getBytes(charset);
        SourceText text = ((SourceText.Decoding.Decoded) SourceText.decode(raw, charset)).text();
        assertThat(text.encode()).isEqualTo(raw);
        SourceText edited = Edit.insert(text.length(), "x = 1\n").applyTo(text);
        assertThat(edited.charset()).isEqualTo(charset);
        assertThat(edited.encode()).startsWith(raw).endsWith("x = 1\n".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void whatTheCharsetCannotSpellIsNotWritten() {
        SourceText latin =
                ((SourceText.Decoding.Decoded) SourceText.decode(new byte[] {'a'}, StandardCharsets.ISO_8859_1)).text();
        SourceText edited = Edit.insert(1, "漢").applyTo(latin);
        assertThatThrownBy(edited::encode).isInstanceOf(CharacterCodingException.class);
    }

    @Test
    void aSpellingThatWouldNotBeWrittenAgainIsKnown() {
        Charset charset = Charset.forName("windows-31j");
        assertThat(decoded(charset, 0x81, 0xE6)).isEqualTo("∵ true");
        assertThat(decoded(charset, 0xFA, 0x5B)).isEqualTo("∵ false");
    }

    private static String decoded(Charset charset, int first, int second) {
        byte[] raw = {(byte) first, (byte) second};
        SourceText text = ((SourceText.Decoding.Decoded) SourceText.decode(raw, charset)).text();
        return shown(text) + " " + text.isExact();
    }

    @Test
    void theBytesThatAreHandedOutAreACopy() throws CharacterCodingException {
        SourceText text = SourceText.of("a");
        text.encode()[0] = 'b';
        assertThat(shown(text)).isEqualTo("a");
    }
}
