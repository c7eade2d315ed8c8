package io.l9.dora.workspace;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The rooms for reading that are free: as many as there were threads at once. Safe for several threads. */
public final class ReadBuffers {

    private final Queue<ReadBuffer> free = new ConcurrentLinkedQueue<>();

    /** Returns one for the caller alone, until it gives it {@linkplain #giveBack back}. */
    public ReadBuffer take() {
        ReadBuffer buffer = free.poll();
        return buffer == null ? new ReadBuffer() : buffer;
    }

    /** Takes one back; what was read into it is not looked at any more. */
    public void giveBack(ReadBuffer buffer) {
        free.add(buffer);
    }
}
