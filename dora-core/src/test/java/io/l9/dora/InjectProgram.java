package io.l9.dora;

import io.l9.dora.report.Injection;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;

/** Injects in a process of its own, so that it can be killed, and be one of several. */
final class InjectProgram {

    static final Instant NOW = Instant.parse("2026-01-02T02:04:00Z");

    private InjectProgram() {}

    static Process start(Path root) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        InjectProgram.class.getName(),
                        root.toString())
                .redirectErrorStream(true)
                .start();
    }

    /** Prints {@code started}, and at the end how many files were changed and refused. */
    public static void main(String[] arguments) {
        System.out.println("started");
        Injection injection = Dora.inject(InjectRequest.of(
                        ValidationRequest.of(Path.of(arguments[0])).withThreads(2), NOW))
                .orThrow();
        System.out.println(
                injection.changed().size() + " " + injection.refused().size());
    }
}
