package io.l9.dora.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.text.SourceText;
import io.l9.dora.text.Span;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that are known to be YAML without its grammar. */
class PlainStructureTest {

    private static final int FILES = 40_000;

    private static final String[] CONTENTS = {
        "a: 1",
        "b:",
        "key-with.dots/and: some words, and (more)",
        "c: 'quoted: text'",
        "d: \"quoted # text\"",
        "e: [x, 'y', z]",
        "f: {}",
        "g: -1",
        "h: /path/to: it",
        "- item",
        "- - deep",
        "- k: v",
        "- k:",
        "-",
        "- 'quoted'",
        "i: |",
        "j: >-",
        "- |",
        "text of any kind: # ' \"",
        "# a comment",
        "",
        "   ",
        "---",
        "...",
        "- ~",
        "l: $(x)",
        "m: a#b",
        "1: one",
        "? x",
        "n: &anchor v",
        "o: für 漢字",
    };

    private static final String[] INDENTS = {"", "", "", "  ", "  ", "    ", " ", "      "};

    private static String file(Random random) {
        StringBuilder file = new StringBuilder(random.nextInt(4) == 0 ? "---\n" : "");
        int lines = 1 + random.nextInt(9);
        int indent = 0;
        for (int i = 0; i < lines; i++) {
            String content = CONTENTS[random.nextInt(CONTENTS.length)];
            String next = random.nextInt(3) == 0 ? INDENTS[random.nextInt(INDENTS.length)] : " ".repeat(indent);
            file.append(next).append(content).append(random.nextInt(20) == 0 ? "\r\n" : "\n");
            indent = next.length() + (content.endsWith(":") || content.endsWith("|") || content.endsWith("-") ? 2 : 0);
        }
        return file.toString();
    }

    private static boolean agrees(String file) {
        SourceText text = SourceText.of(file);
        int key = PlainStructure.firstKeyOf(text);
        if (key < 0) {
            return false;
        }
        RootReader reader = RootReader.of(text, new Span(text.bodyStart(), text.length()));
        assertThat(reader.kind()).as(file).isEqualTo(RootReader.Kind.BLOCK_MAPPING);
        assertThat(reader.nextKey().orElseThrow().span().start()).as(file).isEqualTo(key);
        assertThat(text.lineStart(key)).as(file).isEqualTo(key);
        assertThat(reader.isReadableToTheEnd()).as(file).isTrue();
        return true;
    }

    @Test
    void whatIsKnownWithoutTheGrammarTheGrammarReadsToTheEnd() {
        Random random = new Random(7);
        int known = 0;
        for (int i = 0; i < FILES; i++) {
            known += agrees(file(random)) ? 1 : 0;
        }
        assertThat(known).as("files that were known").isGreaterThan(FILES / 20);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: 1\n",
                "\ufeffa: 1",
                "# of all\n\n---\na:\n  b:\n    - c\n    - d: e\n      f: g\nh: i\n",
                "a:\n- b\n- c:\n  - d\ne:\nf: 1\n",
                "script: |\n  if x; then\n\n    y: [\n  fi\n# behind\nb: >-\n  words\n",
                "on:\n  push:\n    branches: [main, 'v*']\njobs:\n  test:\n    steps:\n      - uses: actions/checkout@v4\n      - run: |\n          make\n"
            })
    void whatPeopleWriteIsKnown(String file) {
        assertThat(agrees(file)).as(file).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "- a\n",
                "  a: 1\n",
                "a: 1\n b: 2\n",
                "a: b\n  goes on\n",
                "a: 'open\n",
                "a: [1,\n",
                "a: 1\n---\nb: 2\n",
                "a: 1\n...\n",
                "%YAML 1.1\n---\na: 1\n",
                "a: *b\n",
                "a:\tb\n",
                "a: |2\n  x\n",
                "a: |\n    x\n  y\n",
                "a: |\n     \n  x\n",
                "a: b: c\n",
                "{{ template }}\n"
            })
    void theRestIsLeftToTheGrammar(String file) {
        assertThat(PlainStructure.firstKeyOf(SourceText.of(file))).as(file).isEqualTo(-1);
    }

    @Test
    void depthIsNoMatter() {
        StringBuilder file = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            file.append(" ".repeat(i % 200)).append("a:\n");
        }
        assertThat(PlainStructure.firstKeyOf(SourceText.of(file.toString()))).isEqualTo(-1);
        assertThat(PlainStructure.firstKeyOf(SourceText.of("- ".repeat(10_000) + "a\n")))
                .isEqualTo(-1);
        assertThat(PlainStructure.firstKeyOf(SourceText.of("a: " + "- ".repeat(10_000) + "a\n")))
                .isEqualTo(-1);
    }
}
