package io.l9.dora;

import io.l9.dora.trace.TraceRecorder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Records traces in a process of its own, so that it can be killed, and be one of several. */
final class TraceProgram {

    private TraceProgram() {}

    static Process start(Path root, String name, int rounds, List<String> files) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        TraceProgram.class.getName(),
                        root.toString(),
                        name,
                        String.valueOf(rounds),
                        String.join(",", files))
                .redirectErrorStream(true)
                .start();
    }

    /** Prints {@code started}, and {@code done} at the end. */
    public static void main(String[] arguments) throws IOException {
        System.out.println("started");
        Path root = Path.of(arguments[0]);
        record(root, arguments[1], Integer.parseInt(arguments[2]), List.of(arguments[3].split(",")));
        System.out.println("done");
    }

    /** Records a trace of each file, and that again and again. What is said of a trace is said in it three times, at its start, in its middle and at its end. */
    static void record(Path root, String name, int rounds, List<String> files) throws IOException {
        for (int i = 0; i < rounds; i++) {
            for (String file : files) {
                String id = name + "-" + i + "-" + file;
                RunStamp run = new RunStamp(id, InjectProgram.NOW);
                try (TraceRecorder trace =
                        Dora.recorder(TraceRequest.of(ValidationRequest.of(root), "task", run), Path.of(file))) {
                    trace.input("id", id);
                    trace.stabilityScore(id);
                }
            }
        }
    }
}
