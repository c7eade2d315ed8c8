package io.l9.dora.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Prints how long it takes to replace many small files in one transaction. Run by hand: arguments are an empty folder, the number of files, and
 * {@code force} or {@code trust} for a disk that is not waited for.
 */
final class TransactionTiming {

    private TransactionTiming() {}

    public static void main(String[] arguments) throws Exception {
        Path root = Path.of(arguments[0]);
        List<String> paths = IntStream.range(0, Integer.parseInt(arguments[1]))
                .mapToObj(i -> "d" + i % 1000 + "/f" + i + ".py")
                .toList();
        byte[] before = new byte[6_000];
        byte[] after = new byte[7_000];
        for (String path : paths) {
            Files.createDirectories(root.resolve(path).getParent());
            Files.write(root.resolve(path), before);
        }
        Disk disk = arguments[2].equals("force") ? new Disk() : new DyingDisk(DyingDisk.IMMORTAL);
        long start = System.nanoTime();
        try (Transaction transaction = Transaction.begin(Workspace.open(root), disk, java.time.Duration.ofMinutes(1))) {
            paths.parallelStream().forEach(path -> {
                try {
                    if (transaction
                            .stage(List.of(FileChange.replace(path, before, after)))
                            .isPresent()) {
                        throw new IllegalStateException(path);
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            long staged = System.nanoTime();
            int written = transaction.commit().written();
            long end = System.nanoTime();
            System.out.printf(
                    "%d files: staged in %d ms, committed in %d ms%n",
                    written, (staged - start) / 1_000_000, (end - staged) / 1_000_000);
        }
    }
}
