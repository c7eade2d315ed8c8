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
 * @param recollection what is known of files already; of nothing where the witness needs to see each
 */
record TreeJudge(
        RuleEngine engine,
        SubjectReader reader,
        FocusedFiles focus,
        Optional<Past> past,
        Consumer<Subject> witness,
        ProgressCount progress,
        ValuePool pool,
        Recollection recollection) {

    /** Judges some files, with so many threads. */
    Judged judge(List<String> candidates, int threads) {
        progress.expect(candidates.size());
        Judged all = Judged.nothing();
        Parallel.forEachChunk(candidates, threads, this::judge, all::append);
        recollection.finish();
        all.found(focus.findingsAmong(all.tree(), engine));
        past.ifPresent(earlier -> all.found(engine.judgeChanges(all.changes(), all.entries(), earlier::idOf)));
        return all;
    }

    private Judged judge(List<String> paths) {
        Judged judged = Judged.nothing();
        Recollection.Part memory = recollection.part();
        ReadBuffer room = reader.rooms().take();
        for (String path : paths) {
            boolean isCompared = past.isPresent() && focus.isOn(path);
            FileVerdict known = isCompared ? null : memory.recall(path);
            if (known == null) {
                read(path, room, memory, judged);
            } else {
                add(path, known, judged);
            }
        }
        reader.rooms().giveBack(room);
        memory.end();
        progress.steps(paths.size());
        return judged;
    }

    private void read(String path, ReadBuffer room, Recollection.Part memory, Judged judged) {
        boolean isLearning = memory.beginReading();
        Optional<Target> target = reader.readTarget(path, room);
        if (target.isEmpty()) {
            judged.vanished().add(path);
            return;
        }
        if (target.get().mayHideIds()) {
            judged.hiding().add(path);
        }
        Subject subject = target.get().subject();
        if (isLearning || focus.isOn(path)) {
            FileVerdict verdict = FileVerdict.of(subject, engine);
            memory.learn(target.get(), verdict);
            add(path, verdict, judged);
        } else {
            FileEntry.of(subject).map(entry -> entry.shared(pool)).ifPresent(judged.entries()::add);
        }
        if (focus.isOn(path)) {
            past.flatMap(earlier -> earlier.of(path))
                    .ifPresent(before -> judged.changes().addAll(engine.compare(before, subject)));
            witness.accept(subject);
        }
    }

    private void add(String path, FileVerdict verdict, Judged judged) {
        FileVerdict shared = verdict.shared(pool);
        if (focus.isOn(path)) {
            judged.add(shared);
        } else {
            shared.entry().ifPresent(judged.entries()::add);
        }
    }
}
