package io.l9.dora.workspace;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * How the words of one record stand in a journal: a check sum, the words with spaces between them, a line feed. A byte of a word that is no
 * printable ASCII, a space or a percent sign stands as {@code %XX}, so that any path is one word.
 */
final class JournalLine {

    private static final int SUM_DIGITS = 8;

    private JournalLine() {}

    /** Returns the line of some words, which may be empty; the inverse of {@link #decode}. */
    static byte[] encode(String... words) {
        StringBuilder text = new StringBuilder();
        for (String word : words) {
            appendEscaped(text, word);
            text.append(' ');
        }
        text.setLength(text.length() - 1);
        return (sum(text) + ' ' + text + '\n').getBytes(StandardCharsets.US_ASCII);
    }

    private static void appendEscaped(StringBuilder text, String word) {
        HexFormat hex = HexFormat.of().withUpperCase();
        for (byte b : PathNames.encode(word)) {
            if (b > ' ' && b < 0x7F && b != '%') {
                text.append((char) b);
            } else {
                text.append('%').append(hex.toHexDigits(b));
            }
        }
    }

    private static String sum(CharSequence text) {
        CRC32 sum = new CRC32();
        sum.update(text.toString().getBytes(StandardCharsets.ISO_8859_1));
        return HexFormat.of().toHexDigits((int) sum.getValue());
    }

    /**
     * Returns the words of a line; empty when it is damaged.
     *
     * @param line without its line feed, a character a byte
     */
    static Optional<List<String>> decode(String line) {
        if (line.length() <= SUM_DIGITS || line.charAt(SUM_DIGITS) != ' ') {
            return Optional.empty();
        }
        String text = line.substring(SUM_DIGITS + 1);
        if (!line.startsWith(sum(text))) {
            return Optional.empty();
        }
        List<String> words = new ArrayList<>();
        for (int start = 0; start <= text.length(); ) {
            int space = text.indexOf(' ', start);
            int end = space < 0 ? text.length() : space;
            Optional<String> word = unescaped(text, start, end);
            if (word.isEmpty()) {
                return Optional.empty();
            }
            words.add(word.get());
            start = end + 1;
        }
        return Optional.of(words);
    }

    private static Optional<String> unescaped(String text, int start, int end) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(end - start);
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c != '%') {
                bytes.write(c);
            } else if (i + 2 < end
                    && HexFormat.isHexDigit(text.charAt(i + 1))
                    && HexFormat.isHexDigit(text.charAt(i + 2))) {
                bytes.write(HexFormat.fromHexDigits(text, i + 1, i + 3));
                i += 2;
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(PathNames.decode(bytes.toByteArray(), 0, bytes.size()));
    }
}
