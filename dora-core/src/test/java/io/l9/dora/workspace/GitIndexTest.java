package io.l9.dora.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads what git writes, and takes nothing else for it. */
class GitIndexTest {

    private static final int SHA1 = 20;
    private static final byte[] TOP = {};

    @TempDir
    Path folder;

    private byte[] index(String version) throws Exception {
        Tree tree = new Tree(folder.toRealPath()).git("init", "--quiet");
        tree.files("a.py", "a/b.py", "a/b/c.py", "a.b/c.py", "z/" + "x".repeat(200) + "/" + "y".repeat(200) + ".py");
        tree.git("add", "--all").git("update-index", "--force-write-index", "--index-version", version);
        return Files.readAllBytes(tree.path(".git/index"));
    }

    private static List<String> names(GitIndex index) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < index.size(); i++) {
            names.add(PathNames.decode(index.names(), index.nameStart(i), index.nameEnd(i)));
        }
        return names;
    }

    @Test
    void pathsAreThoseBelowTheFolderInTheOrderOfTheIndex() throws Exception {
        for (String version : List.of("2", "4")) {
            byte[] bytes = index(version);
            assertThat(names(GitIndex.read(bytes, SHA1, TOP).orElseThrow()))
                    .hasSize(5)
                    .startsWith("a.b/c.py", "a.py", "a/b.py", "a/b/c.py");
            byte[] prefix = "a/".getBytes(StandardCharsets.UTF_8);
            assertThat(names(GitIndex.read(bytes, SHA1, prefix).orElseThrow())).containsExactly("b.py", "b/c.py");
        }
    }

    @Test
    void eachFileIsFoundWhereverOneStartsToLook() throws Exception {
        GitIndex index = GitIndex.read(index("4"), SHA1, TOP).orElseThrow();
        FileStamps stamps = new FileStamps(index);
        List<String> names = names(index);
        for (int near = -1; near <= names.size(); near++) {
            for (int i = 0; i < names.size(); i++) {
                assertThat(stamps.find(names.get(i), near)).isEqualTo(i);
            }
            assertThat(stamps.find("a", near)).isEqualTo(-1);
            assertThat(stamps.find("zz", near)).isEqualTo(-1);
        }
    }

    @Test
    void anIndexOfALaterVersionOrWithARequiredExtensionIsNotRead() throws Exception {
        byte[] bytes = index("2");
        byte[] later = bytes.clone();
        later[7] = 5;
        assertThat(GitIndex.read(later, SHA1, TOP)).isEmpty();

        byte[] more = Arrays.copyOf(bytes, bytes.length + 8);
        System.arraycopy("link\0\0\0\0".getBytes(StandardCharsets.US_ASCII), 0, more, bytes.length - SHA1, 8);
        assertThat(GitIndex.read(more, SHA1, TOP)).isEmpty();
    }

    @Test
    void whateverTheBytesAreReadingEnds() throws Exception {
        Random random = new Random(7);
        for (String version : List.of("2", "4")) {
            byte[] whole = index(version);
            for (int length = 0; length < whole.length; length++) {
                assertSound(Arrays.copyOf(whole, length));
            }
            for (int i = 0; i < 5_000; i++) {
                byte[] damaged = whole.clone();
                for (int flips = 1 + random.nextInt(4); flips > 0; flips--) {
                    damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
                }
                assertSound(damaged);
            }
        }
    }

    private static void assertSound(byte[] bytes) {
        GitIndex.read(bytes, SHA1, TOP).ifPresent(index -> {
            for (int i = 0; i < index.size(); i++) {
                assertThat(index.nameStart(i)).isLessThanOrEqualTo(index.nameEnd(i));
                assertThat(index.nameEnd(i)).isLessThanOrEqualTo(index.names().length);
                assertThat(index.statAt(i) + GitIndex.STAT + SHA1).isLessThanOrEqualTo(bytes.length);
            }
        });
    }
}
