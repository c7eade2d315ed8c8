package io.l9.dora.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.l9.dora.audit.AuditRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Logs whose lines have the right shape and say what no run can have written. */
class HostileAuditLogTest {

    private static final String LOG = AuditProgram.LOG;
    private static final Instant NOW = AuditProgram.NOW;
    private static final String SEAL = ",\"chain\":\"" + "0".repeat(64) + "\"}\n";

    @TempDir
    Path folder;

    Tree tree;
    AuditLog log;

    @BeforeEach
    void open() throws Exception {
        tree = new Tree(folder.toRealPath());
        log = AuditLog.at(tree.open(), LOG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+1000000000-12-31T23:59:59Z",
                "-1000000000-01-01T00:00:00Z",
                "+10000-01-01T00:00:00Z",
                "-0001-12-31T00:00:00Z",
                "yesterday"
            })
    void aFileThatWasBegunInNoYearIsNoLog(String time) throws Exception {
        String content =
                "{\"audit_log\":1,\"timestamp\":\"" + time + "\",\"previous\":\"" + "0".repeat(64) + "\"" + SEAL;
        tree.write(LOG, content);
        assertThatThrownBy(() -> log.append(AuditProgram.batch(NOW, "r", 1)))
                .isInstanceOf(AuditLogException.class)
                .hasMessageStartingWith(LOG + ": is no audit log");
        assertThat(tree.path(LOG)).hasContent(content);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"files\":-1,\"failed\":0,\"changed\":0,\"refused\":0,\"unchanged\":0",
                "\"files\":0,\"failed\":0,\"changed\":9223372036854775807,\"refused\":9223372036854775807,\"unchanged\":0",
                "\"files\":1e99,\"failed\":0,\"changed\":0,\"refused\":0,\"unchanged\":0",
                "\"files\":99999999999999999999,\"failed\":0,\"changed\":0,\"refused\":0,\"unchanged\":0",
                "\"files\":\"3\",\"failed\":0,\"changed\":0,\"refused\":0,\"unchanged\":0",
                ""
            })
    void aRunThatCountedWhatCannotBeCountedIsPassedOver(String totals) throws Exception {
        log.append(AuditProgram.batch(NOW, "r0", 1));
        String line = "{\"timestamp\":\"2026-01-02T02:04:00Z\",\"run\":\"x\",\"goal\":\"validate\","
                + "\"contract_version\":\"1\",\"previous_run\":null,\"totals\":{" + totals + "}" + SEAL;
        Files.writeString(tree.path(LOG), line, StandardOpenOption.APPEND);
        assertThat(log.history(9, Instant.MIN).runs()).extracting(AuditRun::id).containsExactly("r0");
        log.append(AuditProgram.batch(NOW, "r1", 1));
        assertThat(log.history(9, Instant.MIN).runs()).extracting(AuditRun::id).containsExactly("r1", "r0");
    }

    @Test
    void filesOfDaysThatAreNoneAreNobodysAndTheLastDayIsSaid() throws Exception {
        tree.write(LOG + ".+999999999-12-31", "mine");
        log.append(AuditProgram.batch(NOW, "r0", 1));
        log.append(AuditProgram.batch(NOW.plus(Duration.ofDays(1)), "r1", 1));
        assertThat(tree.path(LOG + ".2026-01-02")).exists();
        Files.move(tree.path(LOG + ".2026-01-02"), tree.path(LOG + ".9999-12-31"));
        assertThatThrownBy(() -> log.append(AuditProgram.batch(NOW.plus(Duration.ofDays(2)), "r2", 1)))
                .isInstanceOf(AuditLogException.class)
                .hasMessageContaining(LOG + ".9999-12-31: ")
                .hasMessageContaining("move it away");
    }
}
