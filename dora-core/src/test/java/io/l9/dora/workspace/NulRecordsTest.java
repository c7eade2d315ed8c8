package io.l9.dora.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NulRecordsTest {

    @Test
    void splitsHoweverTheStreamArrives() throws Exception {
        List<String> expected = List.of("a", "", "x".repeat(70_000), "b\nc", "y".repeat(200_000));
        byte[] bytes = (String.join("\0", expected) + "\0no end").getBytes(StandardCharsets.UTF_8);

        for (int portion : new int[] {1, 7, 65_536, bytes.length}) {
            assertThat(split(new Portions(bytes, portion)))
                    .as("in portions of %d", portion)
                    .isEqualTo(expected);
        }
    }

    @Test
    void nothing() throws Exception {
        assertThat(split(InputStream.nullInputStream())).isEmpty();
    }

    private static List<String> split(InputStream in) throws IOException {
        List<String> records = new ArrayList<>();
        NulRecords.read(
                in, (bytes, start, end) -> records.add(new String(bytes, start, end - start, StandardCharsets.UTF_8)));
        return records;
    }

    /** Gives at most some bytes a time, as a pipe does. */
    private static final class Portions extends ByteArrayInputStream {
        private final int size;

        Portions(byte[] bytes, int size) {
            super(bytes);
            this.size = size;
        }

        @Override
        public synchronized int read(byte[] into, int offset, int length) {
            return super.read(into, offset, Math.min(length, size));
        }
    }
}
