package io.l9.dora.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathNamesTest {

    private static final String SIGNS = "aB9..///-_ ~\\:\0\u00e9\u007f\n";

    private final PathNames names = new PathNames(Path.of("/some/root"));

    @Test
    void aPlainPathLiesBelowTheRootAndIsSpelledAsItIs() {
        Random random = new Random(11);
        int plain = 0;
        for (int round = 0; round < 200_000; round++) {
            StringBuilder path = new StringBuilder();
            for (int length = random.nextInt(8); length > 0; length--) {
                path.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
            }
            if (PathNames.isPlain(path.toString())) {
                plain++;
                Path file = names.root().resolve(path.toString());
                assertThat(names.holds(file)).as("%s", path).isTrue();
                assertThat(file).isEqualTo(file.normalize()).isEqualTo(names.resolve(path.toString()));
                assertThat(names.textOf(file)).isEqualTo(path.toString());
            } else {
                assertThat(isPlainlyBelow(path.toString())).as("%s", path).isFalse();
            }
        }
        assertThat(plain).isGreaterThan(10_000);
    }

    /** Tells the same in a way that is slower. */
    private boolean isPlainlyBelow(String path) {
        try {
            boolean signs = path.chars().allMatch(c -> c >= ' ' && c <= '~' && c != '\\' && c != ':');
            return signs
                    && !path.matches("(.*/)?\\.+(/.*)?")
                    && names.textOf(names.root().resolve(path)).equals(path);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ".", "..", "/a", "a/", "a//b", "a/./b", "a/../b", "../a", "a\\b", "C:a", "a\0", "\u00e9"})
    void whatMayLeadElsewhereIsNotPlain(String path) {
        assertThat(PathNames.isPlain(path)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a.py", ".github/a.yaml", "a/b c/..d", "a.b./c"})
    void otherNamesOfAsciiArePlain(String path) {
        assertThat(PathNames.isPlain(path)).isTrue();
    }
}
