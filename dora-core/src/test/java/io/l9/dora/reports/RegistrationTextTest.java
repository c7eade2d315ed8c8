package io.l9.dora.reports;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.contract.Status;
import io.l9.dora.registry.Comparison;
import io.l9.dora.registry.Compliance;
import io.l9.dora.registry.Registry;
import io.l9.dora.registry.RegistryEntry;
import io.l9.dora.report.Registration;
import io.l9.dora.report.Registration.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RegistrationTextTest {

    private static final Registry NOTHING = Registry.EMPTY;
    private static final Registry OLD =
            Registry.of(List.of(entry("a\u001B.py", "A-A-1"), entry("b.py", "A-A-2")), Set.of("A-A-3"));
    private static final Registry NEXT =
            Registry.of(List.of(entry("b.py", "A-A-3"), entry("c.py", "A-A-4")), Set.of("A-A-1", "A-A-2"));

    @Test
    void oneLineSaysWhatWasWritten() {
        assertThat(text(State.WRITTEN, NOTHING, NEXT))
                .containsExactly("DORA: registry has 2 entries, 2 added, 2 ids retired");
        assertThat(text(State.WRITTEN, OLD, NEXT))
                .containsExactly(
                        "DORA: registry has 2 entries, 1 added, 1 changed, 1 removed, 2 ids retired, 1 id back in use");
        assertThat(text(State.WRITTEN, NEXT, NEXT)).containsExactly("DORA: registry has 2 entries, lines put in order");
        assertThat(text(State.UP_TO_DATE, NEXT, NEXT)).containsExactly("DORA: registry is up to date, 2 entries");
    }

    @Test
    void aStaleRegistryIsToldDifferenceByDifference() {
        assertThat(text(State.STALE, OLD, NEXT))
                .containsExactly(
                        "r.json: missing entry: c.py (A-A-4)",
                        "r.json: orphaned entry: a\\u001B.py (A-A-1)",
                        "r.json: differing entry: b.py, component_id is `A-A-2`, expected `A-A-3`",
                        "r.json: missing retired id: A-A-1",
                        "r.json: missing retired id: A-A-2",
                        "r.json: retired id that a file has again: A-A-3",
                        "DORA: registry is stale, 1 missing, 1 differing, 1 orphaned, 2 ids retired, 1 id back in use");
        assertThat(text(State.STALE, NEXT, NEXT))
                .containsExactly("DORA: registry is stale, its entries are right, but not laid out as they have to be");
    }

    @Test
    void noMoreThanFiftyDifferencesAreTold() {
        List<RegistryEntry> entries = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            entries.add(entry("f" + i, "A-A-" + i));
        }
        assertThat(text(State.MISSING, NOTHING, Registry.of(entries, Set.of())))
                .hasSize(52)
                .endsWith("... and 10 more differences", "DORA: there is no registry, of 60 entries");
    }

    private static RegistryEntry entry(String path, String id) {
        return new RegistryEntry(path, Optional.of(id), Optional.empty(), Compliance.COMPLIANT, Optional.empty());
    }

    private static List<String> text(State state, Registry old, Registry next) {
        Registration registration = new Registration(
                "contract",
                Status.MANDATORY,
                "r.json",
                state,
                next.files().size(),
                Comparison.of(old, next),
                List.of());
        return RegistrationText.of(registration, Style.PLAIN).stream()
                .map(ConsoleReport.Line::text)
                .toList();
    }
}
