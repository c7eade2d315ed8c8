package io.l9.dora;

import io.l9.dora.report.Validation;
import io.l9.dora.rule.Subject;
import io.l9.dora.workspace.Selection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What one scan of a tree gave: the findings, and what is remembered of each file besides.
 *
 * @param files in the order of their paths
 * @param failing the paths of the files that break the contract
 * @param unseen folders that could not be listed, each with a slash behind it
 * @param <T> what is remembered of a file
 */
record Surveyed<T>(Validation validation, List<T> files, Set<String> failing, Set<String> unseen) {

    /**
     * Scans a tree as {@link Dora#validate} does.
     *
     * @param memory what is to be remembered of a file, which holds on to nothing of its text; called by several threads
     */
    static <T> Surveyed<T> of(Run run, Function<Subject, T> memory) {
        Selection selection = run.select();
        Map<String, T> seen = new ConcurrentHashMap<>();
        Validation validation = run.validate(selection, subject -> seen.put(subject.path(), memory.apply(subject)));
        List<T> files = validation.files().stream()
                .flatMap(file -> Stream.ofNullable(seen.get(file.path())))
                .toList();
        return new Surveyed<>(
                validation,
                files,
                validation.failingFiles(),
                selection.unreadableFolders().keySet());
    }
}
