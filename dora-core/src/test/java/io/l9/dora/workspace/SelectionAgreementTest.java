package io.l9.dora.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Over random trees: git and the walk agree, and so do {@code select} and {@code judge}. */
class SelectionAgreementTest {

    private static final String[] FOLDERS = {
        "src",
        "node_modules",
        "target",
        "build",
        "venv",
        "x.py",
        "a b",
        "\u00e9",
        ".dora",
        "ci-reports",
        "nested",
        "gone"
    };
    private static final String[] FILES = {
        "a.py",
        "b.yaml",
        "c.txt",
        "pom.xml",
        "pyvenv.cfg",
        "d.json",
        "d.json.dora.yaml",
        ".l9-dora-template.md",
        "q\"\n.md",
        "build.gradle"
    };

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void gitAndTheWalkFindTheSameCandidates(long seed) throws Exception {
        Tree tree = grow(new Random(seed));
        Selection walked = tree.select();
        tree.git("init", "--quiet");
        Selection untracked = tree.select();
        tree.git("add", "--all");
        Selection tracked = tree.select();

        assertThat(List.of(walked.origin(), untracked.origin(), tracked.origin()))
                .containsExactly(Origin.FILE_SYSTEM, Origin.GIT, Origin.GIT);
        assertThat(walked.candidates()).isNotEmpty();
        assertThat(untracked.candidates()).isEqualTo(walked.candidates());
        assertThat(tracked.candidates()).isEqualTo(walked.candidates());
        assertThat(untracked.sidecars()).isEqualTo(walked.sidecars()).isEqualTo(tracked.sidecars());
        assertThat(untracked.matched()).isEqualTo(walked.matched()).isEqualTo(tracked.matched());
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12})
    void judgeAgreesWithSelect(long seed) throws Exception {
        Random random = new Random(seed);
        Tree tree = grow(random);
        tree.git("init", "--quiet")
                .write(".gitignore", "c.txt\nb.yaml\n/src/\n")
                .git("add", "--all");
        for (String path : everything(tree)) {
            if (random.nextInt(5) == 0 && Files.isRegularFile(tree.path(path))) {
                Files.delete(tree.path(path));
            }
        }
        Workspace workspace = tree.open();
        Selection listed = workspace.select(Tree.SCOPE);
        Selection selection = workspace.settle(listed, listed.candidates());

        assertThat(selection.excluded(Exclusion.MISSING)).isPositive();
        for (String path : everything(tree)) {
            assertThat(workspace.judge(path, Tree.SCOPE) instanceof Verdict.Candidate)
                    .as(path)
                    .isEqualTo(selection.candidates().contains(path));
        }
        for (String path : selection.candidates()) {
            assertThat(workspace.judge(path, Tree.SCOPE)).as(path).isInstanceOf(Verdict.Candidate.class);
        }
    }

    private Tree grow(Random random) throws Exception {
        Tree tree = new Tree(folder.toRealPath().resolve("tree"));
        Files.createDirectory(tree.root());
        tree.files("always.py");
        for (int i = 0; i < 60; i++) {
            String path = pathIn(random);
            if (!Files.exists(tree.path(path), java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
                put(tree, path, random);
            }
        }
        Path nested = tree.path("nested");
        if (Files.isDirectory(nested)) {
            new Tree(nested).git("init", "--quiet").files("n.py").commit();
        }
        return tree;
    }

    private static void put(Tree tree, String path, Random random) throws IOException {
        if (random.nextInt(6) == 0) {
            tree.link(path, random.nextBoolean() ? "always.py" : ".");
        } else {
            tree.files(path);
        }
    }

    private static String pathIn(Random random) {
        StringBuilder path = new StringBuilder();
        for (int depth = random.nextInt(4); depth > 0; depth--) {
            path.append(FOLDERS[random.nextInt(FOLDERS.length)]).append('/');
        }
        return path + FILES[random.nextInt(FILES.length)];
    }

    private static List<String> everything(Tree tree) throws IOException {
        try (Stream<Path> all = Files.walk(tree.root())) {
            return new ArrayList<>(all.map(p -> tree.root().relativize(p).toString())
                    .filter(p -> !p.startsWith(".git/"))
                    .toList());
        }
    }
}
