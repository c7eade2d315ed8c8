package io.l9.dora;

import static io.l9.dora.BaselineTree.BASELINE;
import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.DefectiveFile.Defect;
import io.l9.dora.report.BaselineUpdate.State;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Branches that change the baseline, merged by real git. */
class BaselineMergeTest {

    private static final int FILES = 7;
    private static final List<Integer> CLEAN_OR_CONFLICT = List.of(0, 1);

    @TempDir
    Path folder;

    BaselineTree tree;
    int merges;

    @BeforeEach
    void makeTree() throws Exception {
        tree = new BaselineTree(folder);
        tree.files().git("init", "--quiet", "--initial-branch=main").git("config", "core.autocrlf", "false");
    }

    /** Makes branches from a tree, each of which changes one of the files; merges the second into the first. */
    private boolean mergesCleanly(DefectiveFile[] base, DefectiveFile first, DefectiveFile second) throws Exception {
        tree.files().git("checkout", "--quiet", "--orphan", "base-" + merges++);
        tree.write(base);
        commit();
        branch("first", first);
        branch("second", second);
        tree.files().git("checkout", "--quiet", "first");
        return tree.files().git(CLEAN_OR_CONFLICT, "merge", "--quiet", "--no-edit", "second") == 0;
    }

    private void branch(String name, DefectiveFile change) throws Exception {
        tree.files().git("branch", "--force", name).git("checkout", "--quiet", name);
        tree.write(change);
        commit();
        tree.files().git("checkout", "--quiet", "-");
    }

    private void commit() throws Exception {
        tree.update();
        tree.files().commit();
    }

    private static DefectiveFile[] all(Defect... defects) {
        DefectiveFile[] files = new DefectiveFile[FILES];
        for (int i = 0; i < FILES; i++) {
            files[i] = DefectiveFile.with(i + 1, defects);
        }
        return files;
    }

    @Test
    void branchesThatEachAddAViolationMergeUnlessTheTwoAreNeighbours() throws Exception {
        for (int first = 1; first <= FILES; first += 2) {
            for (int second = 1; second <= FILES; second++) {
                if (first != second) {
                    DefectiveFile[] base = all(Defect.NO_BLOCK);
                    base[first - 1] = DefectiveFile.sound(first);
                    base[second - 1] = DefectiveFile.sound(second);
                    boolean merged = mergesCleanly(
                            base,
                            DefectiveFile.with(first, Defect.NO_BLOCK),
                            DefectiveFile.with(second, Defect.NO_BLOCK));
                    assertThat(merged).as("%d and %d", first, second).isEqualTo(Math.abs(first - second) > 1);
                    assertThat(tree.tryValidate().value().isPresent()).isEqualTo(merged);
                    assertThat(tree.update(BaselineGrowth.NEVER).state())
                            .isEqualTo(merged ? State.UP_TO_DATE : State.WRITTEN);
                    assertComplete(FILES);
                    tree.files().commit();
                }
            }
        }
    }

    @Test
    void branchesThatEachMendAFileMergeUnlessTheTwoAreNeighbours() throws Exception {
        for (int second = 2; second <= FILES; second++) {
            boolean merged = mergesCleanly(all(Defect.NO_BLOCK), DefectiveFile.sound(1), DefectiveFile.sound(second));
            assertThat(merged).as("1 and %d", second).isEqualTo(second > 2);
            assertThat(tree.update(BaselineGrowth.NEVER).state()).isEqualTo(merged ? State.UP_TO_DATE : State.WRITTEN);
            assertComplete(FILES - 2);
            tree.files().commit();
        }
    }

    @Test
    void withGitsUnionNothingConflictsAndWhatItDoublesIsReadAllTheSame() throws Exception {
        tree.files().write(".gitattributes", BASELINE + " merge=union\n");
        for (int first = 1; first < FILES; first++) {
            DefectiveFile[] base = all(Defect.NO_BLOCK);
            base[first - 1] = DefectiveFile.sound(first);
            base[first] = DefectiveFile.sound(first + 1);
            boolean merged = mergesCleanly(
                    base,
                    DefectiveFile.with(first, Defect.NO_BLOCK),
                    DefectiveFile.with(first + 1, Defect.NO_BLOCK, Defect.NO_DOMAIN));
            assertThat(merged).as("%d", first).isTrue();
            assertThat(tree.validate().fails()).as("%d", first).isFalse();
            tree.update(BaselineGrowth.NEVER);
            assertComplete(FILES);
            tree.files().commit();
        }
    }

    @Test
    void aConflictSaysWhichGoalResolvesIt() throws Exception {
        DefectiveFile[] base = all(Defect.NO_BLOCK);
        base[0] = DefectiveFile.sound(1);
        base[1] = DefectiveFile.sound(2);
        assertThat(mergesCleanly(base, DefectiveFile.with(1, Defect.NO_BLOCK), DefectiveFile.with(2, Defect.NO_BLOCK)))
                .isFalse();
        assertThat(tree.tryValidate().diagnostics())
                .singleElement()
                .hasToString(BASELINE
                        + ":4:1: git could not merge the file; to resolve the conflict: run the goal baseline");
    }

    private void assertComplete(int entries) throws IOException {
        assertThat(tree.validate().fails()).isFalse();
        assertThat(tree.baseline().lines().filter(line -> line.contains("file_path")))
                .isSorted()
                .hasSize(entries);
        assertThat(tree.update(BaselineGrowth.NEVER).state()).isEqualTo(State.UP_TO_DATE);
    }
}
