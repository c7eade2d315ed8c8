package io.l9.dora.text;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** The bytes of a path, in which a byte that is not UTF-8 stands as a lone surrogate (PEP 383). */
public final class PathBytes {

    private static final int FIRST_LONE = 0xDC80;
    private static final int LAST_LONE = 0xDCFF;

    private PathBytes() {}

    /** Returns the bytes. Half a surrogate pair of another kind, which no path has, is a question mark. */
    public static byte[] of(String path) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(path.length());
        path.codePoints().forEach(c -> {
            if (c >= FIRST_LONE && c <= LAST_LONE) {
                bytes.write(c);
            } else {
                bytes.writeBytes(Character.toString(c).getBytes(StandardCharsets.UTF_8));
            }
        });
        return bytes.toByteArray();
    }
}
