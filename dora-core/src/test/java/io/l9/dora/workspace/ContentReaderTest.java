package io.l9.dora.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.l9.dora.workspace.FileContent.Bytes;
import io.l9.dora.workspace.FileContent.Reason;
import io.l9.dora.workspace.FileContent.Unreadable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class ContentReaderTest {

    private static final long LIMIT = 1_000_000;

    @TempDir
    Path folder;

    Tree tree;
    Workspace workspace;

    @BeforeEach
    void open() throws Exception {
        tree = new Tree(folder.toRealPath().resolve("root"));
        Files.createDirectory(tree.root());
        workspace = tree.open();
    }

    @Test
    void readsFilesOfAnySize() throws Exception {
        for (int size : new int[] {0, 1, 4096, 65_535, 65_536, 65_537, 300_000}) {
            byte[] bytes = new byte[size];
            new Random(size).nextBytes(bytes);
            Files.write(tree.path("f.py"), bytes);
            assertThat(bytes("f.py")).as("%d bytes", size).isEqualTo(bytes);
        }
    }

    @Test
    void roomThatIsUsedAgainHoldsTheFileAndNothingOfTheOneBefore() throws Exception {
        ReadBuffer room = new ReadBuffer();
        for (int size : new int[] {300_000, 0, 1, 65_536, 65_535, 65_537, 3_000_000, 10, 131_072, 4096}) {
            byte[] bytes = new byte[size];
            new Random(size).nextBytes(bytes);
            Files.write(tree.path("f.py"), bytes);
            Bytes file = (Bytes) workspace.read("f.py", size, room);
            assertThat(Arrays.copyOf(file.array(), file.length()))
                    .as("%d bytes", size)
                    .isEqualTo(bytes);
            assertThat(workspace.read("f.py", size - 1L, room)).isInstanceOf(Unreadable.class);
        }
    }

    @Test
    void bytesOfTheCallersOwnStayWhateverIsReadNext() throws Exception {
        ReadBuffer room = new ReadBuffer();
        tree.write("a.py", "first").write("b.py", "second");

        byte[] lent = ((Bytes) workspace.read("a.py", LIMIT, room)).bytes();
        byte[] own = bytes("a.py");
        workspace.read("b.py", LIMIT, room);
        workspace.read("b.py", LIMIT);
        assertThat(lent).isEqualTo("first".getBytes(StandardCharsets.US_ASCII)).isEqualTo(own);
    }

    @Test
    void aLargeFileDoesNotKeepTheRoomLarge() throws Exception {
        ReadBuffer room = new ReadBuffer();
        tree.write("large.py", "x".repeat(5_000_000)).write("small.py", "x");

        workspace.read("large.py", Integer.MAX_VALUE, room);
        workspace.read("small.py", Integer.MAX_VALUE, room);
        assertThat(room.bytes()).hasSizeLessThanOrEqualTo(1 << 20);
    }

    @Test
    void readsFilesWhoseSizeTheSystemDoesNotTell() throws Exception {
        Path proc = Path.of("/proc/self");
        assumeThat(proc.resolve("status")).isRegularFile();

        FileContent content = Workspace.open(proc).read("status", LIMIT);
        assertThat(new String(((Bytes) content).bytes(), StandardCharsets.UTF_8))
                .contains("Name:");
        assertThat(Workspace.open(proc).read("status", 10))
                .isInstanceOfSatisfying(
                        Unreadable.class, no -> assertThat(no.reason()).isEqualTo(Reason.TOO_LARGE));
    }

    @Test
    void refusesFilesAboveTheLimitOnly() throws Exception {
        tree.write("f.py", "x".repeat(1234));

        assertThat(workspace.read("f.py", 1234)).isInstanceOf(Bytes.class);
        assertThat(workspace.read("f.py", 1233))
                .isEqualTo(new Unreadable(Reason.TOO_LARGE, "the file has 1,234 bytes, more than the limit of 1,233"));
    }

    @Test
    @Timeout(30)
    void refusesWhatIsNoFileWithoutWaiting() throws Exception {
        tree.files("d.py/x").shell("mkfifo pipe.py");

        assertThat(reason("d.py")).isEqualTo(Reason.NOT_A_FILE);
        assertThat(reason("pipe.py")).isEqualTo(Reason.NOT_A_FILE);
        assertThat(reason("absent.py")).isEqualTo(Reason.VANISHED);
        assertThat(reason("absent/x.py")).isEqualTo(Reason.VANISHED);
    }

    @Test
    void fileThatBecameALinkIsNotFollowed() throws Exception {
        tree.files("a.py").write("../secret", "secret");
        Selection selection = workspace.select(Tree.SCOPE);
        Files.delete(tree.path("a.py"));
        tree.link("a.py", "../secret");

        assertThat(selection.candidates()).containsExactly("a.py");
        assertThat(reason("a.py")).isEqualTo(Reason.SYMLINK);
    }

    @Test
    void folderThatBecameALinkIsNotFollowed() throws Exception {
        tree.files("d/e/a.py").write("../outside/e/a.py", "secret");
        Selection selection = workspace.select(Tree.SCOPE);
        tree.shell("rm -r d; ln -s ../outside d");

        assertThat(selection.candidates()).containsExactly("d/e/a.py");
        assertThat(reason("d/e/a.py")).isEqualTo(Reason.SYMLINK);
        assertThat(reason("d/e/a.py")).as("again").isEqualTo(Reason.SYMLINK);
    }

    @Test
    void fileWhoseFolderBecameAFileHasVanished() throws Exception {
        tree.files("d");

        assertThat(reason("d/a.py")).isEqualTo(Reason.VANISHED);
    }

    @Test
    void doesNotLeaveTheRoot() throws Exception {
        tree.write("../secret", "secret");

        assertThat(reason("../secret")).isEqualTo(Reason.OUTSIDE_ROOT);
        assertThat(reason("a/../../secret")).isEqualTo(Reason.OUTSIDE_ROOT);
        assertThat(reason("/etc/hosts")).isEqualTo(Reason.OUTSIDE_ROOT);
        assertThat(reason("")).isEqualTo(Reason.OUTSIDE_ROOT);
        assertThat(reason("a/..")).isEqualTo(Reason.OUTSIDE_ROOT);
    }

    @Test
    void impossibleNames() throws Exception {
        assertThat(reason("nul\0.py")).isEqualTo(Reason.INVALID_NAME);
        assertThat(reason("\u00e9\0.py")).isEqualTo(Reason.INVALID_NAME);
        assertThat(reason("half\ud83d.py")).isEqualTo(Reason.INVALID_NAME);
        assertThat(workspace.read("x".repeat(300), LIMIT))
                .isEqualTo(new Unreadable(Reason.IO_ERROR, "File name too long"));
    }

    @Test
    void fileWithoutPermission() throws Exception {
        tree.files("a.py");
        Files.setPosixFilePermissions(tree.path("a.py"), PosixFilePermissions.fromString("---------"));
        assumeThat(Files.isReadable(tree.path("a.py")))
                .as("permissions stop this user")
                .isFalse();

        assertThat(workspace.read("a.py", LIMIT))
                .isEqualTo(new Unreadable(Reason.DENIED, "the file cannot be read: permission denied"));
    }

    @Test
    void severalThreadsReadAtOnce() throws Exception {
        for (int i = 0; i < 200; i++) {
            tree.files("d" + i % 7 + "/f" + i + ".py");
        }
        boolean allRight = IntStream.range(0, 2_000)
                .parallel()
                .map(i -> i % 200)
                .allMatch(i -> {
                    String path = "d" + i % 7 + "/f" + i + ".py";
                    return workspace.read(path, LIMIT) instanceof Bytes b
                            && new String(b.bytes(), StandardCharsets.UTF_8).equals("content of " + path);
                });
        assertThat(allRight).isTrue();
    }

    private byte[] bytes(String path) {
        return ((Bytes) workspace.read(path, LIMIT)).bytes();
    }

    private Reason reason(String path) {
        return ((Unreadable) workspace.read(path, LIMIT)).reason();
    }
}
