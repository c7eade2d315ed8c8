package io.l9.dora.init;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A file of UTF-8, or of another charset that has ASCII in it, to whose end something is added. No other byte changes, and what is added has the line
 * ends of the file.
 */
final class AppendedText {

    private final String text;
    private final String lineEnd;

    AppendedText(byte[] bytes) {
        this.text = new String(bytes, StandardCharsets.ISO_8859_1);
        this.lineEnd = lineEndOf(text);
    }

    /** Returns a text as it stands in a file of UTF-8, one character a byte. */
    static String view(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    /** Tells whether it is text as it has to be, and not UTF-16 or binary data. */
    boolean isText() {
        return text.indexOf('\0') < 0;
    }

    /** Returns the file as a text, one character a byte. */
    String text() {
        return text;
    }

    /** Returns the lines without their ends. */
    List<String> lines() {
        return text.lines().toList();
    }

    /** Returns the file with lines behind it, which are {@linkplain #view views}. */
    byte[] with(List<String> more) {
        List<String> pieces = new ArrayList<>();
        boolean isOpen = !text.isEmpty() && !text.endsWith("\n") && !text.endsWith("\r");
        pieces.add(isOpen ? text + lineEnd : text);
        more.forEach(line -> pieces.add(line + lineEnd));
        return bytes(String.join("", pieces));
    }

    /** Returns the file with something else in the place of a part of it. */
    byte[] replaced(int start, int end, String lines) {
        return bytes(text.substring(0, start) + lines.replace("\n", lineEnd) + text.substring(end));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String lineEndOf(String text) {
        int lineFeed = text.indexOf('\n');
        if (lineFeed < 0) {
            return text.indexOf('\r') < 0 ? "\n" : "\r";
        }
        return lineFeed > 0 && text.charAt(lineFeed - 1) == '\r' ? "\r\n" : "\n";
    }
}
