package io.l9.dora.codegen;

import io.l9.dora.block.Sidecar;
import io.l9.dora.inject.Plan.Category;
import io.l9.dora.inject.Plan.Refusal;
import io.l9.dora.workspace.Listing;
import io.l9.dora.workspace.Scope;
import io.l9.dora.workspace.Verdict;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a staging folder holds, sorted by what becomes of it. Paths are those in the staging folder, which are those below the root too.
 *
 * @param gated files that get their block, sorted
 * @param plain files that are written as they are, sorted
 * @param sidecars the sidecars of {@code gated} files, which go with them
 * @param refused what cannot pass, by path
 */
public record Intake(List<String> gated, List<String> plain, Set<String> sidecars, SortedMap<String, Refusal> refused) {

    /** What becomes of files that need no block. */
    public enum Others {
        /** They stop the generation: a generator is asked for what the contract knows. */
        REFUSED,
        /** They are written as they are. */
        WRITTEN
    }

    /** Sorts what {@code listing} found by what the contract says of it. */
    public static Intake of(Listing listing, Scope scope, Others others) {
        Intake intake = new Intake(new ArrayList<>(), new ArrayList<>(), new HashSet<>(), new TreeMap<>());
        listing.unusable()
                .forEach((path, reason) -> intake.refused.put(
                        path, new Refusal(Category.UNREADABLE, reason, "let the generator write plain files only")));
        Set<String> files = new HashSet<>(listing.files());
        for (String path : listing.files()) {
            if (Sidecar.is(path)) {
                intake.addSidecar(path, files);
            } else {
                scope.controlFile(path)
                        .ifPresentOrElse(
                                pattern -> intake.refused.put(path, ownFile(pattern)),
                                () -> intake.add(path, scope.decide(path), others));
            }
        }
        intake.sortOutSidecars();
        return intake;
    }

    /** A sidecar goes the way of its file. */
    private void sortOutSidecars() {
        Set<String> written = new HashSet<>(plain);
        for (String sidecar : sidecars) {
            if (written.contains(Sidecar.fileOf(sidecar))) {
                plain.add(sidecar);
            }
        }
        sidecars.retainAll(gated.stream().map(Sidecar::of).toList());
        plain.sort(null);
    }

    /** Returns this intake with all files written as they are. */
    public Intake withoutGate() {
        List<String> all = new ArrayList<>(plain);
        all.addAll(gated);
        all.addAll(sidecars);
        all.sort(null);
        return new Intake(List.of(), all, Set.of(), refused);
    }

    private void addSidecar(String path, Set<String> files) {
        if (files.contains(Sidecar.fileOf(path))) {
            sidecars.add(path);
        } else {
            refused.put(
                    path,
                    new Refusal(
                            Category.UNREADABLE,
                            "there is no file in the staging folder that this sidecar stands for",
                            "generate the file too, or drop the sidecar"));
        }
    }

    private static Refusal ownFile(String pattern) {
        return new Refusal(
                Category.CONTROL_FILE,
                "the product reads or writes this file itself (" + pattern + "), a generator must not",
                "let the generator write it somewhere else, and a person put it in place");
    }

    private void add(String path, Verdict verdict, Others others) {
        if (!(verdict instanceof Verdict.Excluded out)) {
            gated.add(path);
        } else if (others == Others.WRITTEN) {
            plain.add(path);
        } else {
            refused.put(
                    path,
                    new Refusal(
                            Category.UNSUPPORTED_TYPE,
                            "unknown file type: " + out.detail(),
                            "add its type to the contract, or have such files written without a block:"
                                    + " -Ddora.generate.copyOthers=true"));
        }
    }
}
