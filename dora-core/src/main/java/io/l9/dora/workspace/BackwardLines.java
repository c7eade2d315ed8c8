package io.l9.dora.workspace;

import io.l9.dora.audit.ChainWriter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** Reads the lines of a file from its end. Not safe for several threads. */
final class BackwardLines {

    private static final int WINDOW = 1 << 14;

    private final FileChannel channel;
    private final ByteBuffer window = ByteBuffer.allocate(WINDOW);
    private long windowStart = -1;
    private long end;

    /** @param end where to begin; what stands between that and the line end in front of it is left out */
    BackwardLines(FileChannel channel, long end) throws IOException {
        this.channel = channel;
        this.end = lineEndBefore(end) + 1;
    }

    /** A line of a file. */
    static final class Line {

        private final long start;
        private final byte[] bytes;

        private Line(long start, byte[] bytes) {
            this.start = start;
            this.bytes = bytes;
        }

        /** Returns where it begins, in bytes. */
        long start() {
            return start;
        }

        /** Returns the line without its line end; no bytes of one that is too long to be of a log. */
        byte[] bytes() {
            return bytes;
        }
    }

    /** Returns where the next line ends, its line end counted; 0 when there is none. */
    long end() {
        return end;
    }

    /** Returns the next line in front, which there must be. */
    Line next() throws IOException {
        long start = lineEndBefore(end - 1) + 1;
        long length = end - 1 - start;
        end = start;
        return new Line(start, length >= ChainWriter.MAX_LINE ? new byte[0] : read(channel, start, (int) length));
    }

    /** Returns where the last line end in front of {@code offset} is, or -1. */
    private long lineEndBefore(long offset) throws IOException {
        for (long at = offset - 1; at >= 0; at--) {
            if (byteAt(at) == '\n') {
                return at;
            }
        }
        return -1;
    }

    private byte byteAt(long offset) throws IOException {
        long start = offset - offset % WINDOW;
        if (start != windowStart) {
            fill(channel, window.clear(), start);
            windowStart = start;
        }
        return window.get((int) (offset - start));
    }

    /** Reads bytes; fewer if the file ends before. */
    static byte[] read(FileChannel channel, long start, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        fill(channel, buffer, start);
        byte[] bytes = new byte[buffer.position()];
        buffer.flip().get(bytes);
        return bytes;
    }

    private static void fill(FileChannel channel, ByteBuffer buffer, long start) throws IOException {
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, start + buffer.position()) < 0) {
                return;
            }
        }
    }
}
