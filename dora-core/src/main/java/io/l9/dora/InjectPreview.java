package io.l9.dora;

import io.l9.dora.diagnostic.Checked;
import io.l9.dora.diagnostic.Diagnostic;
import io.l9.dora.diagnostic.Severity;
import io.l9.dora.inject.Plan;
import io.l9.dora.report.Injection;
import io.l9.dora.text.Printable;
import io.l9.dora.workspace.Selection;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the goal {@code inject} would do about some files, in words: found out by doing it, without writing. */
final class InjectPreview {

    private final Map<String, String> words = new HashMap<>();
    private final String otherwise;

    private InjectPreview(String otherwise) {
        this.otherwise = otherwise;
    }

    /** Looks at the files that are candidates; the others get no block. */
    static InjectPreview of(Run run, ValidationRequest request, List<Path> files, Selection selection) {
        List<Path> candidates = files.stream()
                .filter(file ->
                        Collections.binarySearch(selection.candidates(), AskedFiles.pathOf(run.workspace(), file)) >= 0)
                .toList();
        if (candidates.isEmpty()) {
            return new InjectPreview("would do nothing");
        }
        // No value of the clock is shown, so that any instant will do.
        Checked<Injection> dryRun = InjectRun.inject(
                InjectRequest.of(request, Instant.EPOCH).withFiles(candidates).withDryRun(patch -> {}));
        return dryRun.value()
                .map(InjectPreview::of)
                .orElseGet(() -> new InjectPreview("would stop: "
                        + dryRun.diagnostics().stream()
                                .filter(problem -> problem.severity() == Severity.ERROR)
                                .map(Diagnostic::toString)
                                .findFirst()
                                .orElse("")));
    }

    private static InjectPreview of(Injection injection) {
        InjectPreview preview = new InjectPreview("would change nothing");
        injection.changed().forEach(file -> preview.words.put(file.path(), changed(file)));
        injection.refused().forEach(file -> preview.words.put(file.path(), refused(file)));
        return preview;
    }

    private static String changed(Injection.Changed file) {
        return verb(file.kind())
                + file.newId()
                        .map(id -> ", with the new id " + Printable.value(id))
                        .orElse("");
    }

    private static String verb(Plan.Kind kind) {
        return switch (kind) {
            case ADDED -> "would add the block";
            case REPAIRED -> "would repair the block";
            case MIGRATED -> "would migrate the block";
            case REMOVED -> "would remove the block";
            case UPDATED -> "would update the block";
        };
    }

    private static String refused(Injection.Refused file) {
        Plan.Refusal first = file.reasons().get(0);
        int more = file.reasons().size() - 1;
        String place = first.place().map(where -> where + ": ").orElse("");
        return "would refuse: " + place + Printable.of(first.reason()) + " ["
                + first.category().id() + "] " + Printable.of(first.help())
                + (more == 0 ? "" : "; and " + more + " more");
    }

    /** Returns the words for a file. */
    String of(String path) {
        return words.getOrDefault(path, otherwise);
    }
}
