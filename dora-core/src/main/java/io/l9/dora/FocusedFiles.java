package io.l9.dora;

import io.l9.dora.block.Sidecar;
import io.l9.dora.diagnostic.Diagnostic;
import io.l9.dora.report.Coverage.Extent;
import io.l9.dora.report.Validation;
import io.l9.dora.rule.FileEntry;
import io.l9.dora.rule.Finding;
import io.l9.dora.rule.RepositoryRule.Tree;
import io.l9.dora.rule.RuleEngine;
import io.l9.dora.text.Position;
import io.l9.dora.workspace.Changes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The files of one tree whose violations count.
 *
 * @param parts a file must be in each of them
 * @param extent how much of the tree that is
 * @param changes what the tree is compared with, where it is with anything
 * @param notes what a person should know of how the files were found
 */
record FocusedFiles(List<Part> parts, Extent extent, Optional<Changes> changes, List<Diagnostic> notes) {

    static final FocusedFiles ALL = new FocusedFiles(List.of(), Extent.TREE, Optional.empty(), List.of());

    FocusedFiles {
        parts = List.copyOf(parts);
        notes = List.copyOf(notes);
    }

    /**
     * Some files of a tree.
     *
     * @param others what the others are, in words that continue {@code 3 ...}
     * @param paths tells of each path whether it is that of one of these
     */
    record Part(String others, Predicate<String> paths) {

        /** A sidecar and its file are one thing. */
        boolean has(String path) {
            return paths.test(path)
                    || paths.test(Sidecar.of(path))
                    || (Sidecar.is(path) && paths.test(Sidecar.fileOf(path)));
        }
    }

    /**
     * Tells whether the violations of a file count.
     *
     * @param path a candidate, or a sidecar
     */
    boolean isOn(String path) {
        for (Part part : parts) {
            if (!part.has(path)) {
                return false;
            }
        }
        return true;
    }

    /** Returns how many files of {@code candidates} are left out, by the first reason that there is. */
    Map<String, Integer> leftOut(List<String> candidates) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        if (parts.isEmpty()) {
            return counts;
        }
        for (String path : candidates) {
            for (Part part : parts) {
                if (!part.has(path)) {
                    counts.merge(part.others(), 1, Integer::sum);
                    break;
                }
            }
        }
        return counts;
    }

    /**
     * Returns what is wrong with files among each other. A finding in a file out of focus counts when it is the focus that brings it about: when it is not
     * there as long as only the files out of focus are.
     */
    List<Finding> findingsAmong(Tree tree, RuleEngine engine) {
        List<Finding> all = engine.judge(tree);
        if (parts.isEmpty() || all.isEmpty()) {
            return all;
        }
        List<FileEntry> others =
                tree.entries().stream().filter(entry -> !isOn(entry.path())).toList();
        Set<Place> old = engine.judge(new Tree(others, tree.hidesIds())).stream()
                .map(Place::of)
                .collect(Collectors.toSet());
        return all.stream()
                .filter(finding -> isOn(Validation.judgedPath(finding)) || !old.contains(Place.of(finding)))
                .toList();
    }

    /** What makes two findings one: the message may name another file than before. */
    private record Place(String rule, String path, Position position) {

        static Place of(Finding finding) {
            return new Place(finding.rule(), finding.path(), finding.position());
        }
    }
}
