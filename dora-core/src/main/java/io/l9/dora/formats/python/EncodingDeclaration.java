package io.l9.dora.formats.python;

import io.l9.dora.text.SourceText;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import org.jspecify.annotations.Nullable;

/**
 * The comment {@code coding: NAME} in one of the first two lines (PEP 263; Python Language Reference 2.1.4). It counts in the second
 * line only if the first is blank or a comment.
 */
final class EncodingDeclaration {

    private static final String WORD = "coding";
    private static final int LINES = 2;

    /** No charset has a longer name; of one that claims to, messages show this much. */
    private static final int LONGEST_NAME = 80;

    private final byte[] raw;
    private final int length;
    private int offset;

    private EncodingDeclaration(byte[] raw, int length, int offset) {
        this.raw = raw;
        this.length = length;
        this.offset = offset;
    }

    /**
     * Returns the charset that a module declares, UTF-8 where it declares none.
     *
     * @param raw the bytes of the module, and anything behind them
     * @param length the number of bytes of the module
     * @throws UnsupportedCharsetException when it is unknown, cannot be that of Python source, or contradicts a byte order mark
     */
    static Charset charset(byte[] raw, int length) {
        int start = SourceText.bodyStart(raw, length);
        String declared = new EncodingDeclaration(raw, length, start).find();
        if (declared == null) {
            return StandardCharsets.UTF_8;
        }
        Charset charset = PythonCodecs.charset(declared);
        if (start > 0 && !charset.equals(StandardCharsets.UTF_8)) {
            throw PythonCodecs.unsupported(declared);
        }
        return charset;
    }

    private @Nullable String find() {
        for (int line = 0; line < LINES; line++) {
            skipBlanks();
            if (at(offset) != '#' && !isLineEnd(offset)) {
                return null;
            }
            String name = inLine();
            if (name != null) {
                return name;
            }
            skipLineEnd();
        }
        return null;
    }

    /** Reads to the end of the line, or to the first name that a declaration gives. */
    private @Nullable String inLine() {
        for (; !isLineEnd(offset); offset++) {
            if (raw[offset] == 'c' && startsDeclaration()) {
                int start = offset + WORD.length() + 1;
                while (at(start) == ' ' || at(start) == '\t') {
                    start++;
                }
                int end = start;
                while (isNamePart(at(end))) {
                    end++;
                }
                if (end > start) {
                    int shown = Math.min(end - start, LONGEST_NAME);
                    return new String(raw, start, shown, StandardCharsets.US_ASCII);
                }
            }
        }
        return null;
    }

    private boolean startsDeclaration() {
        for (int i = 0; i < WORD.length(); i++) {
            if (at(offset + i) != WORD.charAt(i)) {
                return false;
            }
        }
        int sign = at(offset + WORD.length());
        return sign == ':' || sign == '=';
    }

    private void skipBlanks() {
        while (at(offset) == ' ' || at(offset) == '\t' || at(offset) == '\f') {
            offset++;
        }
    }

    private void skipLineEnd() {
        offset += at(offset) == '\r' && at(offset + 1) == '\n' ? 2 : 1;
    }

    private boolean isLineEnd(int i) {
        return i >= length || raw[i] == '\n' || raw[i] == '\r';
    }

    private int at(int i) {
        return i < length ? raw[i] : 0;
    }

    private static boolean isNamePart(int c) {
        boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        return letter || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
    }
}
