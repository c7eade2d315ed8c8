package io.l9.dora.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.l9.dora.audit.AuditGoal;
import io.l9.dora.audit.AuditRun;
import io.l9.dora.audit.AuditVerification;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditLogTest {

    private static final String LOG = AuditProgram.LOG;
    private static final Instant NOW = Instant.parse("2026-01-02T02:04:00Z");

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
    void runsFollowEachOther() throws Exception {
        append(NOW, "r0", 3);
        append(NOW.plusSeconds(1), "r1", 0);
        append(NOW.plusSeconds(2), "r2", 5);
        AuditVerification all = whole();
        assertThat(all.entries()).isEqualTo(8);
        assertThat(all.runs()).isEqualTo(3);
        assertThat(ids(10)).containsExactly("r2", "r1", "r0");
        assertThat(ids(2)).containsExactly("r2", "r1");
        assertThat(log.history(10, NOW.plusSeconds(1)).runs())
                .extracting(AuditRun::id)
                .containsExactly("r2", "r1");
        assertThat(Snapshot.of(tree.root())).as("no lock is left").containsOnlyKeys(LOG);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 40, 100, 290})
    void anIncompleteLastLineIsTakenAwayAndTheLogGoesOn(int kept) throws Exception {
        append(NOW, "r0", 3);
        String before = Files.readString(tree.path(LOG));
        String lost = before.lines().skip(1).findFirst().orElseThrow();
        Files.writeString(
                tree.path(LOG), lost.substring(0, Math.min(kept, lost.length() - 1)), StandardOpenOption.APPEND);
        assertThat(log.verify(Optional.empty()).isWhole()).isTrue();
        assertThat(log.verify(Optional.empty()).notes())
                .singleElement()
                .asString()
                .contains(":6: the last line is");
        assertThat(ids(1)).containsExactly("r0");
        append(NOW, "r1", 1);
        assertThat(Files.readString(tree.path(LOG))).startsWith(before);
        assertThat(whole().runs()).isEqualTo(2);
        assertThat(log.verify(Optional.empty()).notes()).isEmpty();
    }

    @Test
    void aLineThatOnlyLacksItsEndIsKept() throws Exception {
        append(NOW, "r0", 3);
        String before = Files.readString(tree.path(LOG));
        Files.writeString(tree.path(LOG), before.substring(0, before.length() - 1));
        append(NOW, "r1", 1);
        assertThat(Files.readString(tree.path(LOG))).startsWith(before);
        assertThat(ids(5)).containsExactly("r1", "r0");
    }

    @Test
    void anIncompleteHeaderIsNoLogYet() throws Exception {
        for (String begun : List.of("", "{\"au", "{\"audit_log\":1,\"timestamp\":\"2026-")) {
            tree.write(LOG, begun);
            assertThat(ids(1)).isEmpty();
            append(NOW, "r0", 1);
            assertThat(whole().runs()).isEqualTo(1);
        }
    }

    @Test
    void endedAtAnyStepTheLogGoesOnAndHasLostNoWholeLine() throws Exception {
        for (int day = 0; day <= 30; day++) {
            append(NOW.plus(Duration.ofDays(day)), "r" + day, 3);
        }
        Map<String, String> start = Snapshot.of(tree.root());
        Instant later = NOW.plus(Duration.ofDays(61));
        boolean ended = false;
        for (int steps = 0; !ended; steps++) {
            restore(start);
            try {
                new AuditLog(tree.open(), LOG, new DyingDisk(steps), Duration.ZERO)
                        .append(AuditProgram.batch(later, "dying", 3000));
                ended = true;
            } catch (DyingDisk.Killed e) {
                assertThat(steps).isLessThan(30);
            }
            append(later, "next", 2);
            whole();
            assertThat(ids(100)).as("after %d steps", steps).startsWith("next").contains("r1");
        }
        assertThat(ids(100)).hasSize(32).startsWith("next", "dying", "r30").endsWith("r1");
    }

    private void restore(Map<String, String> files) throws IOException {
        for (String path : Snapshot.of(tree.root()).keySet()) {
            Files.delete(tree.path(path));
        }
        for (Map.Entry<String, String> file : files.entrySet()) {
            tree.write(file.getKey(), file.getValue());
        }
    }

    /** Has room for so many bytes. */
    private static final class FullDisk extends Disk {

        private int room;

        FullDisk(int room) {
            this.room = room;
        }

        @Override
        void append(FileChannel channel, byte[] bytes) throws IOException {
            int part = Math.min(room, bytes.length);
            channel.write(ByteBuffer.wrap(bytes, 0, part));
            room -= part;
            if (part < bytes.length) {
                throw new IOException("No space left on device");
            }
        }
    }

    @Test
    void onAFullDiskAllWholeLinesStayAndTheErrorSaysWhy() throws Exception {
        append(NOW, "r0", 3);
        String before = Files.readString(tree.path(LOG));
        for (int room : new int[] {0, 100, 700, 300_000}) {
            assertThatThrownBy(() -> new AuditLog(tree.open(), LOG, new FullDisk(room), Duration.ZERO)
                            .append(AuditProgram.batch(NOW, "full", 3000)))
                    .isInstanceOf(AuditLogException.class)
                    .hasMessage(LOG + ": cannot be written: No space left on device");
            assertThat(Files.readString(tree.path(LOG))).startsWith(before).endsWith("\n");
            whole();
            assertThat(ids(5)).containsExactly("r0");
        }
        append(NOW, "r1", 1);
        assertThat(ids(5)).containsExactly("r1", "r0");
        whole();
    }

    @Test
    void whatTheSystemRefusesIsSaid() {
        Disk locked = new Disk() {
            @Override
            void makeFolder(Path path) throws IOException {
                throw new AccessDeniedException(path.toString());
            }
        };
        assertThatThrownBy(() ->
                        new AuditLog(tree.open(), LOG, locked, Duration.ZERO).append(AuditProgram.batch(NOW, "r", 1)))
                .hasMessage(LOG + ": cannot be written: permission denied");
    }

    @Test
    void whatIsNoLogIsNotTouched() throws Exception {
        for (String content :
                List.of("Dear diary\n", "Dear diary", "{\"audit_log\":2,\"x\":1}\n", "x".repeat(1 << 17), "{}\n{}\n")) {
            tree.write(LOG, content);
            assertThatThrownBy(() -> append(NOW, "r", 1))
                    .isInstanceOf(AuditLogException.class)
                    .hasMessageMatching(LOG + ": (is no audit log|was written by a newer version).*move .* away.*");
            assertThat(tree.path(LOG)).hasContent(content);
            assertThat(log.verify(Optional.empty()).isWhole()).isEqualTo(!content.endsWith("\n"));
        }
    }

    @Test
    void nobodysOwnFileIsTakenForALock() throws Exception {
        tree.write("poetry.lock", "mine").write("poetry.dora-lock", "mine, too");
        AuditLog poetry = AuditLog.at(tree.open(), "poetry");
        assertThatThrownBy(() -> poetry.append(AuditProgram.batch(NOW, "r", 1)))
                .hasMessageContaining("`poetry.dora-lock` is not the file of a run")
                .hasMessageContaining("move it away");
        assertThat(tree.path("poetry.dora-lock")).hasContent("mine, too");
        tree.write("poetry.dora-lock", "\0".repeat(5000));
        poetry.append(AuditProgram.batch(NOW, "r", 1));
        assertThat(Snapshot.of(tree.root())).containsOnlyKeys("poetry", "poetry.lock");
        assertThat(tree.path("poetry.lock")).hasContent("mine");
    }

    @Test
    void aLockThatCannotBeTakenIsFreeForTheNextRun() throws Exception {
        Disk full = new Disk() {
            @Override
            void stretch(FileChannel channel, int length) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        assertThatThrownBy(() ->
                        new AuditLog(tree.open(), LOG, full, Duration.ZERO).append(AuditProgram.batch(NOW, "r", 1)))
                .hasMessage(LOG + ": cannot be written: No space left on device");
        new AuditLog(tree.open(), LOG, new Disk(), Duration.ZERO).append(AuditProgram.batch(NOW, "r", 1));
        assertThat(Snapshot.of(tree.root())).containsOnlyKeys(LOG);
    }

    @Test
    void linksAreNotFollowed() throws Exception {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        tree.link("logs", "elsewhere");
        assertThatThrownBy(() -> append(NOW, "r", 1)).hasMessageContaining("symbolic link");
        assertThatThrownBy(() -> log.verify(Optional.empty())).hasMessageContaining("symbolic link");
        Files.delete(tree.path("logs"));
        Files.createFile(elsewhere.resolve("target"));
        tree.link(LOG, "../elsewhere/target");
        assertThatThrownBy(() -> append(NOW, "r", 1)).hasMessageContaining("symbolic link");
        assertThatThrownBy(() -> ids(1)).hasMessageContaining("symbolic link");
        assertThat(elsewhere.resolve("target")).isEmptyFile();
    }

    @Test
    void nothingButAFileBelowTheRootIsALog() throws Exception {
        tree.write("file", "x");
        Files.createDirectories(tree.path("dir"));
        for (String place : List.of("../audit.log", "/tmp/audit.log", ".git/hooks/log", "file/log", "dir", "a/../b")) {
            assertThatThrownBy(() -> AuditLog.at(tree.open(), place).append(AuditProgram.batch(NOW, "r", 1)))
                    .as(place)
                    .isInstanceOf(AuditLogException.class)
                    .hasMessageStartingWith(place + ": ");
        }
        assertThat(Snapshot.of(tree.root())).containsOnlyKeys("file");
    }

    @Test
    void aLineThatSomebodyAddedIsToldAndTheLogGoesOn() throws Exception {
        append(NOW, "r0", 1);
        Files.writeString(tree.path(LOG), "hello\n", StandardOpenOption.APPEND);
        append(NOW, "r1", 1);
        assertThat(log.verify(Optional.empty()).problems())
                .singleElement()
                .asString()
                .startsWith(LOG + ":4: no line");
        assertThat(ids(5)).containsExactly("r1", "r0");
    }

    @Test
    void aReferenceThatDoesNotTellTheTruthCostsTimeOnly() throws Exception {
        for (int i = 0; i < 5; i++) {
            append(NOW, "r" + i, 3);
        }
        String content = Files.readString(tree.path(LOG));
        int line = content.indexOf(
                "\"previous_run\"",
                content.indexOf("\"r3\",\"goal\":\"validate\",\"contract_version\":\"1.0.0\",\"previous_run\""));
        String digits = content.substring(line + 15, content.indexOf(',', line));
        for (String told : List.of("7", "999999", "-1", "1e3")) {
            String padded = told + " ".repeat(Math.max(0, digits.length() - told.length()));
            Files.writeString(
                    tree.path(LOG),
                    content.substring(0, line + 15) + padded + content.substring(line + 15 + digits.length()));
            assertThat(ids(10)).as(told).containsExactly("r4", "r3", "r2", "r1", "r0");
        }
    }

    @Test
    void verifyingAndReadingHistoryWriteNothing() throws Exception {
        assertThat(log.verify(Optional.empty()).problems())
                .singleElement()
                .hasToString(LOG + ": there is no audit log: nothing was logged yet, or it was removed");
        assertThat(ids(1)).isEmpty();
        assertThat(tree.root()).isEmptyDirectory();
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
        List<AuditRun> runs = log.history(most, Instant.MIN).runs();
        assertThat(runs).extracting(AuditRun::goal).allMatch(AuditGoal.VALIDATE::equals);
        return runs.stream().map(AuditRun::id).toList();
    }
}
