package io.l9.dora.workspace;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.StringJoiner;

/**
 * Turns paths below a root into text and back, whatever the locale.
 *
 * <p>A path as text has {@code /} between its parts. It is the UTF-8 reading of the bytes that the system keeps; a byte that is not
 * UTF-8 stands as U+DC80 to U+DCFF, a lone surrogate, as in PEP 383, so that different files never share a text.
 *
 * <p>{@link Path#of(String, String...)} cannot name a file whose name the locale does not express ({@code LC_ALL=C} and any letter
 * beyond ASCII), and {@link Path#toString} shows such a name as U+FFFD. URIs carry the bytes themselves in both directions.
 */
final class PathNames {

    private static final char REPLACEMENT = '\uFFFD';
    private static final int FIRST_ESCAPE = 0xDC80;
    private static final int LAST_ESCAPE = 0xDCFF;

    private final Path root;
    private final String rootUri;

    /** @param root an absolute, real path of a folder */
    PathNames(Path root) {
        this.root = root;
        String uri = root.toUri().toString();
        this.rootUri = uri.endsWith("/") ? uri : uri + "/";
    }

    Path root() {
        return root;
    }

    /**
     * Returns the file that {@code path} names.
     *
     * @param path relative to the root, or absolute
     * @throws InvalidPathException when no file of this system can have that name
     */
    Path resolve(String path) {
        return isAscii(path) ? root.resolve(path) : resolveBytes(path);
    }

    private Path resolveBytes(String path) {
        StringBuilder uri = new StringBuilder(path.startsWith("/") ? "file://" : rootUri);
        path.codePoints().forEach(c -> appendEncoded(uri, path, c));
        try {
            return Path.of(URI.create(uri.toString()));
        } catch (IllegalArgumentException e) {
            throw new InvalidPathException(path, "no name of a file here");
        }
    }

    private static void appendEncoded(StringBuilder uri, String path, int codePoint) {
        if (codePoint >= FIRST_ESCAPE && codePoint <= LAST_ESCAPE) {
            appendByte(uri, (byte) codePoint);
        } else if (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE) {
            throw new InvalidPathException(path, "half a character");
        } else if (codePoint == '/' || (codePoint < 0x80 && Character.isLetterOrDigit(codePoint))) {
            uri.append((char) codePoint);
        } else {
            for (byte b : Character.toString(codePoint).getBytes(StandardCharsets.UTF_8)) {
                appendByte(uri, b);
            }
        }
    }

    private static void appendByte(StringBuilder uri, byte b) {
        HexFormat hex = HexFormat.of().withUpperCase();
        uri.append('%').append(hex.toHexDigits(b));
    }

    /** Tells whether {@code file}, once its {@code ..} are resolved, lies below the root. */
    boolean holds(Path file) {
        Path normal = file.normalize();
        return normal.startsWith(root) && !normal.equals(root);
    }

    /** Returns the text of a file below the root; the inverse of {@link #resolve}. */
    String textOf(Path file) {
        StringJoiner parts = new StringJoiner("/");
        Path soFar = root;
        for (Path part : root.relativize(file)) {
            soFar = soFar.resolve(part);
            parts.add(nameOf(soFar));
        }
        return parts.toString();
    }

    /**
     * Tells whether a path needs no more than a look at its letters to be known to lie below the root: ASCII from its first part on, with no part that
     * is empty or made of dots, and none of the signs that some system reads as more than part of a name.
     */
    static boolean isPlain(String path) {
        boolean isDots = true;
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c < ' ' || c > '~' || c == '\\' || c == ':') {
                return false;
            }
            if (c == '/' && isDots) {
                return false;
            }
            isDots = c == '/' || (isDots && c == '.');
        }
        return !isDots;
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** Returns the last part of {@code path} as text. */
    static String nameOf(Path path) {
        String name = String.valueOf(path.getFileName());
        return name.indexOf(REPLACEMENT) < 0 ? name : nameFromBytes(path);
    }

    private static String nameFromBytes(Path path) {
        String raw = path.toUri().getRawPath();
        int end = raw.endsWith("/") ? raw.length() - 1 : raw.length();
        byte[] bytes = new byte[end];
        int length = 0;
        for (int i = raw.lastIndexOf('/', end - 1) + 1; i < end; i++) {
            char c = raw.charAt(i);
            if (c == '%') {
                bytes[length++] = (byte) HexFormat.fromHexDigits(raw, i + 1, i + 3);
                i += 2;
            } else {
                bytes[length++] = (byte) c;
            }
        }
        return decode(bytes, 0, length);
    }

    /** Returns the text of the bytes from {@code start} to {@code end}. */
    static String decode(byte[] bytes, int start, int end) {
        String text = new String(bytes, start, end - start, StandardCharsets.UTF_8);
        return text.indexOf(REPLACEMENT) < 0 ? text : decodeWithEscapes(ByteBuffer.wrap(bytes, start, end - start));
    }

    private static String decodeWithEscapes(ByteBuffer in) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer out = CharBuffer.allocate(in.remaining());
        while (in.hasRemaining()) {
            CoderResult result = decoder.reset().decode(in, out, true);
            for (int i = 0; result.isError() && i < result.length(); i++) {
                out.put((char) (0xDC00 | (in.get() & 0xFF)));
            }
        }
        return out.flip().toString();
    }

    /** Returns the bytes that {@code path} is the text of. */
    static byte[] encode(String path) {
        if (isAscii(path)) {
            return path.getBytes(StandardCharsets.ISO_8859_1);
        }
        ByteBuffer out = ByteBuffer.allocate(path.length() * 3);
        path.codePoints().forEach(c -> {
            if (c >= FIRST_ESCAPE && c <= LAST_ESCAPE) {
                out.put((byte) c);
            } else {
                out.put(Character.toString(c).getBytes(StandardCharsets.UTF_8));
            }
        });
        byte[] bytes = new byte[out.flip().remaining()];
        out.get(bytes);
        return bytes;
    }
}
