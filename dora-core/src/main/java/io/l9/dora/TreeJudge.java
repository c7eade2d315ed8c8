package io.l9.dora;

import io.l9.dora.inject.Target;
import io.l9.dora.rule.FileEntry;
import io.l9.dora.rule.RuleEngine;
import io.l9.dora.rule.Subject;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Judges the files of a tree, each on its own and all together.
 *
 * @param focus the files whose violations count; of the others only that is remembered which rules over the whole tree need
 * @param past the files as they were, where the tree is compared with an earlier one
 * @param witness sees every file in focus that is there; called by several threads
 * @param recollection what is known of files already; of nothing where the witness or the past need to see each
 */
record TreeJudge(
        RuleEngine engine,
        SubjectReader reader,
        FocusedFiles focus,
        Optional<Past> past,
        Consumer<Subject> witness,
        ProgressCount progress,
        Recollection recollection) {

    /** Judges some files, with so many threads. */
    Judged judge(List<String> candidates, int threads) {
        progress.expect(candidates.size());
        Judged all = Judged.merge(Parallel.mapChunks(candidates, threads, this::judge));
        all.findings().addAll(focus.findingsAmong(all.entries(), engine));
        past.ifPresent(
                earlier -> all.findings().addAll(engine.judgeChanges(all.changes(), all.entries(), earlier::idOf)));
        return all;
    }

    private Judged judge(List<String> paths) {
        Judged judged = Judged.nothing();
        Recollection.Part memory = recollection.part();
        for (String path : paths) {
            boolean isOn = focus.isOn(path);
            FileVerdict known = isOn && past.isPresent() ? null : memory.recall(path);
            if (known == null) {
                judge(path, isOn, memory, judged);
            } else {
                add(known, isOn, judged);
            }
            progress.step();
        }
        memory.end();
        return judged;
    }

    private void judge(String path, boolean isOn, Recollection.Part memory, Judged judged) {
        boolean isLearning = memory.beginReading();
        Optional<Target> target = reader.readTarget(path);
        if (target.isEmpty()) {
            judged.vanished().add(path);
            return;
        }
        Subject subject = target.get().subject();
        if (!isOn && !isLearning) {
            FileEntry.of(subject).ifPresent(judged.entries()::add);
            return;
        }
        FileVerdict verdict = FileVerdict.of(subject, engine);
        memory.learn(target.get(), verdict);
        add(verdict, isOn, judged);
        if (isOn) {
            past.flatMap(earlier -> earlier.of(path))
                    .ifPresent(before -> judged.changes().addAll(engine.compare(before, subject)));
            witness.accept(subject);
        }
    }

    private static void add(FileVerdict verdict, boolean isOn, Judged judged) {
        if (isOn) {
            judged.add(verdict);
        } else {
            verdict.entry().ifPresent(judged.entries()::add);
        }
    }
}
