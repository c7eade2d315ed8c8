package io.l9.dora.workspace;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The changes that were staged so far, in groups of those that belong together. Safe for several threads. */
final class Staged {

    /** What is made goes before what is changed, and that before what goes away: a block that moves is in both places for a moment, never in none. */
    private static final Comparator<Operation> BLOCK_FIRST = Comparator.comparing(
                    (Operation operation) -> operation.before().isPresent())
            .thenComparing(operation -> operation.after().isEmpty());

    private final Stage stage;
    private final Set<String> targets = ConcurrentHashMap.newKeySet();
    private final Collection<List<Operation>> operations = new ConcurrentLinkedQueue<>();

    Staged(Stage stage) {
        this.stage = stage;
    }

    /** Stages changes that belong together, or returns why one of them is not possible; then none is staged. */
    Optional<String> add(List<FileChange> together) throws IOException {
        List<Operation> group = new ArrayList<>(together.size());
        for (FileChange change : together) {
            if (!targets.add(change.path())) {
                throw new IllegalArgumentException("staged twice: " + change.path());
            }
            Stage.Result result = stage.stage(change);
            if (result instanceof Stage.Result.Refused refused) {
                targets.remove(change.path());
                takeBack(group);
                return Optional.of(refused.reason());
            }
            group.add(((Stage.Result.Staged) result).operation());
        }
        group.sort(BLOCK_FIRST);
        operations.add(group);
        return Optional.empty();
    }

    private void takeBack(List<Operation> group) throws IOException {
        for (Operation operation : group) {
            stage.takeBack(operation);
            targets.remove(operation.target());
        }
    }

    /** Returns the groups, in the order of their paths. */
    List<List<Operation>> inOrder() {
        return operations.stream()
                .sorted(Comparator.comparing(together -> together.get(0).target()))
                .toList();
    }

    /** Returns how many files are to be changed. */
    int files() {
        return targets.size();
    }
}
