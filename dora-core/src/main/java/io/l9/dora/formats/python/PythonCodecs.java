package io.l9.dora.formats.python;

import static java.util.Map.entry;

import io.l9.dora.text.Printable;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;

/** What Python's names of encodings are called in Java. Most are known to both; the table holds those that are not, or differ. */
final class PythonCodecs {

    private static final Map<String, String> JAVA_NAMES = Map.ofEntries(
            entry("u8", "UTF-8"),
            entry("utf", "UTF-8"),
            entry("cp65001", "UTF-8"),
            entry("l2", "ISO-8859-2"),
            entry("8859", "ISO-8859-1"),
            entry("cp874", "x-windows-874"),
            entry("cp932", "windows-31j"),
            entry("ms932", "windows-31j"),
            entry("mskanji", "windows-31j"),
            entry("cp949", "x-windows-949"),
            entry("ms949", "x-windows-949"),
            entry("uhc", "x-windows-949"),
            entry("cp950", "x-windows-950"),
            entry("ms950", "x-windows-950"),
            entry("ujis", "EUC-JP"),
            entry("hkscs", "Big5-HKSCS"),
            entry("mac-roman", "x-MacRoman"),
            entry("macintosh", "x-MacRoman"),
            entry("mac-cyrillic", "x-MacCyrillic"),
            entry("mac-greek", "x-MacGreek"),
            entry("mac-turkish", "x-MacTurkish"),
            entry("mac-iceland", "x-MacIceland"),
            entry("mac-latin2", "x-MacCentralEurope"),
            entry("mac-centeuro", "x-MacCentralEurope"),
            entry("latin-9", "ISO-8859-15"));

    private PythonCodecs() {}

    /**
     * Returns the charset of a codec.
     *
     * @param codec its name in any spelling: Python ignores case and takes {@code _} for {@code -}
     * @throws UnsupportedCharsetException when Java has none, or it reads ASCII as anything else, which no Python source survives
     */
    static Charset charset(String codec) {
        String name = codec.toLowerCase(Locale.ROOT).replace('_', '-');
        if (name.equals("utf-8") || name.startsWith("utf-8-")) {
            return StandardCharsets.UTF_8;
        }
        if (isLatin1(name)) {
            return StandardCharsets.ISO_8859_1;
        }
        Charset charset = named(codec, javaName(name));
        if (!readsAscii(charset)) {
            throw unsupported(codec);
        }
        return charset;
    }

    /** Returns what is thrown for a codec that cannot be had; a file can make up a name of any length, and messages repeat it. */
    static UnsupportedCharsetException unsupported(String codec) {
        return new UnsupportedCharsetException(Printable.value(codec));
    }

    /** The names that Python's tokenizer itself knows, with any suffix as {@code -unix}. */
    private static boolean isLatin1(String name) {
        for (String alias : new String[] {"latin-1", "iso-8859-1", "iso-latin-1"}) {
            if (name.equals(alias) || name.startsWith(alias + "-")) {
                return true;
            }
        }
        return false;
    }

    private static String javaName(String name) {
        String known = JAVA_NAMES.get(name);
        if (known != null) {
            return known;
        }
        return name.startsWith("latin-") ? "latin" + name.substring("latin-".length()) : name;
    }

    /** Java spells some names with {@code _}, some with {@code -}, and an illegal name is an unknown one. */
    private static Charset named(String codec, String javaName) {
        for (String spelling : new String[] {javaName, javaName.replace('-', '_'), javaName.replace("-", "")}) {
            if (isLegal(spelling) && Charset.isSupported(spelling)) {
                return Charset.forName(spelling);
            }
        }
        throw unsupported(codec);
    }

    private static boolean isLegal(String name) {
        return !name.isEmpty() && Character.isLetterOrDigit(name.charAt(0));
    }

    private static boolean readsAscii(Charset charset) {
        StringBuilder ascii = new StringBuilder("\t\n\f\r");
        for (char c = ' '; c <= '~'; c++) {
            ascii.append(c);
        }
        byte[] bytes = ascii.toString().getBytes(StandardCharsets.US_ASCII);
        return new String(bytes, charset).contentEquals(ascii);
    }
}
