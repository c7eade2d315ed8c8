package io.l9.dora;

import io.l9.dora.block.BlockKind;
import io.l9.dora.block.Sidecar;
import io.l9.dora.codegen.FilePair;
import io.l9.dora.codegen.Placement;
import io.l9.dora.codegen.PreservedValues;
import io.l9.dora.format.Facts;
import io.l9.dora.inject.Planner;
import io.l9.dora.inject.Target;
import io.l9.dora.schema.FileValues;
import io.l9.dora.value.Value;
import io.l9.dora.workspace.Listing;
import io.l9.dora.workspace.Workspace;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what a generator wrote, each file with what stands in its place. Safe for several threads. */
final class StagedFiles {

    private final GenerateRequest request;
    private final Workspace staging;
    private final Run run;
    private final Sources sources;
    private final Planner planner;
    private final SubjectReader reader;
    private final int maxBytes;

    StagedFiles(GenerateRequest request, Workspace staging, Run run, Sources sources, Planner planner) {
        this.request = request;
        this.staging = staging;
        this.run = run;
        this.sources = sources;
        this.planner = planner;
        this.maxBytes = request.tree().maxFileBytes();
        this.reader = new SubjectReader(staging, run.contract(), Set.of(), maxBytes);
    }

    /**
     * A staged file, and what stands in its place.
     *
     * @param target the staged file with all that its block needs; empty when it is not there any more
     * @param inPlace likewise what stands in its place
     * @param values where its fields get their values from
     */
    record Candidate(
            FilePair staged, FilePair present, Optional<Target> target, Optional<Target> inPlace, FileValues values) {}

    Listing list() {
        return staging.listAll();
    }

    /** Returns how paths of the tree start that are in the staging folder; empty when that is somewhere else. */
    Optional<String> folderInTree() {
        boolean inside = staging.root().startsWith(run.workspace().root());
        return inside ? Optional.of(run.workspace().pathOf(staging.root()) + "/") : Optional.empty();
    }

    /**
     * Reads a file that is to get a block.
     *
     * @param sidecars those that the generator wrote
     */
    Candidate readGated(String path, Set<String> sidecars) {
        FilePair both = FilePair.read(staging, path, maxBytes);
        FilePair staged = sidecars.contains(Sidecar.of(path)) ? both : both.alone();
        FilePair present = FilePair.read(run.workspace(), path, maxBytes);
        Optional<Target> target = reader.targetOf(path, staged.file(), staged.sidecar());
        Optional<Target> inPlace = reader.targetOf(path, present.file(), present.sidecar());
        return new Candidate(staged, present, target, inPlace, values(path, target, inPlace));
    }

    private FileValues values(String path, Optional<Target> target, Optional<Target> inPlace) {
        FileValues schema =
                sources.schemas().of(path, () -> target.map(Target::facts).orElse(Facts.NONE), request.now());
        Map<String, Value> valid = inPlace.map(planner::validFields).orElse(Map.of());
        Map<BlockKind, Map<String, Value>> tails =
                inPlace.map(planner::validTails).orElse(Map.of());
        return new PreservedValues(schema, run.contract().codegen().preservedFields(), valid, tails);
    }

    /** Reads a file that is written as it is. */
    FilePair readPlain(String path) {
        return FilePair.read(staging, path, maxBytes).alone();
    }

    /** Reads what is in the place of such a file. */
    FilePair readInPlaceOfPlain(String path) {
        return FilePair.read(run.workspace(), path, maxBytes).alone();
    }

    Placement.Use useOf(String path) {
        return staging.isProgram(path) ? Placement.Use.PROGRAM : Placement.Use.DATA;
    }
}
