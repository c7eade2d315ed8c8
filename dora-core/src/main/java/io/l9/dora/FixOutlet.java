package io.l9.dora;

import io.l9.dora.block.Sidecar;
import io.l9.dora.inject.Plan.Change;
import io.l9.dora.report.Fix;
import io.l9.dora.workspace.Committed.LeftAlone;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Writes nothing: every change becomes a fix in a report. */
final class FixOutlet implements Outlet {

    /** All fixes together, in UTF-16 units; a report is no copy of the tree. */
    private static final int MOST_TEXT = 1_000_000;
    /** One of them. */
    private static final int LONGEST = 50_000;

    private final Map<String, Fix> fixes = new ConcurrentHashMap<>();
    private final Map<String, Boolean> tooLong = new ConcurrentHashMap<>();

    @Override
    public List<String> recovered() {
        return List.of();
    }

    @Override
    public Optional<String> stage(Change change) {
        String document = change.documents().get(0).document();
        String path = Sidecar.is(document) ? Sidecar.fileOf(document) : document;
        Fix fix = Fix.of(path, change.documents());
        if (length(fix) <= LONGEST) {
            fixes.put(path, fix);
        } else {
            tooLong.put(path, true);
        }
        return Optional.empty();
    }

    private static int length(Fix fix) {
        return fix.replacements().stream()
                .mapToInt(replacement -> replacement.text().length())
                .sum();
    }

    @Override
    public Optional<byte[]> patch(Change change) {
        return Optional.empty();
    }

    @Override
    public List<LeftAlone> commit() {
        return List.of();
    }

    @Override
    public void close() {
        // There is nothing to give back.
    }

    /** Returns what was taken: in the order of the paths, until there is no more room. */
    Fixes fixes() {
        Map<String, Fix> kept = new TreeMap<>();
        int rest = MOST_TEXT;
        for (Fix fix : new TreeMap<>(fixes).values()) {
            rest -= length(fix);
            if (rest < 0) {
                break;
            }
            kept.put(fix.path(), fix);
        }
        return new Fixes(kept, tooLong.size() + fixes.size() - kept.size());
    }
}
