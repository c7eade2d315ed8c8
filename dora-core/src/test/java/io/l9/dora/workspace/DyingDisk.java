package io.l9.dora.workspace;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.concurrent.atomic.AtomicInteger;

/** A disk that lets so many changes happen, and none from then on, clean-up included: as if the process had been killed. */
final class DyingDisk extends Disk {

    /** Is no exception that anybody handles. */
    static final class Killed extends Error {

        private static final long serialVersionUID = 1;
    }

    static final int IMMORTAL = Integer.MAX_VALUE;

    private final AtomicInteger left;

    DyingDisk(int changes) {
        left = new AtomicInteger(changes);
    }

    @Override
    void step() {
        if (left.getAndDecrement() <= 0) {
            throw new Killed();
        }
    }

    /** A kill loses nothing that was written: only a loss of power could tell the difference, and that takes its time. */
    @Override
    void force(FileChannel channel) {
        step();
    }

    /** Writes half of it when it dies. */
    @Override
    void append(FileChannel channel, byte[] bytes) throws IOException {
        if (left.get() == 0) {
            channel.write(ByteBuffer.wrap(bytes, 0, bytes.length / 2));
        }
        super.append(channel, bytes);
    }
}
