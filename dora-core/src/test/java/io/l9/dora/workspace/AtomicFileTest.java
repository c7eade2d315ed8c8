package io.l9.dora.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {

    private static final byte[] NEW = "new".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    @Test
    void makesFileAndFolders() throws Exception {
        Path file = folder.resolve("a/b/report.html");
        AtomicFile.write(file, NEW);

        assertThat(file).hasBinaryContent(NEW);
        assertThat(folder.resolve("a/b")).isDirectoryContaining(file::equals);
        assertNothingLeft(folder.resolve("a/b"));
    }

    @Test
    void newFileHasTheUsualPermissions() throws Exception {
        Path usual = Files.createFile(folder.resolve("usual"));
        AtomicFile.write(folder.resolve("new"), NEW);

        assertThat(Files.getPosixFilePermissions(folder.resolve("new")))
                .isEqualTo(Files.getPosixFilePermissions(usual));
    }

    @Test
    void replacedFileKeepsItsPermissions() throws Exception {
        Path file = Files.writeString(folder.resolve("run.py"), "a longer old text");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-x--x"));
        AtomicFile.write(file, NEW);

        assertThat(file).hasBinaryContent(NEW);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rwxr-x--x");
    }

    @Test
    void linkIsReplacedAndItsTargetLeftAlone() throws Exception {
        Path target = Files.writeString(folder.resolve("target"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link"), target);
        AtomicFile.write(link, NEW);

        assertThat(target).hasContent("old");
        assertThat(link).isRegularFile().hasBinaryContent(NEW);
        assertThat(Files.isSymbolicLink(link)).isFalse();
    }

    @Test
    void failureLeavesNothingBehind() throws Exception {
        Path busy = folder.resolve("busy");
        Files.createDirectories(busy.resolve("inner"));

        assertThatThrownBy(() -> AtomicFile.write(busy, NEW)).isInstanceOf(IOException.class);
        assertThat(busy.resolve("inner")).isDirectory();
        assertNothingLeft(folder);
    }

    @Test
    void contentInPiecesReplacesTheFileOnlyWhenItIsWhole() throws Exception {
        Path file = Files.writeString(folder.resolve("f"), "old");
        assertThatThrownBy(() -> AtomicFile.write(file, out -> {
                    out.write(new byte[200_000]);
                    throw new IOException("no more");
                }))
                .hasMessage("no more");
        assertThat(file).hasContent("old");
        assertNothingLeft(folder);

        AtomicFile.write(file, out -> out.write(NEW));
        assertThat(file).hasBinaryContent(NEW);
        assertNothingLeft(folder);
    }

    @Test
    void temporaryFilesOfOthersAreNotTouched() throws Exception {
        Path other = Files.writeString(folder.resolve(".dora-0.tmp"), "other");
        AtomicFile.write(folder.resolve("f"), NEW);

        assertThat(other).hasContent("other");
        assertThat(folder.resolve("f")).hasBinaryContent(NEW);
    }

    @Test
    void writersAtOnceLeaveOneWholeFile() throws Exception {
        Path file = folder.resolve("f");
        IntStream.range(0, 64).parallel().forEach(i -> {
            try {
                AtomicFile.write(file, String.valueOf(i % 10).repeat(10_000).getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        String text = Files.readString(file);
        assertThat(text).isEqualTo(text.substring(0, 1).repeat(10_000));
        assertNothingLeft(folder);
    }

    private static void assertNothingLeft(Path in) {
        assertThat(in).isDirectoryNotContaining(p -> p.getFileName().toString().endsWith(".tmp"));
    }
}
