package io.l9.dora.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever the bytes of a log are: nothing breaks, no whole line is lost, and what is no log is left alone. */
class DamagedAuditLogTest {

    private static final int SEEDS = 400;
    private static final Instant NOW = Instant.parse("2026-01-02T02:04:00Z");

    @TempDir
    Path folder;

    @Test
    void noBytesBreakReadingOrAreLostByWriting() throws Exception {
        Tree tree = new Tree(folder.toRealPath());
        AuditLog log = AuditLog.at(tree.open(), AuditProgram.LOG);
        log.append(AuditProgram.batch(NOW, "r0", 3));
        log.append(AuditProgram.batch(NOW.plus(Duration.ofDays(1)), "r1", 3));
        log.append(AuditProgram.batch(NOW.plus(Duration.ofDays(1)), "r2", 9));
        byte[] sound = Files.readAllBytes(tree.path(AuditProgram.LOG));
        int refused = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            byte[] damaged = damage(sound, new Random(seed));
            Files.write(tree.path(AuditProgram.LOG), damaged);
            Map<String, String> before = Snapshot.of(tree.root());
            assertThat(log.verify(Optional.empty()).files()).isEqualTo(2);
            refused += appendOrRefuse(log) ? 0 : 1;
            String content = new String(damaged, StandardCharsets.ISO_8859_1);
            String lines = content.substring(0, content.lastIndexOf('\n') + 1);
            Map<String, String> after = Snapshot.of(tree.root());
            assertThat(after.get(AuditProgram.LOG)).as("seed %d", seed).startsWith(lines);
            after.remove(AuditProgram.LOG);
            before.remove(AuditProgram.LOG);
            assertThat(after).isEqualTo(before);
        }
        assertThat(refused).isBetween(1, SEEDS - 1);
    }

    /** Returns whether the log took a batch. */
    private static boolean appendOrRefuse(AuditLog log) throws Exception {
        try {
            log.append(AuditProgram.batch(NOW.plus(Duration.ofDays(1)), "next", 1));
        } catch (AuditLogException e) {
            assertThat(e).hasMessageContaining("move");
            return false;
        }
        assertThat(log.history(1, Instant.MIN).runs())
                .singleElement()
                .satisfies(run -> assertThat(run.id()).isEqualTo("next"));
        assertThat(log.verify(Optional.empty()).notes()).isEmpty();
        return true;
    }

    private static byte[] damage(byte[] sound, Random random) {
        byte[] bytes =
                Arrays.copyOf(sound, random.nextBoolean() ? sound.length : random.nextInt(sound.length + 200_000));
        int edits = random.nextInt(6);
        for (int i = 0; i < edits && bytes.length > 0; i++) {
            // Early bytes more often than others: there stands what makes it a log.
            int at = random.nextInt(1 + random.nextInt(bytes.length));
            bytes[at] = (byte) (random.nextInt(3) == 0 ? '\n' : random.nextInt(256));
        }
        return bytes;
    }
}
