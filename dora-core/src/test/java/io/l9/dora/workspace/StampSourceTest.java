package io.l9.dora.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What git vouches for, and when it is not asked about what was read. */
class StampSourceTest {

    @TempDir
    Path folder;

    private Tree tree;
    private StampSource source;

    @BeforeEach
    void twoFiles() throws Exception {
        tree = new Tree(folder.toRealPath());
        tree.git("init", "--quiet").files("a.py", "b.py").write("a.py", "1").write("b.py", "2");
        tree.git("add", "a.py", "b.py");
        source = new StampSource(new Git("git", tree.root(), Duration.ofMinutes(1)), tree.path(".git"), Map.of());
    }

    private static Supplier<Optional<byte[]>> names(String names) {
        return () -> Optional.of(names.getBytes(StandardCharsets.US_ASCII));
    }

    private static boolean isVouchedFor(String path, Optional<FileStamps> stamps) {
        FileStamps found = stamps.orElseThrow();
        return found.has(found.find(path, 0));
    }

    @Test
    void whatGitNamesHasNoStamp() {
        Optional<FileStamps> stamps = source.ask(names("b.py\0not-there.py\0"));
        assertThat(isVouchedFor("a.py", stamps)).isTrue();
        assertThat(isVouchedFor("b.py", stamps)).isFalse();
    }

    @Test
    void gitThatDoesNotTellVouchesForNothing() {
        assertThat(source.ask(Optional::empty)).isEmpty();
    }

    @Test
    void anIndexThatIsReplacedWhileGitLooksIsNotBelieved() {
        assertThat(source.ask(() -> {
                    replaceIndex();
                    return Optional.of(new byte[0]);
                }))
                .isEmpty();
        assertThat(isVouchedFor("a.py", source.ask())).isTrue();
    }

    /** Git cannot look at it, says so, and names the others. */
    @Test
    void whereGitCannotLookItVouchesForNothing() throws Exception {
        Path script = folder.resolve("git");
        Files.writeString(script, """
                #!/bin/sh
                case "$*" in *diff-files*) echo "a.py: Permission denied" >&2 ;; esac
                exec git "$@"
                """);
        assertThat(script.toFile().setExecutable(true)).isTrue();
        Git complaining = new Git(script.toString(), tree.root(), Duration.ofMinutes(1));

        assertThat(new StampSource(complaining, tree.path(".git"), Map.of()).ask())
                .isEmpty();
        assertThat(source.ask()).isPresent();
    }

    /** By one that has the same bytes and the same times, as far as these can be set: what is another file may have been another one in between. */
    private void replaceIndex() {
        Path index = tree.path(".git/index");
        Path other = tree.path(".git/other");
        try {
            Files.copy(index, other, StandardCopyOption.COPY_ATTRIBUTES);
            Files.move(other, index, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
