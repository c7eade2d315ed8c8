package io.l9.dora;

import io.l9.dora.codegen.Intake;
import io.l9.dora.inject.Draft;
import io.l9.dora.inject.Planner;
import io.l9.dora.inject.TreeDraft;
import io.l9.dora.rule.FileEntry;
import io.l9.dora.workspace.Selection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Says what becomes of a tree when generated files take their place in it: ids are given away, and files agree, in all of it. */
final class GenerateDrafts {

    private final Run run;
    private final Sources sources;
    private final StagedFiles staged;
    private final Planner planner;
    private final int threads;
    private final ProgressCount progress;

    GenerateDrafts(Run run, Sources sources, StagedFiles staged, Planner planner, int threads, ProgressCount progress) {
        this.run = run;
        this.sources = sources;
        this.staged = staged;
        this.planner = planner;
        this.threads = threads;
        this.progress = progress;
    }

    /**
     * What becomes of one file.
     *
     * @param presentId the id that the file in its place has, which no other file gets
     */
    private record Drafted(String path, Draft draft, Optional<String> presentId) {}

    TreeDraft of(Intake intake) {
        Selection selection = run.select();
        Map<String, Draft> drafts = new LinkedHashMap<>();
        Set<String> taken = sources.takenIds(run.orphans(selection), run.reader(selection));
        SubjectReader inTree = run.reader(selection);
        draft(staying(selection, intake), path -> staying(path, inTree), drafts, taken);
        draft(intake.gated(), path -> gated(path, intake, inTree), drafts, taken);
        TreeDraft tree = new TreeDraft(run.rules(), drafts, intake.gated());
        tree.allocate(taken);
        tree.agree();
        return tree;
    }

    private void draft(
            List<String> paths, Function<String, Drafted> work, Map<String, Draft> drafts, Set<String> taken) {
        progress.expect(paths.size());
        Parallel.forEachChunk(paths, threads, chunk -> progress.each(chunk, work), results -> {
            for (Drafted drafted : results) {
                drafts.put(drafted.path(), drafted.draft());
                drafted.presentId().ifPresent(taken::add);
            }
        });
    }

    /** Returns the files of the tree that are not replaced. What lies in the staging folder is no file of the tree. */
    private List<String> staying(Selection selection, Intake intake) {
        Set<String> replaced = new HashSet<>(intake.gated());
        Optional<String> stagingFolder = staged.folderInTree();
        return selection.candidates().stream()
                .filter(path -> !replaced.contains(path))
                .filter(path -> stagingFolder.filter(path::startsWith).isEmpty())
                .toList();
    }

    private static Drafted staying(String path, SubjectReader inTree) {
        Draft draft = inTree.readTarget(path)
                .map(target -> Draft.unchanged(target).withHiddenIds(inTree.hiddenIds(target)))
                .orElseGet(Draft::none);
        return new Drafted(path, draft, Optional.empty());
    }

    private Drafted gated(String path, Intake intake, SubjectReader inTree) {
        StagedFiles.Candidate candidate = staged.readGated(path, intake.sidecars());
        Optional<String> presentId = candidate
                .inPlace()
                .flatMap(target -> FileEntry.of(target.subject()))
                .flatMap(entry -> Optional.ofNullable(entry.componentId()))
                .map(FileEntry.Field::text);
        Draft draft = candidate
                .target()
                .map(target -> planner.draft(target, candidate.values())
                        .comingInto(candidate.inPlace())
                        .withHiddenIds(
                                candidate.inPlace().map(inTree::hiddenIds).orElse(Set.of())))
                .orElseGet(Draft::none);
        return new Drafted(path, draft, presentId);
    }
}
