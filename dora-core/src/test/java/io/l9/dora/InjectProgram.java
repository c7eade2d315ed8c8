package io.l9.dora;

import io.l9.dora.report.Injection;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Injects in a process of its own, so that it can be killed, and be one of several. */
final class InjectProgram {

    static final Instant NOW = Instant.parse("2026-01-02T02:04:00Z");

    private InjectProgram() {}

    private static final String COMMITS = "commits";

    static Process start(Path root) throws IOException {
        return startWith(root.toString());
    }

    /** Starts one that commits what it writes. */
    static Process startCommitting(Path root) throws IOException {
        return startWith(root.toString(), COMMITS);
    }

    private static Process startWith(String... arguments) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = new ArrayList<>(List.of(
                java,
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                InjectProgram.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    /** Prints {@code started}, and at the end how many files were changed and refused. */
    public static void main(String[] arguments) {
        System.out.println("started");
        InjectRequest request =
                InjectRequest.of(ValidationRequest.of(Path.of(arguments[0])).withThreads(2), NOW);
        boolean commits = List.of(arguments).contains(COMMITS);
        Injection injection =
                Dora.inject(commits ? request.withCommits() : request).orThrow();
        System.out.println(
                injection.changed().size() + " " + injection.refused().size());
    }
}
