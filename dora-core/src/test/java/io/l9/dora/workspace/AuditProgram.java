package io.l9.dora.workspace;

import io.l9.dora.audit.AuditBatch;
import io.l9.dora.audit.AuditEntry;
import io.l9.dora.audit.AuditGoal;
import io.l9.dora.audit.AuditRun;
import io.l9.dora.audit.AuditTotals;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Appends batches to an audit log in a process of its own, so that it can be killed, and be one of several. */
final class AuditProgram {

    static final String LOG = "logs/codegen-dora-audit.log";
    static final Instant NOW = Instant.parse("2026-01-02T02:04:00Z");

    private AuditProgram() {}

    /** Starts the program. */
    static Process start(Path root, String name, int batches, int entries) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        AuditProgram.class.getName(),
                        root.toString(),
                        name,
                        String.valueOf(batches),
                        String.valueOf(entries))
                .redirectErrorStream(true)
                .start();
    }

    public static void main(String[] arguments) throws Exception {
        Workspace workspace = Workspace.open(Path.of(arguments[0]));
        System.out.println("started");
        append(workspace, NOW, arguments[1], Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]));
    }

    static void append(Workspace workspace, Instant time, String name, int batches, int entries) throws IOException {
        AuditLog log = AuditLog.at(workspace, LOG);
        for (int i = 0; i < batches; i++) {
            log.append(batch(time, name + "-" + i, entries));
        }
    }

    static AuditBatch batch(Instant time, String id, int entries) {
        List<AuditEntry> files = new ArrayList<>();
        for (int i = 0; i < entries; i++) {
            Optional<String> reason = i % 100 == 7 ? Optional.of("presence: no block") : Optional.empty();
            files.add(
                    new AuditEntry("src/module" + i % 50 + "/file" + i + ".py", Optional.of("PAY-OPER-" + i), reason));
        }
        return new AuditBatch(
                new AuditRun(time, id, AuditGoal.VALIDATE, "1.0.0", AuditTotals.ofReading(entries, 0)), files);
    }
}
