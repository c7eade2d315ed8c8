package io.l9.dora.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class TopFolderTest {

    private static final Path ROOT = Path.of("/home/dev/project");

    @Test
    void everyModuleFindsTheSameFolder() {
        assertThat(TopFolder.of(ROOT.resolve("a/b"), List.of(ROOT.resolve("a/b"), ROOT.resolve("a"), ROOT)))
                .isEqualTo(ROOT);
        assertThat(TopFolder.of(ROOT, List.of(ROOT))).isEqualTo(ROOT);
    }

    @Test
    void aParentBesideItsModulesDoesNotCount() {
        assertThat(TopFolder.of(ROOT.resolve("module"), List.of(ROOT.resolve("parent"), ROOT.resolve("module"))))
                .isEqualTo(ROOT.resolve("module"));
    }

    @Test
    void aNameThatMerelyBeginsAlikeIsAnotherFolder() {
        assertThat(TopFolder.of(Path.of("/home/dev/project-2"), List.of(ROOT)))
                .isEqualTo(Path.of("/home/dev/project-2"));
    }

    @Test
    void withoutAProjectItIsTheFolderItself() {
        assertThat(TopFolder.of(ROOT, List.of())).isEqualTo(ROOT);
    }
}
