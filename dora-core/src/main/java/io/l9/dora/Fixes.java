package io.l9.dora;

import io.l9.dora.diagnostic.Diagnostic;
import io.l9.dora.diagnostic.Location;
import io.l9.dora.report.Fix;
import java.util.List;
import java.util.Map;

/**
 * What {@code inject} would do about the files of a run.
 *
 * @param leftOut how many files have none here because there are too many, or because their texts are too long
 */
record Fixes(Map<String, Fix> byPath, int leftOut) {

    static final Fixes NONE = new Fixes(Map.of(), 0);

    Fixes withFilesLeftOut(int more) {
        return new Fixes(byPath, leftOut + more);
    }

    /** Returns what a person should know of them. */
    List<Diagnostic> notes() {
        return leftOut == 0
                ? List.of()
                : List.of(Diagnostic.info(
                        Location.of("."),
                        "reports tell what inject would write for " + byPath.size() + " files; " + leftOut
                                + " more were not looked at for that, or would get a text that is too long"));
    }
}
