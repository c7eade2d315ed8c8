package io.l9.dora.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TransactionTest extends TransactionScenario {

    @Test
    void replacesCreatesAndDeletes() throws Exception {
        tree.files("a.py", "d/b.py", "old.dora.yaml");
        try (Transaction transaction = begin()) {
            assertThat(replace(transaction, "a.py", "new a")).isEmpty();
            assertThat(replace(transaction, "d/b.py", "")).isEmpty();
            assertThat(transaction.stage(List.of(FileChange.create("x/y/c.py", bytes("new c")))))
                    .isEmpty();
            assertThat(transaction.stage(List.of(FileChange.create("d/e.py", bytes("new e")))))
                    .isEmpty();
            assertThat(transaction.stage(
                            List.of(FileChange.delete("old.dora.yaml", bytes("content of old.dora.yaml")))))
                    .isEmpty();
            assertThat(transaction.commit()).isEqualTo(new Committed(5, List.of()));
        }
        assertThat(Snapshot.of(tree.root()))
                .isEqualTo(Map.of("a.py", "new a", "d/b.py", "", "d/e.py", "new e", "x/y/c.py", "new c"));
    }

    @Test
    void withoutACommitNothingChanges() throws Exception {
        tree.files("a.py", "d/b.py");
        Map<String, String> before = Snapshot.of(tree.root());
        try (Transaction transaction = begin()) {
            replace(transaction, "a.py", "new a");
            transaction.stage(List.of(FileChange.create("x/c.py", bytes("new c"))));
            transaction.stage(List.of(FileChange.delete("d/b.py", bytes("content of d/b.py"))));
            assertThat(tree.path("a.py")).hasContent("content of a.py");
        }
        assertThat(Snapshot.of(tree.root())).isEqualTo(before);
        assertThat(tree.path("x")).doesNotExist();
    }

    @Test
    void aRunThatStagesNothingLeavesNothing() throws Exception {
        try (Transaction transaction = begin()) {
            assertThat(transaction.recovered().notes()).isEmpty();
            assertThat(transaction.commit()).isEqualTo(new Committed(0, List.of()));
        }
        assertThat(tree.root()).isEmptyDirectory();
    }

    @Test
    void filesThatSomebodyElseHasChangedAreLeftAlone() throws Exception {
        tree.files("changed.py", "deleted.py", "kept.py", "removed.py", "link.py");
        try (Transaction transaction = begin()) {
            for (String path : List.of("changed.py", "deleted.py", "kept.py", "link.py")) {
                assertThat(replace(transaction, path, "new")).isEmpty();
            }
            transaction.stage(List.of(FileChange.create("made.py", bytes("new"))));
            transaction.stage(List.of(FileChange.delete("removed.py", bytes("content of removed.py"))));
            tree.write("changed.py", "theirs").write("made.py", "theirs").write("removed.py", "theirs");
            tree.shell("rm deleted.py link.py; ln -s kept.py link.py");

            assertThat(transaction.commit())
                    .isEqualTo(new Committed(
                            1,
                            List.of(
                                    changed("changed.py", "it has changed since it was read"),
                                    changed("deleted.py", "it has changed since it was read"),
                                    changed("link.py", "it has changed since it was read"),
                                    changed("made.py", "somebody else has made it meanwhile"),
                                    changed("removed.py", "it has changed since it was read"))));
        }
        assertThat(Snapshot.of(tree.root()))
                .isEqualTo(Map.of(
                        "changed.py", "theirs",
                        "kept.py", "new",
                        "link.py", "-> kept.py",
                        "made.py", "theirs",
                        "removed.py", "theirs"));
    }

    @Test
    void whatBelongsTogetherIsRefusedTogether() throws Exception {
        tree.files("a.json", "linked.json").shell("ln linked.json other");
        Map<String, String> before = Snapshot.of(tree.root());
        try (Transaction transaction = begin()) {
            assertThat(transaction.stage(List.of(
                            FileChange.create("linked.json.dora.yaml", bytes("new")),
                            FileChange.replace("linked.json", bytes("content of linked.json"), bytes("new")))))
                    .isPresent();
            assertThat(transaction.stage(List.of(FileChange.create("linked.json.dora.yaml/x", bytes("new")))))
                    .as("the sidecar is not to be made any more")
                    .isEmpty();
            assertThat(transaction.stage(List.of(FileChange.delete("linked.json.dora.yaml", bytes("")))))
                    .isEmpty();
        }
        assertThat(Snapshot.of(tree.root())).isEqualTo(before);
    }

    @Test
    void whatBelongsTogetherIsLeftAloneTogether() throws Exception {
        tree.files("a.json", "b.json");
        try (Transaction transaction = begin()) {
            for (String path : List.of("a.json", "b.json")) {
                transaction.stage(List.of(
                        FileChange.replace(path, bytes("content of " + path), bytes("new")),
                        FileChange.create(path + ".dora.yaml", bytes("new"))));
            }
            tree.write("a.json", "theirs");
            assertThat(transaction.commit())
                    .isEqualTo(new Committed(
                            2,
                            List.of(
                                    changed("a.json", "it has changed since it was read"),
                                    changed(
                                            "a.json.dora.yaml",
                                            "a.json goes with it, and it has changed since it was read"))));
        }
        assertThat(Snapshot.of(tree.root()))
                .isEqualTo(Map.of("a.json", "theirs", "b.json", "new", "b.json.dora.yaml", "new"));
    }

    @Test
    void allOrNothingChangesNothingWhenOneFileHasChanged() throws Exception {
        tree.files("a.py", "b.py");
        try (Transaction transaction = begin()) {
            replace(transaction, "a.py", "new");
            replace(transaction, "b.py", "new");
            tree.write("b.py", "theirs");
            assertThat(transaction.commitUnlessChanged())
                    .isEqualTo(new Committed(0, List.of(changed("b.py", "it has changed since it was read"))));
        }
        assertThat(Snapshot.of(tree.root())).isEqualTo(Map.of("a.py", "content of a.py", "b.py", "theirs"));
    }

    @Test
    void threadsStageAtOnce() throws Exception {
        List<String> paths = IntStream.range(0, 500)
                .mapToObj(i -> "d" + i % 7 + "/f" + i + ".py")
                .toList();
        tree.files(paths.toArray(String[]::new));
        try (Transaction transaction = begin()) {
            List<String> refused = new ArrayList<>();
            paths.parallelStream().forEach(path -> {
                try {
                    replace(transaction, path, "new " + path).ifPresent(refused::add);
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            });
            assertThat(refused).isEmpty();
            assertThat(transaction.commit()).isEqualTo(new Committed(500, List.of()));
        }
        Map<String, String> after = Snapshot.of(tree.root());
        assertThat(after)
                .hasSize(500)
                .allSatisfy((path, content) -> assertThat(content).isEqualTo("new " + path));
    }

    @Test
    void anEndedTransactionTakesNothing() throws Exception {
        tree.files("a.py");
        Transaction transaction = begin();
        transaction.close();
        assertThatThrownBy(() -> replace(transaction, "a.py", "new")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(transaction::commit).isInstanceOf(IllegalStateException.class);
        transaction.close();
        assertThat(tree.path("a.py")).hasContent("content of a.py");
    }
}
