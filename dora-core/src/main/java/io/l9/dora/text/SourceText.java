package io.l9.dora.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The text of one file as UTF-8 bytes.
 *
 * <p>All offsets are byte offsets into these bytes, a byte order mark included. A file in another charset is transcoded when it
 * is {@linkplain #decode decoded}, so that formats see UTF-8 only. The bytes are valid UTF-8 and hold no NUL.
 */
public final class SourceText {

    private final byte[] utf8;
    private final Charset charset;
    private final int bodyStart;
    private final byte @Nullable [] transcodedFrom;
    private @Nullable LineIndex lines;

    private SourceText(byte[] utf8, Charset charset) {
        this(utf8, charset, null);
    }

    private SourceText(byte[] utf8, Charset charset, byte @Nullable [] transcodedFrom) {
        this.utf8 = utf8;
        this.charset = charset;
        this.bodyStart = bodyStart(utf8);
        this.transcodedFrom = transcodedFrom;
    }

    /**
     * Decodes the bytes of a file. The array is kept, not copied; the caller leaves it alone from here on.
     *
     * @param raw the whole file
     * @param charset the charset that the file claims; UTF-8 is the rule
     * @return the text, or the first place where it is none
     */
    public static Decoding decode(byte[] raw, Charset charset) {
        if (!charset.equals(StandardCharsets.UTF_8)) {
            return transcode(raw, charset);
        }
        int offset = Utf8.firstInvalid(raw);
        return offset < 0 ? new Decoding.Decoded(new SourceText(raw, charset)) : failed(raw, offset);
    }

    /** Returns {@code text} as a source text, for documents that are made in memory. */
    public static SourceText of(String text) {
        return new SourceText(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    /** Returns the charset that the file is written in. */
    public Charset charset() {
        return charset;
    }

    /**
     * Returns the text as the bytes of a file in its {@linkplain #charset charset}.
     *
     * @throws CharacterCodingException when the charset has no spelling for one of the characters
     */
    public byte[] encode() throws CharacterCodingException {
        if (charset.equals(StandardCharsets.UTF_8)) {
            return utf8.clone();
        }
        ByteBuffer out = charset.newEncoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .encode(CharBuffer.wrap(string(0, utf8.length)));
        byte[] raw = new byte[out.remaining()];
        out.get(raw);
        return raw;
    }

    /**
     * Tells whether {@link #encode} gives back the bytes that this text was decoded from. Some charsets spell one text in several ways; of a file
     * that does so not every byte could be kept.
     */
    public boolean isExact() {
        try {
            return transcodedFrom == null || Arrays.equals(encode(), transcodedFrom);
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** Tells whether {@code other} holds the same characters, whatever the charsets of the two. */
    public boolean sameAs(SourceText other) {
        return Arrays.equals(utf8, other.utf8);
    }

    /** Adds the UTF-8 bytes of this text to a digest. */
    public void addTo(MessageDigest digest) {
        digest.update(utf8);
    }

    /** Returns this text with the bytes of {@code span} replaced; the charset stays. */
    SourceText splice(Span span, String replacement) {
        byte[] inner = replacement.getBytes(StandardCharsets.UTF_8);
        byte[] spliced = new byte[utf8.length - span.length() + inner.length];
        System.arraycopy(utf8, 0, spliced, 0, span.start());
        System.arraycopy(inner, 0, spliced, span.start(), inner.length);
        System.arraycopy(utf8, span.end(), spliced, span.start() + inner.length, utf8.length - span.end());
        return new SourceText(spliced, charset);
    }

    private static Decoding transcode(byte[] raw, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(raw);
        CharBuffer out = CharBuffer.allocate((int) Math.ceil(raw.length * (double) decoder.maxCharsPerByte()) + 1);
        CoderResult result = decoder.decode(in, out, true);
        if (!result.isError()) {
            result = decoder.flush(out);
        }
        if (result.isError()) {
            return new Decoding.Failed(
                    positionInRaw(raw, in.position()),
                    "byte " + hex(raw[Math.min(in.position(), raw.length - 1)]) + " is not " + charset.name());
        }
        byte[] utf8 = out.flip().toString().getBytes(StandardCharsets.UTF_8);
        int offset = Utf8.firstInvalid(utf8);
        return offset < 0 ? new Decoding.Decoded(new SourceText(utf8, charset, raw)) : failed(utf8, offset);
    }

    private static Decoding failed(byte[] bytes, int offset) {
        String reason;
        if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
            reason = "the file is UTF-16, not UTF-8";
        } else if (bytes[offset] == 0) {
            reason = "NUL byte: the file is not text";
        } else {
            reason = "byte " + hex(bytes[offset]) + " is not UTF-8";
        }
        return new Decoding.Failed(positionInRaw(bytes, offset), reason);
    }

    private static Position positionInRaw(byte[] bytes, int offset) {
        return LineIndex.of(bytes, bytes.length, Math.min(bodyStart(bytes), offset))
                .positionOf(offset);
    }

    private static String hex(byte b) {
        return String.format(Locale.ROOT, "0x%02X", b & 0xFF);
    }

    /** Returns the offset behind the UTF-8 byte order mark that a file starts with, 0 where it has none. */
    public static int bodyStart(byte[] raw) {
        return startsWith(raw, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    }

    private static boolean startsWith(byte[] bytes, int... prefix) {
        if (bytes.length < prefix.length) {
            return false;
        }
        for (int i = 0; i < prefix.length; i++) {
            if ((bytes[i] & 0xFF) != prefix[i]) {
                return false;
            }
        }
        return true;
    }

    /** Returns the number of bytes, a byte order mark included. */
    public int length() {
        return utf8.length;
    }

    /** Returns the offset of the first byte behind the byte order mark, 0 where there is none. */
    public int bodyStart() {
        return bodyStart;
    }

    /** Returns the byte at {@code offset}, as it is (-128 to 127). */
    public byte byteAt(int offset) {
        return utf8[offset];
    }

    /** Returns the code point whose first byte is at {@code offset}. */
    public int codePointAt(int offset) {
        int lead = utf8[offset];
        if (lead >= 0) {
            return lead;
        }
        int following = Integer.numberOfLeadingZeros(~lead << 24) - 1;
        int c = lead & (0x3F >> following);
        for (int i = 1; i <= following; i++) {
            c = c << 6 | (utf8[offset + i] & 0x3F);
        }
        return c;
    }

    /** Tells whether the bytes at {@code offset} are those of {@code ascii}; false where the text ends before. */
    public boolean startsWith(String ascii, int offset) {
        if (offset < 0 || offset + ascii.length() > utf8.length) {
            return false;
        }
        for (int i = 0; i < ascii.length(); i++) {
            if (utf8[offset + i] != (byte) ascii.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Finds an ASCII text.
     *
     * @param ascii what to look for, not empty, all below U+0080
     * @param from where to start
     * @return its first offset not below {@code from}, or -1
     */
    public int indexOf(String ascii, int from) {
        return indexOf(Needle.of(ascii), from);
    }

    /** Returns the first offset of {@code needle} not below {@code from}, or -1. */
    public int indexOf(Needle needle, int from) {
        return needle.in(utf8, from, utf8.length);
    }

    /** Returns the offset where the line of {@code offset} ends: that of its CR or LF, or the end of the text. */
    public int lineEnd(int offset) {
        int i = offset;
        while (i < utf8.length && utf8[i] != '\n' && utf8[i] != '\r') {
            i++;
        }
        return i;
    }

    /** Returns the offset where the next line starts: behind the LF, CRLF or lone CR, or the end of the text. */
    public int nextLine(int offset) {
        int end = lineEnd(offset);
        if (end == utf8.length) {
            return end;
        }
        boolean crlf = utf8[end] == '\r' && end + 1 < utf8.length && utf8[end + 1] == '\n';
        return end + (crlf ? 2 : 1);
    }

    /** Returns the offset where the line of {@code offset} starts, not before {@link #bodyStart}; the LF of a CRLF is on the line that it ends. */
    public int lineStart(int offset) {
        boolean insideCrLf = offset > bodyStart && startsWith("\r\n", offset - 1);
        int i = insideCrLf ? offset - 1 : offset;
        while (i > bodyStart && utf8[i - 1] != '\n' && utf8[i - 1] != '\r') {
            i--;
        }
        return i;
    }

    /**
     * Returns the line break that a line inserted at {@code offset} takes.
     *
     * @param offset the start of a line, or the end of the text
     * @return that of the line above; in the first line the first one of the text; LF where there is none
     */
    public String lineBreakFor(int offset) {
        int line = lineStart(offset);
        int end = line > bodyStart ? lineEndAbove(line) : lineEnd(bodyStart);
        return end == utf8.length ? "\n" : string(end, nextLine(end));
    }

    private int lineEndAbove(int line) {
        return startsWith("\r\n", line - 2) ? line - 2 : line - 1;
    }

    /** Returns the characters of {@code span}. */
    public String string(Span span) {
        return new String(utf8, span.start(), span.length(), StandardCharsets.UTF_8);
    }

    /** Returns the characters from {@code start} to {@code end}. */
    public String string(int start, int end) {
        return new String(utf8, start, end - start, StandardCharsets.UTF_8);
    }

    /** Returns where {@code offset} is for a person. The first call reads the whole text. */
    public Position positionOf(int offset) {
        LineIndex index = lines;
        if (index == null) {
            index = LineIndex.of(utf8, utf8.length, bodyStart);
            lines = index;
        }
        return index.positionOf(offset);
    }

    /** What {@link #decode} makes of bytes. */
    public sealed interface Decoding {

        /** The bytes are text. */
        record Decoded(SourceText text) implements Decoding {}

        /**
         * The bytes are not text in the charset that they claim.
         *
         * @param position the first offending byte
         * @param reason what is wrong there, one line without a period
         */
        record Failed(Position position, String reason) implements Decoding {}
    }
}
