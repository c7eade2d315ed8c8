package io.l9.dora;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.contract.Contract;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is done to a tree: what earlier runs have left makes no difference to the outcome. */
@Execution(ExecutionMode.CONCURRENT)
class CachingLawTest extends CachingScenario {

    private static final int STEPS = 50;
    private static final List<String> PATHS = List.of(
            "a.py",
            "m/b.py",
            "m/c.json",
            "m/c.json.dora.yaml",
            "n/d.md",
            "n/e.yaml",
            "n/\u00e9.py",
            "n/\ud83d\ude00.py");

    private Random random = new Random(0);

    static IntStream seeds() {
        return IntStream.range(0, 4);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void runsThatRememberAndRunsThatReadGiveTheSame(int seed) throws Exception {
        random = new Random(seed);
        for (String path : PATHS) {
            tree.write(path, content(path));
        }
        tree.commit();
        int remembered = 0;
        for (int i = 0; i < STEPS; i++) {
            step();
            validateBoth(random.nextInt(4) == 0 ? Focus.STAGED : Focus.ALL);
            remembered += isRemembered(PATHS.get(i % PATHS.size())) ? 1 : 0;
        }
        assertThat(remembered).as("files that were not read again").isPositive();
    }

    private void step() throws Exception {
        String path = PATHS.get(random.nextInt(PATHS.size()));
        Path file = tree.path(path);
        switch (random.nextInt(16)) {
            case 0, 1, 2 -> tree.write(path, content(path));
            case 3, 4 -> sameSize(file);
            case 5 -> Files.deleteIfExists(file);
            case 6 -> tree.shell("test ! -e a.py || mv a.py m/moved-" + random.nextInt(3) + ".py");
            case 7 -> tree.shell("git checkout -q -f HEAD -- . || true");
            case 8 -> tree.shell("git stash -q || true");
            case 9 -> tree.shell("git stash pop -q || git checkout -q -f HEAD");
            case 10 -> tree.shell("git add -A && git commit -q --allow-empty -m step");
            case 11 -> tree.shell("git add -A; test ! -e a.py || chmod 755 a.py");
            case 12 ->
                tree.write(".gitattributes", random.nextBoolean() ? "*.py text eol=crlf\n" : "*.py -text\n")
                        .shell("test ! -e a.py || { rm a.py; git checkout -q -- a.py; } || true");
            case 13 ->
                tree.write(
                        Contract.FILE_NAME,
                        "dora_block_contract:\n  version: \"1.0." + random.nextInt(3) + "\"\n  status: "
                                + (random.nextBoolean() ? "advisory" : "mandatory") + "\n");
            default -> {
                letASecondPass();
                tree.shell("git status > /dev/null");
            }
        }
    }

    /** Writes as many other bytes, and sets the time of the last change back. */
    private void sameSize(Path file) throws Exception {
        if (Files.exists(file)) {
            FileTime time = Files.getLastModifiedTime(file);
            String text = Files.readString(file);
            Files.writeString(
                    file,
                    random.nextBoolean()
                            ? text.replace("PAY-OPER-00", "PAY-OPER-01").replace("high", "none")
                            : text.replace("PAY-OPER-01", "PAY-OPER-00").replace("payments", "PAYMENTS"));
            Files.setLastModifiedTime(file, time);
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        }
    }

    private String content(String path) {
        String id = "PAY-OPER-00" + random.nextInt(3);
        return switch (path.substring(path.lastIndexOf('.'))) {
            case ".json" -> random.nextBoolean() ? "[]" : "{}";
            case ".yaml" -> InjectScenario.sidecar(id);
            default -> random.nextInt(4) == 0 ? NO_BLOCK : Blocks.python(random.nextInt(3));
        };
    }
}
