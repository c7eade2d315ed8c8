package io.l9.dora.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.contract.Contract;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScanRootTest {

    @TempDir
    Path folder;

    Path deep;

    @BeforeEach
    void folders() throws Exception {
        deep = Files.createDirectories(folder.resolve("top/a/b/c"));
    }

    @Test
    void nearestContractBelowTheTopOfTheRepository() throws Exception {
        Files.createDirectory(folder.resolve("top/.git"));
        contractIn("top");
        contractIn("top/a/b");

        assertThat(ScanRoot.find(deep)).contains(folder.resolve("top/a/b"));
        assertThat(ScanRoot.find(folder.resolve("top/a/b"))).contains(folder.resolve("top/a/b"));
        assertThat(ScanRoot.find(folder.resolve("top/a"))).contains(folder.resolve("top"));
    }

    @Test
    void contractAboveTheRepositoryDoesNotCount() throws Exception {
        Files.writeString(folder.resolve("top/a/.git"), "gitdir: elsewhere");
        contractIn("top");

        assertThat(ScanRoot.find(deep)).contains(folder.resolve("top/a"));
    }

    @Test
    void contractOutsideOfARepository() throws Exception {
        contractIn("top");

        assertThat(ScanRoot.find(deep)).contains(folder.resolve("top"));
    }

    @Test
    void neither() {
        assertThat(ScanRoot.find(deep)).isEmpty();
    }

    private void contractIn(String path) throws Exception {
        Files.createFile(folder.resolve(path).resolve(Contract.FILE_NAME));
    }
}
