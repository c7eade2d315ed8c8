package io.l9.dora.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.regex.PatternSyntaxException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GlobTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*.py | a.py",
                "*.py | a/b/c.py",
                "*.py | .py",
                "Makefile | a/Makefile",
                "/README.md | README.md",
                "docs/*.md | docs/a.md",
                "docs/**/*.md | docs/a.md",
                "docs/**/*.md | docs/a/b/c.md",
                "**/*.md | a.md",
                "**/k8s/** | k8s/a.yaml",
                "**/k8s/** | deploy/k8s/prod/a.yaml",
                "vendor/** | vendor/a/b",
                "vendor/ | vendor/a/b",
                "vendor/ | lib/vendor/a",
                "/vendor/ | vendor/a",
                "a/vendor/ | a/vendor/x",
                "a/**/b | a/b",
                "a/**/b | a/x/y/b",
                "** | a/b/c",
                "a** | abc",
                "*a*b* | 1a2b3",
                "?.md | x.md",
                "?.md | 😀.md",
                "[a-c].md | b.md",
                "[!a-c].md | d.md",
                "[^a-c].md | d.md",
                "[]x].md | ].md",
                "[a-].md | -.md",
                "[.-0]x | .x",
                "[.-0]x | 0x",
                "*.{yml,yaml} | a.yaml",
                "{a,b/*}.md | b/c.md",
                "{a,b{c,d}}.md | bd.md",
                "x{,y}.md | x.md",
                "\\*.md | *.md",
                "a,b}.md | a,b}.md",
                "a+(b).md | a+(b).md",
                "src/*/x.py | src/a/x.py",
                "tsconfig*.json | packages/a/tsconfig.build.json",
            })
    void matches(String glob, String path) {
        assertThat(Glob.of(glob).matches(path)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*.py | a.pyc",
                "*.py | a.py/b",
                "Makefile | a/Makefile.am",
                "Makefile | aMakefile",
                "/README.md | a/README.md",
                "docs/*.md | docs/a/b.md",
                "docs/*.md | x/docs/a.md",
                "docs/**/*.md | docsx/a.md",
                "**/k8s/** | k8s",
                "**/k8s/** | xk8s/a",
                "vendor/** | vendor",
                "vendor/** | vendored/a",
                "/vendor/ | lib/vendor/a",
                "a/vendor/ | b/a/vendor/x",
                "a/**/b | ab",
                "a/**/b | a/xb",
                "a**/b | ax/y/b",
                "?.md | xy.md",
                "*.md | a.MD",
                "[a-c].md | d.md",
                "[!a-c].md | b.md",
                "[!a]b | /b",
                "x[.-0]y | x/y",
                "\\*.md | a.md",
                "src/*/x.py | src/a/b/x.py",
                "tsconfig*.json | atsconfig.json",
                "ab*ba | aba",
            })
    void doesNotMatch(String glob, String path) {
        assertThat(Glob.of(glob).matches(path)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "[a",
                "[",
                "[]",
                "[!]",
                "{a",
                "{a,{b}",
                "a\\",
                "src\\main",
                "!a",
                "./a",
                "a/../b",
                "a//b",
                "[z-a]",
                "[a/b]",
                "{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}",
                "{{{{{{{{{a}}}}}}}}}"
            })
    void rejectsWhatIsNoPatternOrNeverMatches(String glob) {
        assertThatThrownBy(() -> Glob.of(glob)).isInstanceOf(PatternSyntaxException.class);
    }

    @Test
    void rejectsWhatIsTooLongOrTooDeepWithoutRunningOutOfStack() {
        assertThatThrownBy(() -> Glob.of("*".repeat(1_001))).isInstanceOf(PatternSyntaxException.class);
        assertThatThrownBy(() -> Glob.of("{".repeat(1_000))).isInstanceOf(PatternSyntaxException.class);
    }

    @Test
    void neverThrowsWhateverItIsMadeOf() {
        Random random = new Random(1);
        String alphabet = "ab.*?[]{}!^-,/\\\n\u00e9";
        for (int i = 0; i < 20_000; i++) {
            String pattern = word(random, alphabet);
            String path = word(random, alphabet);
            try {
                boolean first = Glob.of(pattern).matches(path);
                assertThat(Glob.of(pattern).matches(path)).isEqualTo(first);
            } catch (PatternSyntaxException e) {
                assertThat(e.getDescription()).isNotBlank();
            }
        }
    }

    @Test
    void matchesByEndsWhatItsExpressionMatches() {
        Random random = new Random(2);
        int compared = 0;
        for (int i = 0; i < 50_000; i++) {
            String glob = word(random, "ab*/.");
            String path = word(random, "ab/.").replace("//", "/");
            try {
                // A class of one character means that character, and keeps the pattern from being matched by its ends.
                boolean slow = Glob.of(glob.replace("a", "[a]")).matches(path);
                assertThat(Glob.of(glob).matches(path))
                        .as("%s on %s", glob, path)
                        .isEqualTo(slow);
                compared++;
            } catch (PatternSyntaxException e) {
                assertThat(e.getDescription()).isNotBlank();
            }
        }
        assertThat(compared).isGreaterThan(10_000);
    }

    @Test
    void matchesNamesThatNoFileSystemOfThisMachineNeedKnow() {
        assertThat(Glob.of("*.py").matches("a/\ud800\n\u0000.py")).isTrue();
        assertThat(Glob.of("a?c.py").matches("a\nc.py")).isTrue();
        assertThat(Glob.of("x/**/?.py").matches("x/a\nb/c.py")).isTrue();
    }

    private static String word(Random random, String alphabet) {
        StringBuilder word = new StringBuilder();
        int length = 1 + random.nextInt(8);
        for (int i = 0; i < length; i++) {
            word.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return word.toString();
    }

    @Test
    void literalTakesAnyPath() {
        String path = "long {folder}/".repeat(200) + "[a]*?\\,.json";
        assertThat(Glob.literal(path).matches(path)).isTrue();
        assertThat(Glob.literal(path).matches(path + "x")).isFalse();
    }
}
