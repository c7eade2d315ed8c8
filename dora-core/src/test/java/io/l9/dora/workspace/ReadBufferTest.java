package io.l9.dora.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the system says of the size of a file, and however much of it each call gives. */
class ReadBufferTest {

    private final ReadBuffer buffer = new ReadBuffer();

    /** A file that gives so many bytes a call at most, and may have no end. */
    private static final class Pieces implements ReadableByteChannel {

        private final Random random;
        private final byte[] file;
        private final int most;
        private final boolean endless;
        private int at;
        private int calls;

        Pieces(Random random, byte[] file, int most, boolean endless) {
            this.random = random;
            this.file = file;
            this.most = most;
            this.endless = endless;
        }

        @Override
        public int read(ByteBuffer into) {
            calls++;
            if (at == file.length) {
                if (!endless) {
                    return -1;
                }
                at = 0;
            }
            int piece = Math.min(1 + random.nextInt(most), Math.min(file.length - at, into.remaining()));
            into.put(file, at, piece);
            at += piece;
            return piece;
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public void close() {}
    }

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void holdsTheWholeFileUnlessThatIsMoreThanItMayHave(int seed) throws Exception {
        Random random = new Random(seed);
        for (int round = 0; round < 5; round++) {
            byte[] file = new byte[random.nextInt(1 << random.nextInt(19))];
            random.nextBytes(file);
            int size = random.nextInt(3) == 0 ? random.nextInt(1 << 18) : file.length;
            int limit = random.nextBoolean() ? Integer.MAX_VALUE - 8 : Math.max(0, file.length - random.nextInt(2));

            buffer.clear(size);
            // Only a file that does not have the size that was told may be given in pieces: the end of the others is
            // where they should end.
            int most = size == file.length ? Integer.MAX_VALUE : 1 + random.nextInt(1 << 17);
            assertThat(buffer.fill(new Pieces(random, file, most, false), size, limit))
                    .isEqualTo(file.length <= limit);
            if (file.length <= limit) {
                assertThat(Arrays.copyOf(buffer.bytes(), buffer.length())).isEqualTo(file);
            }
        }
    }

    @Test
    void aSmallFileTakesOneCall() throws Exception {
        Pieces file = new Pieces(new Random(1), new byte[4096], Integer.MAX_VALUE, false);
        buffer.clear(4096);
        assertThat(buffer.fill(file, 4096, 10_000)).isTrue();
        assertThat(file.calls).isEqualTo(1);
    }

    @Test
    void aFileThatGrowsForEverEndsAtTheLimit() throws Exception {
        buffer.clear(10);
        assertThat(buffer.fill(new Pieces(new Random(2), new byte[10], 10, true), 15, 1_000_000))
                .isFalse();
        assertThat(buffer.bytes()).hasSizeLessThan(2_100_000);
    }
}
