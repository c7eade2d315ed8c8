package io.l9.dora;

import java.nio.file.Path;
import java.time.Instant;

/** What {@code dora:validate} does without reports, and what a commit waits for, as programs that a class loader of its own can start. */
public final class PlainRun {

    private static final Instant NOW = Instant.parse("2026-01-02T02:04:00Z");

    private PlainRun() {}

    /** Judges the tree at {@code root}, with what its audit log knows, and adds to that log. */
    public static void run(String root) {
        ValidationRequest tree = ValidationRequest.of(Path.of(root));
        ReportRequest request =
                ReportRequest.of(tree, NOW).withMostFixes(0).withHistory(contract -> Dora.history(tree, contract, 10));
        Dora.record(
                tree, new RunStamp("run", NOW), Dora.report(request).orThrow().validation());
    }

    /** Judges what is staged in the tree at {@code root}. */
    public static void checkCommit(String root) {
        Dora.checkCommit(ValidationRequest.of(Path.of(root))).orThrow();
    }
}
