package io.l9.dora;

import io.l9.dora.Written.Planned;
import io.l9.dora.inject.Plan;
import io.l9.dora.report.Fix;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Keeps what {@code inject} would write for reports, which are no copy of the tree: what is too long is counted and let go. */
final class FixCollector implements Consumer<Planned> {

    /** All fixes together, in UTF-16 units. */
    private static final int MOST_TEXT = 1_000_000;
    /** One of them. */
    private static final int LONGEST = 50_000;

    private final Map<String, Fix> fixes = new ConcurrentHashMap<>();
    private final Set<String> tooLong = ConcurrentHashMap.newKeySet();

    @Override
    public void accept(Planned planned) {
        if (planned.plan() instanceof Plan.Change change) {
            Fix fix = Fix.of(planned.path(), change.documents());
            if (length(fix) <= LONGEST) {
                fixes.put(planned.path(), fix);
            } else {
                tooLong.add(planned.path());
            }
        }
    }

    private static int length(Fix fix) {
        return fix.replacements().stream()
                .mapToInt(replacement -> replacement.text().length())
                .sum();
    }

    /** Returns what was kept: in the order of the paths, until there is no more room. */
    Fixes fixes() {
        Map<String, Fix> kept = new TreeMap<>();
        int room = MOST_TEXT;
        for (Fix fix : new TreeMap<>(fixes).values()) {
            room -= length(fix);
            if (room < 0) {
                break;
            }
            kept.put(fix.path(), fix);
        }
        return new Fixes(kept, tooLong.size() + fixes.size() - kept.size());
    }
}
