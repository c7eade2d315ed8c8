package io.l9.dora.workspace;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.util.Arrays;

/**
 * Room that file after file is read into, so that a run over many files makes no garbage of their bytes: what it holds is gone with the next read.
 * For one thread at a time.
 */
public final class ReadBuffer {

    /** What one call of the system gives at most. It is outside of the heap, where the system writes without a detour. */
    private static final int CHUNK = 1 << 16;

    /** A larger array is given back once the file in it is done with. */
    private static final int MOST_KEPT = 1 << 20;

    private final ByteBuffer chunk = ByteBuffer.allocateDirect(CHUNK);
    private byte[] bytes = new byte[CHUNK];
    private int length;

    /** Returns the array whose first {@link #length} bytes are what was read last; what stands behind them means nothing. */
    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    /**
     * Makes room for the next file.
     *
     * @param size how many bytes it probably has
     */
    void clear(int size) {
        length = 0;
        if (bytes.length < size || (bytes.length > MOST_KEPT && size <= MOST_KEPT)) {
            bytes = new byte[Math.max(size, CHUNK)];
        }
    }

    /**
     * Reads on to the end of a file. At least a byte more than {@code size} is asked for, so that no call is needed to see that there are no more.
     *
     * @param size how many bytes it has as far as the system says
     * @param limit how many it may have
     * @return whether it has no more than that
     */
    boolean fill(ReadableByteChannel file, long size, int limit) throws IOException {
        int count;
        do {
            count = file.read(chunk.clear());
            if (count > limit - length) {
                return false;
            }
            add(count);
        } while (count >= 0 && (count == CHUNK || length != size));
        return true;
    }

    private void add(int count) {
        if (count > bytes.length - length) {
            long doubled = Math.min(2L * bytes.length, ContentReader.LARGEST_ARRAY);
            bytes = Arrays.copyOf(bytes, (int) Math.max(doubled, (long) length + count));
        }
        if (count > 0) {
            chunk.flip().get(bytes, length, count);
            length += count;
        }
    }
}
