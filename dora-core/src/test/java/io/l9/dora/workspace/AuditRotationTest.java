package io.l9.dora.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.audit.AuditRun;
import io.l9.dora.audit.AuditVerification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files a log has after runs of many days, and what has expired. */
class AuditRotationTest {

    private static final String LOG = AuditProgram.LOG;
    private static final Instant NOW = AuditProgram.NOW;

    @TempDir
    Path folder;

    Tree tree;
    AuditLog log;

    @BeforeEach
    void open() throws Exception {
        tree = new Tree(folder.toRealPath());
        log = AuditLog.at(tree.open(), LOG);
    }

    @Test
    void aNewDayBeginsANewFileAndOldOnesExpire() throws Exception {
        for (int day = 0; day < 40; day++) {
            append(NOW.plus(Duration.ofDays(day)), "a" + day, 2);
            append(NOW.plus(Duration.ofDays(day)).plusSeconds(1), "b" + day, 1);
            assertThat(log.verify(Optional.empty()).problems()).isEmpty();
        }
        AuditVerification all = whole();
        assertThat(all.files()).isEqualTo(31);
        assertThat(all.since()).contains(NOW.plus(Duration.ofDays(9)));
        assertThat(tree.path(LOG + ".2026-01-11")).exists();
        assertThat(tree.path(LOG + ".2026-01-10")).doesNotExist();
        assertThat(ids(100)).hasSize(62).startsWith("b39", "a39", "b38").endsWith("b9", "a9");
        assertThat(Files.readString(tree.path(LOG)).lines()).hasSize(1 + 2 + 1 + 1 + 1);
    }

    @Test
    void aClockThatGoesBackwardsBreaksNothing() throws Exception {
        for (int day : new int[] {5, 3, 6, 1, 2, 8, 7, 9}) {
            append(NOW.plus(Duration.ofDays(day)), "d" + day, 1);
            whole();
        }
        assertThat(ids(100)).containsExactly("d9", "d7", "d8", "d2", "d1", "d6", "d3", "d5");
        Files.delete(tree.path(LOG));
        append(NOW, "back", 1);
        append(NOW.plus(Duration.ofDays(1)), "next", 1);
        assertThat(whole().files()).isEqualTo(8);
        assertThat(ids(2)).containsExactly("next", "back");
    }

    @Test
    void nobodysOwnFileExpiresAndNoneIsReplaced() throws Exception {
        append(NOW, "r0", 1);
        tree.write(LOG + ".2020-01-01", "mine").write(LOG + ".old", "mine too");
        Files.createDirectory(tree.path(LOG + ".2026-01-02"));
        append(NOW.plus(Duration.ofDays(1)), "r1", 1);
        assertThat(tree.path(LOG + ".2020-01-01")).hasContent("mine");
        assertThat(tree.path(LOG + ".2026-01-02")).isEmptyDirectory();
        assertThat(tree.path(LOG + ".2026-01-03")).content().contains("\"r0\"");
        assertThat(ids(2)).containsExactly("r1", "r0");
    }

    @Test
    void oneRunWithTheClockAheadNeitherDeletesTheHistoryNorEndsRotation() throws Exception {
        for (int day = 0; day < 5; day++) {
            append(onDay(day), "before" + day, 1);
        }
        append(Instant.parse("2099-06-01T00:00:00Z"), "ahead", 1);
        assertThat(ids(100)).hasSize(6).endsWith("before0");
        append(onDay(5), "after5", 1);
        assertThat(tree.path(LOG + ".2026-01-07"))
                .as("of the run that was ahead")
                .exists();
        for (int day = 6; day < 60; day++) {
            append(onDay(day), "after" + day, 1);
        }
        assertThat(whole().files()).isEqualTo(31);
        assertThat(ids(100)).hasSize(31).startsWith("after59", "after58").endsWith("after29");
    }

    @Test
    void aClockThatStaysAheadForMonthsDeletesNoneOfTheLastFiles() throws Exception {
        for (int day = 0; day < 40; day++) {
            append(onDay(day), "a" + day, 1);
        }
        append(onDay(4000), "ahead", 1);
        append(onDay(4001), "ahead, too", 1);
        append(onDay(40), "back", 1);
        assertThat(ids(100))
                .hasSize(32)
                .startsWith("back", "ahead, too", "ahead", "a39")
                .endsWith("a11");
        whole();
    }

    @Test
    void runsOfOneMidnightShareAFile() throws Exception {
        for (int i = 0; i < 6; i++) {
            append(onDay(1 - i % 2), "r" + i, 1);
        }
        assertThat(whole().files()).isEqualTo(1);
    }

    @Test
    void verifyingBesideWritersThatRotateFindsNoDamage() throws Exception {
        append(NOW, "r", 1);
        ExecutorService writer = Executors.newSingleThreadExecutor();
        Future<?> writing = writer.submit(() -> {
            for (int day = 1; day < 300; day++) {
                append(onDay(day), "r" + day, 20);
            }
            return null;
        });
        writer.shutdown();
        while (!writing.isDone()) {
            whole();
        }
        writing.get();
        assertThat(whole().files()).isEqualTo(31);
    }

    private static Instant onDay(int day) {
        return NOW.plus(Duration.ofDays(day));
    }

    private void append(Instant time, String id, int entries) throws IOException {
        log.append(AuditProgram.batch(time, id, entries));
    }

    private AuditVerification whole() throws IOException {
        AuditVerification verification = log.verify(Optional.empty());
        assertThat(verification.problems()).isEmpty();
        return verification;
    }

    private List<String> ids(int most) throws IOException {
        return log.history(most, Instant.MIN).runs().stream().map(AuditRun::id).toList();
    }
}
