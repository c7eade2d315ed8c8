package io.l9.dora.workspace;

import static io.l9.dora.workspace.TransactionScenario.bytes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Changes files in a process of its own, so that it can be killed, and be one of several. */
final class WritingProgram {

    static final String COUNTER = "counter.txt";

    private WritingProgram() {}

    /**
     * Starts the program.
     *
     * @param task {@code count}, {@code rewrite} or {@code begin}
     * @param number how often, how many files, or how many milliseconds to wait
     */
    static Process start(Path root, String task, int number) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        WritingProgram.class.getName(),
                        root.toString(),
                        task,
                        String.valueOf(number))
                .redirectErrorStream(true)
                .start();
    }

    public static void main(String[] arguments) throws Exception {
        Workspace workspace = Workspace.open(Path.of(arguments[0]));
        int number = Integer.parseInt(arguments[2]);
        System.out.println("started");
        switch (arguments[1]) {
            case "count" -> count(workspace, number);
            case "rewrite" -> rewrite(workspace, number);
            case "begin" ->
                Transaction.begin(workspace, new Disk(), java.time.Duration.ofMillis(number))
                        .close();
            default -> throw new IllegalArgumentException(arguments[1]);
        }
    }

    /** Adds one to the number in a file, so many times, each in a transaction of its own. */
    static void count(Workspace workspace, int times) throws IOException {
        for (int i = 0; i < times; i++) {
            try (Transaction transaction = Transaction.begin(workspace)) {
                byte[] before = Files.readAllBytes(workspace.root().resolve(COUNTER));
                int value = Integer.parseInt(new String(before, StandardCharsets.UTF_8));
                if (transaction
                                .stage(List.of(FileChange.replace(COUNTER, before, bytes(String.valueOf(value + 1)))))
                                .isPresent()
                        || transaction.commit().written() != 1) {
                    throw new IllegalStateException("not written: " + value);
                }
            }
        }
    }

    /** Gives files their next content, all in one transaction. */
    private static void rewrite(Workspace workspace, int files) throws IOException {
        List<String> failures = new ArrayList<>();
        try (Transaction transaction = Transaction.begin(workspace)) {
            for (int i = 0; i < files; i++) {
                byte[] before = Files.readAllBytes(workspace.root().resolve(path(i)));
                transaction
                        .stage(List.of(FileChange.replace(path(i), before, bytes(content(version(before) + 1)))))
                        .ifPresent(failures::add);
            }
            transaction.commit().leftAlone().forEach(file -> failures.add(file.toString()));
        }
        if (!failures.isEmpty()) {
            throw new IllegalStateException(failures.toString());
        }
    }

    static String path(int number) {
        return "d" + number % 20 + "/f" + number + ".txt";
    }

    static String content(int version) {
        return (version + "\n").repeat(100 + version % 7);
    }

    /** Returns which version a file holds; there is none that is not whole. */
    static int version(byte[] content) {
        String text = new String(content, StandardCharsets.UTF_8);
        int version = text.indexOf('\n') < 0 ? -1 : Integer.parseInt(text.substring(0, text.indexOf('\n')));
        if (!text.equals(content(version))) {
            throw new AssertionError("a torn file: " + text);
        }
        return version;
    }
}
