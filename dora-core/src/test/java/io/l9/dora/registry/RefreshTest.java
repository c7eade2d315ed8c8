package io.l9.dora.registry;

import static io.l9.dora.registry.Entries.NOON;
import static io.l9.dora.registry.Entries.entry;
import static io.l9.dora.registry.Entries.facts;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class RefreshTest {

    private static final Instant CREATED = NOON.minusSeconds(60);

    @Test
    void theTreeDecidesEverythingButTheTimesOfGeneration() {
        Registry old = Registry.of(List.of(entry("a.py", "A-A-1"), entry("b.py", "A-A-2")), Set.of());
        FileFacts other = new FileFacts("a.py", true, Optional.of("A-A-3"), Optional.of("low"), Optional.of(CREATED));
        FileFacts bare = new FileFacts("c.py", false, Optional.empty(), Optional.empty(), Optional.empty());

        Registry next = refresh(old, List.of(other, bare), Set.of("a.py", "c.py"));

        assertThat(next.files().values())
                .containsExactly(
                        new RegistryEntry(
                                "a.py",
                                Optional.of("A-A-3"),
                                Optional.of("low"),
                                Compliance.NON_COMPLIANT,
                                Optional.of(NOON)),
                        new RegistryEntry(
                                "c.py",
                                Optional.empty(),
                                Optional.empty(),
                                Compliance.MISSING_BLOCK,
                                Optional.empty()));
        assertThat(next.retiredIds()).containsExactly("A-A-1", "A-A-2");
    }

    @Test
    void aNewEntryTakesTheTimeThatItsBlockWasCreatedAt() {
        FileFacts file = new FileFacts("a.py", true, Optional.of("A-A-1"), Optional.empty(), Optional.of(CREATED));

        Registry next = refresh(Registry.EMPTY, List.of(file), Set.of());

        assertThat(time(next, "a.py")).contains(CREATED);
    }

    @Test
    void aFileThatMovesTakesItsTimeAlong() {
        Registry old = Registry.of(List.of(entry("a.py", "A-A-1")), Set.of());

        Registry next = refresh(old, List.of(facts("b/a.py", "A-A-1")), Set.of());

        assertThat(time(next, "b/a.py")).contains(NOON);
        assertThat(next.retiredIds()).isEmpty();
        Registry copied = refresh(old, List.of(facts("a.py", "A-A-1"), facts("b/a.py", "A-A-1")), Set.of());
        assertThat(time(copied, "b/a.py")).isEmpty();
    }

    @Test
    void aRetiredIdThatComesBackWithItsFileIsInUseAgain() {
        Registry old = Registry.of(List.of(entry("a.py", "A-A-1"), entry("b.py", "A-A-2")), Set.of());

        Registry without = refresh(old, List.of(facts("b.py", "A-A-2")), Set.of());
        assertThat(without.retiredIds()).containsExactly("A-A-1");
        Registry again = refresh(without, List.of(facts("a.py", "A-A-1"), facts("b.py", "A-A-2")), Set.of());
        assertThat(again.retiredIds()).isEmpty();
        assertThat(again.files()).containsOnlyKeys("a.py", "b.py");
    }

    @Test
    void filesOfAFolderThatCannotBeListedKeepTheirEntries() {
        Registry old = Registry.of(List.of(entry("a/b.py", "A-A-1"), entry("a.py", "A-A-2")), Set.of());

        Registry next = Refresh.of(old, List.of(), Set.of(), Set.of("a/"));

        assertThat(next.files()).containsOnlyKeys("a/b.py");
        assertThat(next.retiredIds()).containsExactly("A-A-2");
    }

    @RepeatedTest(30)
    void noIdThatWasEverKnownIsForgotten() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        Registry registry = Registry.EMPTY;
        for (int step = 0; step < 20; step++) {
            Set<String> known = registry.ids();
            Registry next = random.nextBoolean()
                    ? refresh(registry, files(random), Set.of())
                    : registry.with(List.of(entry("f" + random.nextInt(5), "A-A-" + random.nextInt(9))));
            assertThat(next.ids()).as("seed %d", seed).containsAll(known);
            assertThat(refresh(registry, files(new Random(1)), Set.of()))
                    .isEqualTo(refresh(registry, files(new Random(1)), Set.of()));
            registry = next;
        }
        Registry last = registry;
        assertThat(last.files().values())
                .noneMatch(
                        entry -> last.retiredIds().contains(entry.componentId().orElse("")));
    }

    private static List<FileFacts> files(Random random) {
        List<FileFacts> files = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            if (random.nextBoolean()) {
                files.add(facts("f" + i, "A-A-" + random.nextInt(9)));
            }
        }
        return files;
    }

    private static Optional<Instant> time(Registry registry, String path) {
        return Optional.ofNullable(registry.files().get(path)).orElseThrow().lastGeneratedAt();
    }

    private static Registry refresh(Registry old, List<FileFacts> files, Set<String> failing) {
        return Refresh.of(old, files, failing, Set.of());
    }
}
