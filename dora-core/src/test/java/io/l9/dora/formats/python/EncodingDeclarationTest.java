package io.l9.dora.formats.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.l9.dora.block.Block;
import io.l9.dora.block.Markers;
import io.l9.dora.block.Scan;
import io.l9.dora.text.SourceText;
import io.l9.dora.text.SourceText.Decoding;
import io.l9.dora.value.Value;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingDeclarationTest {

    private final PythonFormat format = new PythonFormat();

    @ParameterizedTest
    @CsvSource({
        "utf8, UTF-8",
        "UTF_8, UTF-8",
        "utf-8-sig, UTF-8",
        "utf-8-unix, UTF-8",
        "latin-1, ISO-8859-1",
        "Latin_1, ISO-8859-1",
        "latin1, ISO-8859-1",
        "iso-latin-1-unix, ISO-8859-1",
        "latin2, ISO-8859-2",
        "iso8859-15, ISO-8859-15",
        "iso8859_15, ISO-8859-15",
        "iso-8859-15, ISO-8859-15",
        "cp1252, windows-1252",
        "windows-1252, windows-1252",
        "koi8-r, KOI8-R",
        "koi8_u, KOI8-U",
        "euc-jp, EUC-JP",
        "shift_jis, Shift_JIS",
        "cp932, windows-31j",
        "cp949, x-windows-949",
        "gbk, GBK",
        "gb18030, GB18030",
        "big5, Big5",
        "mac-roman, x-MacRoman",
        "mac_roman, x-MacRoman",
        "ascii, US-ASCII",
        "us-ascii, US-ASCII",
    })
    void knowsPythonsNames(String codec, String charset) {
        assertThat(of("# -*- coding: " + codec + " -*-\n")).isEqualTo(Charset.forName(charset));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# vim: set fileencoding=latin-1 :",
                "#coding:latin-1",
                "#!/usr/bin/python\n# coding=latin-1",
                "\n# coding: latin-1",
                " \t\f\r\n \f# coding: \t latin-1",
                "# one\r# coding: latin-1\r",
                "# coding:! coding: latin-1",
            })
    void findsTheDeclaration(String head) {
        assertThat(of(head)).isEqualTo(StandardCharsets.ISO_8859_1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "import os  # coding: latin-1",
                "import os\n# coding: latin-1",
                "'''\n# coding: latin-1'''",
                "# one\n# two\n# coding: latin-1",
                "# coding : latin-1",
                "# coding:",
                "# Coding: latin-1",
            })
    void otherTextsAreUtf8(String head) {
        assertThat(of(head)).isEqualTo(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"utf-16", "utf-32", "utf-7", "cp037", "cp500", "rot13", "no-such", "-", "._", "undefined"})
    void whatCannotBeSourceIsUnsupported(String codec) {
        assertThatExceptionOfType(UnsupportedCharsetException.class).isThrownBy(() -> of("# coding: " + codec));
    }

    @Test
    void aNameOfAnyLengthIsRepeatedInPart() {
        assertThatExceptionOfType(UnsupportedCharsetException.class)
                .isThrownBy(() -> of("# coding: " + "x".repeat(100_000)))
                .satisfies(e -> assertThat(e.getCharsetName()).hasSizeLessThan(100));
    }

    @Test
    void aByteOrderMarkAllowsUtf8Only() {
        assertThat(of("\uFEFF# coding: utf_8\n")).isEqualTo(StandardCharsets.UTF_8);
        assertThatExceptionOfType(UnsupportedCharsetException.class).isThrownBy(() -> of("\uFEFF# coding: latin-1\n"));
    }

    @Test
    void aTranscodedModuleIsScanned() {
        byte[] raw = "# coding: latin-1\n__dora_block__ = {'purpose': 'Gr\u00fc\u00dfe'}\n"
                .getBytes(StandardCharsets.ISO_8859_1);
        Decoding decoding = SourceText.decode(raw, format.charset(raw));
        Block block = ((Scan.Found) format.scan(((Decoding.Decoded) decoding).text(), Markers.DEFAULT)).block();
        assertThat(block.field("purpose").map(v -> ((Value.Text) v).text())).contains("Gr\u00fc\u00dfe");
    }

    private Charset of(String head) {
        return format.charset(head.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void cutsANameThatNoCharsetCanHave() {
        byte[] source = ("# coding: " + "x".repeat(100_000) + "\n").getBytes(StandardCharsets.US_ASCII);
        assertThatExceptionOfType(UnsupportedCharsetException.class)
                .isThrownBy(() -> EncodingDeclaration.charset(source, source.length))
                .withMessage("x".repeat(80));
    }
}
