package io.l9.dora;

import io.l9.dora.inject.Target;
import io.l9.dora.rule.FileEntry;
import io.l9.dora.rule.RuleEngine;
import io.l9.dora.rule.Subject;
import io.l9.dora.rule.ValuePool;
import io.l9.dora.workspace.ReadBuffer;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Judges the files of a tree, each on its own and all together.
 *
 * @param focus the files whose violations count; of the others only that is remembered which rules over the whole tree need
 * @param past the files as they were, where the tree is compared with an earlier one
 * @param witness sees every file in focus that is there, and keeps nothing of its text, which is read over; called by several threads
 * @param pool values that what stays of files has in common
 */
record TreeJudge(
        RuleEngine engine,
        SubjectReader reader,
        FocusedFiles focus,
        Optional<Past> past,
        Consumer<Subject> witness,
        ProgressCount progress,
        ValuePool pool) {

    /** Judges some files, with so many threads. */
    Judged judge(List<String> candidates, int threads) {
        progress.expect(candidates.size());
        Judged all = Judged.nothing();
        Parallel.forEachChunk(candidates, threads, this::judge, all::append);
        all.found(focus.findingsAmong(all.entries(), engine));
        past.ifPresent(earlier -> all.found(engine.judgeChanges(all.changes(), all.entries(), earlier::idOf)));
        return all;
    }

    private Judged judge(List<String> paths) {
        Judged judged = Judged.nothing();
        ReadBuffer room = reader.rooms().take();
        for (String path : paths) {
            Optional<Target> target = reader.readTarget(path, room);
            if (target.isEmpty()) {
                judged.vanished().add(path);
            } else {
                judge(target.get().subject(), judged);
            }
        }
        reader.rooms().giveBack(room);
        progress.steps(paths.size());
        return judged;
    }

    private void judge(Subject subject, Judged judged) {
        if (!focus.isOn(subject.path())) {
            FileEntry.of(subject).map(entry -> entry.shared(pool)).ifPresent(judged.entries()::add);
            return;
        }
        judged.add(FileVerdict.of(subject, engine).shared(pool));
        past.flatMap(earlier -> earlier.of(subject.path()))
                .ifPresent(before -> judged.changes().addAll(engine.compare(before, subject)));
        witness.accept(subject);
    }
}
