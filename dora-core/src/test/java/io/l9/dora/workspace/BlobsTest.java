package io.l9.dora.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every content is read about once, however many there are and however large. */
class BlobsTest {

    private static final int KIB = 1 << 10;
    private static final int MOST = 1 << 24;

    @TempDir
    Path folder;

    Tree tree;
    final TreeMap<String, String> objects = new TreeMap<>();

    @BeforeEach
    void repository() throws Exception {
        tree = new Tree(Files.createDirectory(folder.toRealPath().resolve("repository")));
        tree.git("init", "--quiet");
    }

    /** Makes files of so many KiB, no two alike. */
    private Blobs blobs(int count, int kib) throws Exception {
        for (int i = 0; i < count; i++) {
            tree.write("f%04d".formatted(i), content(i, kib));
        }
        tree.git("add", ".").shell("git ls-files --stage > ../listed");
        for (String line : Files.readAllLines(tree.path("../listed"))) {
            objects.put(line.substring(line.indexOf('\t') + 1), line.split(" ", -1)[1]);
        }
        return new Blobs(new Git(countingGit(), tree.root(), Duration.ofMinutes(1)), objects);
    }

    private static String content(int number, int kib) {
        return ("%04d".formatted(number) + "x".repeat(KIB - 4)).repeat(kib);
    }

    /** A git that leaves a line for each start, and a copy of what it says. */
    private String countingGit() throws Exception {
        Path script = folder.toRealPath().resolve("git");
        Files.writeString(
                script,
                "#!/bin/sh\necho started >> ../starts\ngit \"$@\" | tee -a ../said\n".replace("../", folder + "/"));
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
        return script.toString();
    }

    private void assertReadsAll(Blobs blobs, List<String> paths, int kib) {
        for (String path : paths) {
            assertThat(((FileContent.Bytes) blobs.read(path, MOST)).bytes())
                    .as(path)
                    .isEqualTo(content(Integer.parseInt(path.substring(1)), kib).getBytes(StandardCharsets.US_ASCII));
        }
    }

    private long starts() throws Exception {
        return Files.readAllLines(folder.resolve("starts")).size();
    }

    private long saidBytes() throws Exception {
        return Files.size(folder.resolve("said"));
    }

    @ParameterizedTest
    @CsvSource({"600, 1, 3", "90, 1024, 12", "8, 5120, 8", "16, 3072, 8"})
    void whatGitSaysGrowsWithTheContentsAndNoFaster(int count, int kib, int mostStarts) throws Exception {
        Blobs blobs = blobs(count, kib);

        assertReadsAll(blobs, List.copyOf(objects.keySet()), kib);
        assertThat(starts()).isLessThanOrEqualTo(mostStarts);
        assertThat(saidBytes()).isLessThan(2L * count * kib * KIB + MOST);
    }

    @Test
    void threadsDoNotPushOutWhatOthersRead() throws Exception {
        Blobs blobs = blobs(64, 512);
        List<String> paths = List.copyOf(objects.keySet());
        ExecutorService pool = Executors.newFixedThreadPool(2);
        List<Callable<Void>> halves =
                List.of(reading(blobs, paths.subList(0, 32)), reading(blobs, paths.subList(32, 64)));
        for (var half : pool.invokeAll(halves)) {
            half.get();
        }
        pool.shutdownNow();

        assertThat(starts()).isLessThanOrEqualTo(6);
    }

    private Callable<Void> reading(Blobs blobs, List<String> paths) {
        return () -> {
            assertReadsAll(blobs, paths, 512);
            return null;
        };
    }

    @Test
    void whatNobodyAsksForMakesRoom() throws Exception {
        Blobs blobs = blobs(60, 1024);
        List<String> some = objects.keySet().stream()
                .filter(path -> Integer.parseInt(path.substring(1)) % 3 == 0)
                .toList();

        assertReadsAll(blobs, some, 1024);
        assertThat(starts()).isLessThanOrEqualTo(9);
    }

    @Test
    void aContentThatWasReadIsThereForASecondLook() throws Exception {
        Blobs blobs = blobs(20, 1);

        assertReadsAll(blobs, List.copyOf(objects.keySet()), 1);
        assertReadsAll(blobs, List.copyOf(objects.keySet()), 1);
        assertThat(starts()).isOne();
    }

    @Test
    void oneThatIsTooLargeIsNotReadToItsEnd() throws Exception {
        Blobs blobs = blobs(3, 5120);

        for (String path : objects.keySet()) {
            assertThat(blobs.read(path, KIB)).isInstanceOf(FileContent.Unreadable.class);
        }
        assertThat(saidBytes()).isLessThan(3 * (1 << 20));
    }
}
