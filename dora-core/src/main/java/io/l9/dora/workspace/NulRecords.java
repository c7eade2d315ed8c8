package io.l9.dora.workspace;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;

/** Splits a stream into records, or makes one, that each end with a NUL, as git's {@code -z} writes them. */
final class NulRecords {

    private static final int INITIAL_BUFFER = 1 << 16;

    private NulRecords() {}

    /** Returns some paths as records. */
    static byte[] of(List<String> paths) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (String path : paths) {
            bytes.writeBytes(PathNames.encode(path));
            bytes.write(0);
        }
        return bytes.toByteArray();
    }

    /** Takes the bytes of a record, without its NUL. The array is used again for the next one. */
    interface Receiver {
        void record(byte[] bytes, int start, int end);
    }

    /** Hands every record of {@code in} to {@code receiver}; bytes behind the last NUL are none. */
    static void read(InputStream in, Receiver receiver) throws IOException {
        byte[] buffer = new byte[INITIAL_BUFFER];
        int filled = 0;
        for (int count; (count = in.read(buffer, filled, buffer.length - filled)) >= 0; ) {
            int start = 0;
            int end = filled + count;
            for (int i = filled; i < end; i++) {
                if (buffer[i] == 0) {
                    receiver.record(buffer, start, i);
                    start = i + 1;
                }
            }
            filled = end - start;
            System.arraycopy(buffer, start, buffer, 0, filled);
            if (filled == buffer.length) {
                buffer = Arrays.copyOf(buffer, 2 * filled);
            }
        }
    }
}
