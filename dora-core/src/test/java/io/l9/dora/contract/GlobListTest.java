package io.l9.dora.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GlobListTest {

    private static final List<String> PARTS =
            List.of("a", "b", ".a", "a.x", "b.x", "a.b.x", "ab.y", ".x", "x", "a.", "..a", "log.2026", "\u00e9.x");

    /** Every kind of glob: one name, an extension, ends, folders of any depth, and what only an expression says. */
    private static final List<String> PIECES = List.of(
            "a", "b", "a.x", "*.x", "*", "**", "a*.y", "?.x", "[ab].x", "*.{x,y}", "*.b.x", "a*", "*a*", ".*", "*.",
            "*é.x");

    @Test
    void findsTheFirstGlobThatMatchesAsALoopOverThemWould() {
        Random random = new Random(85);
        int found = 0;
        for (int i = 0; i < 5_000; i++) {
            List<Glob> globs = globs(random);
            GlobList list = GlobList.of(globs);
            for (int j = 0; j < 20; j++) {
                String path = joined(PARTS, random);
                int expected = loop(globs, path);
                assertThat(list.firstMatch(path)).as("%s in %s", path, globs).isEqualTo(expected);
                assertThat(list.matches(path)).isEqualTo(expected != GlobList.NONE);
                found += expected == GlobList.NONE ? 0 : 1;
            }
        }
        assertThat(found).isBetween(20_000, 80_000);
    }

    @Test
    void ofGlobsOfOneNameTheFirstIsFoundHoweverManyThereAre() {
        List<Glob> globs = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            globs.add(Glob.of("name" + i + ".x"));
        }
        globs.addAll(List.copyOf(globs));
        GlobList list = GlobList.of(globs);

        for (int i = 0; i < 500; i++) {
            assertThat(list.firstMatch("a/name" + i + ".x")).isEqualTo(i);
        }
        assertThat(list.firstMatch("a/name500.x")).isEqualTo(GlobList.NONE);
    }

    @Test
    void aListOfNoneMatchesNothing() {
        assertThat(GlobList.of(List.of()).matches("a.x")).isFalse();
    }

    private static List<Glob> globs(Random random) {
        List<Glob> globs = new ArrayList<>();
        for (int i = random.nextInt(6); i >= 0; i--) {
            String glob = joined(PIECES, random);
            globs.add(Glob.of((random.nextInt(8) == 0 ? "/" : "") + glob + (random.nextInt(8) == 0 ? "/" : "")));
        }
        return globs;
    }

    private static String joined(List<String> parts, Random random) {
        StringBuilder joined = new StringBuilder(parts.get(random.nextInt(parts.size())));
        for (int i = random.nextInt(3); i > 0; i--) {
            joined.append('/').append(parts.get(random.nextInt(parts.size())));
        }
        return joined.toString();
    }

    private static int loop(List<Glob> globs, String path) {
        for (int i = 0; i < globs.size(); i++) {
            if (globs.get(i).matches(path)) {
                return i;
            }
        }
        return GlobList.NONE;
    }
}
