package io.l9.dora;

import static io.l9.dora.RegistryTree.REGISTRY;
import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.report.Registration.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Branches that change the registry, merged by real git. */
class RegistryMergeTest {

    private static final int FILES = 7;
    private static final List<Integer> CLEAN_OR_CONFLICT = List.of(0, 1);

    @TempDir
    Path folder;

    RegistryTree tree;
    List<String> names;

    @BeforeEach
    void makeTree() throws Exception {
        tree = new RegistryTree(folder);
        tree.git("init", "--quiet", "--initial-branch=main").git("config", "core.autocrlf", "false");
        names = names(new Random(4711));
        for (int i = 0; i < FILES; i++) {
            tree.python(names.get(i), i + 1);
        }
    }

    private static List<String> names(Random random) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < FILES; i++) {
            names.add((char) ('a' + random.nextInt(3)) + "/f" + i + ".py");
        }
        Collections.sort(names);
        return names;
    }

    /** Makes two branches from a tree without two of the files, each of which adds one of them; merges the second into the first. */
    private boolean mergesCleanly(int first, int second) throws Exception {
        tree.git("checkout", "--quiet", "--orphan", "base-" + first + "-" + second);
        for (int i = 0; i < FILES; i++) {
            tree.python(names.get(i), i + 1);
        }
        tree.delete(names.get(first));
        tree.delete(names.get(second));
        Files.deleteIfExists(tree.path(REGISTRY));
        tree.refresh();
        tree.commit();
        branch("first", first);
        branch("second", second);
        tree.git("checkout", "--quiet", "first");
        return tree.git(CLEAN_OR_CONFLICT, "merge", "--quiet", "--no-edit", "second") == 0;
    }

    private void branch(String name, int added) throws Exception {
        tree.git("branch", "--force", name).git("checkout", "--quiet", name);
        tree.python(names.get(added), added + 1);
        tree.refresh();
        tree.commit().git("checkout", "--quiet", "-");
    }

    @Test
    void branchesThatEachAddAFileMergeUnlessTheTwoAreNeighbours() throws Exception {
        int clean = 0;
        int merges = 0;
        for (int first = 0; first < FILES; first++) {
            for (int second = 0; second < FILES; second++) {
                if (first != second) {
                    boolean merged = mergesCleanly(first, second);
                    boolean neighbours = Math.abs(first - second) == 1;
                    assertThat(merged).as("%d and %d", first, second).isEqualTo(!neighbours);
                    assertThat(tree.refresh().state()).isEqualTo(merged ? State.UP_TO_DATE : State.WRITTEN);
                    assertComplete();
                    clean += merged ? 1 : 0;
                    merges++;
                    tree.commit();
                }
            }
        }
        assertThat(clean).isEqualTo(merges - 2 * (FILES - 1));
        System.out.printf("%d of %d merges without a conflict%n", clean, merges);
    }

    private void assertComplete() throws IOException {
        assertThat(tree.check().state()).isEqualTo(State.UP_TO_DATE);
        assertThat(tree.registry().lines().filter(line -> line.contains("file_path")))
                .hasSize(FILES);
    }

    @Test
    void withGitsUnionNothingConflictsAndTheGoalPutsTheLinesInOrder() throws Exception {
        tree.write(".gitattributes", REGISTRY + " merge=union\n");
        for (int first = 0; first < FILES; first += 2) {
            for (int second : new int[] {(first + 1) % FILES, (first + 6) % FILES}) {
                assertThat(mergesCleanly(first, second))
                        .as("%d and %d", first, second)
                        .isTrue();
                tree.refresh();
                assertComplete();
                tree.commit();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"merge", "diff3", "zdiff3"})
    void theGoalResolvesAConflictAndForgetsNothingOfEitherSide(String style) throws Exception {
        tree.git("config", "merge.conflictStyle", style);
        tree.refresh();
        tree.commit().git("branch", "theirs");
        age(names.get(3), "2026-05-05T00:00:00Z");
        replace(names.get(1), names.get(2));
        tree.commit().git("checkout", "--quiet", "theirs");
        age(names.get(3), "2026-04-04T00:00:00Z");
        age(names.get(4), "2026-06-06T00:00:00Z");
        replace(names.get(5), names.get(6));
        tree.delete(names.get(0));
        tree.refresh();
        tree.commit().git("checkout", "--quiet", "main");

        assertThat(tree.git(CLEAN_OR_CONFLICT, "merge", "--quiet", "--no-edit", "theirs"))
                .isEqualTo(1);
        assertThat(tree.registry()).contains("<<<<<<< HEAD");
        assertThat(tree.registry().contains("||||||| ")).isEqualTo(!style.equals("merge"));
        assertThat(tree.check().state()).isEqualTo(State.STALE);
        tree.refresh();

        String resolved = tree.registry();
        assertThat(tree.check().state()).isEqualTo(State.UP_TO_DATE);
        assertThat(line(resolved, names.get(3))).contains("2026-05-05T00:00:00Z");
        assertThat(line(resolved, names.get(4))).contains("2026-06-06T00:00:00Z");
        assertThat(resolved.substring(resolved.indexOf("retired_ids")))
                .contains("PAY-OPER-001", "PAY-OPER-002", "PAY-OPER-006");
    }

    private void age(String name, String time) throws IOException {
        tree.refresh();
        String line = line(tree.registry(), name);
        tree.write(REGISTRY, tree.registry().replace(line, line.replace("2026-01-02T02:04:00Z", time)));
    }

    private void replace(String gone, String kept) throws IOException {
        tree.delete(gone);
        tree.write(kept, tree.read(kept) + "print()\n");
        tree.refresh();
    }

    private static String line(String registry, String name) {
        return registry.lines().filter(line -> line.contains(name)).findFirst().orElseThrow();
    }
}
