package io.l9.dora.formats.python;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.block.Defect;
import io.l9.dora.block.Defect.Kind;
import io.l9.dora.block.Markers;
import io.l9.dora.block.Scan;
import io.l9.dora.text.SourceText;
import io.l9.dora.text.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PythonFormatTest {

    private static final String RULE = "# ====\n";
    private static final String START = "# DORA PROTOCOL METADATA\n";
    private static final String END = "# END DORA BLOCK\n";
    private static final String VALUE =
            "__dora_block__ = {\n    \"layer\": \"core\",  # why\n    \"audit_trail\": True,\n}\n";
    private static final String BLOCK = START + VALUE + END;

    private final PythonFormat format = new PythonFormat();

    @Test
    void readsPythonFilesOnly() {
        assertThat(format.id()).isEqualTo("python");
        assertThat(format.accepts("a.py")).isTrue();
        assertThat(format.accepts("a.pyc")).isFalse();
        assertThat(format.accepts("py")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void findsTheBlockWithItsRules(String lineEnd) {
        String block = RULE + START + RULE + "# remark\n\n" + VALUE + "\n" + RULE + END + RULE.strip();
        String source =
                ("#!/usr/bin/env python3\n\"\"\"Doc.\"\"\"\n\n" + block + "\n\nimport os\n").replace("\n", lineEnd);
        SourceText text = SourceText.of(source);
        Scan.Found found = found(text);
        assertThat(found.defects()).isEmpty();
        assertThat(text.string(found.block().span())).isEqualTo(block.replace("\n", lineEnd));
        assertThat(Spelling.of(found.block().fields())).isEqualTo("{'layer':'core','audit_trail':True}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "__dora_block__ = {'a': 1}",
                "__dora_block__={'a':1}\r\n",
                "__dora_block__ = ({'a': 1})\n",
                "__dora_block__ \\\n = {'a': 1}\n",
                "__dora_block__: dict = {'a': 1}\n",
                "__dora_block__: 'dict[str, Any]' = {'a': 1}\n",
                "__dora_block__: Dict[str, int] = {'a': 1}\n",
                "'Doc.'; __dora_block__ = {'a': 1}\n",
                "__dora_block__ = {'a': 1}; x = 2\n",
                "\uFEFF__dora_block__ = {'a': 1}\n",
                "\f__dora_block__ = {'a': 1}\n",
                "__dora_block__ = {'a': 1}  # remark\nthis is ' no Python (\n",
                "__dora_block__ = {'a': 1}\nprint(__dora_block__)\n",
                "__dora_block__ = {'a': 1}\n__dora_block__['b'] = 2\ndef f():\n    __dora_block__ = 3\n",
                "__dora_block__ = {'a': 1}\nx = __dora_block__ == 1\ny = f(a, __dora_block__=2)\nz = lambda x, __dora_block__=1: 0\n",
            })
    void aModuleLevelAssignmentIsTheBlock(String source) {
        Scan.Found found = found(SourceText.of(source));
        assertThat(Spelling.of(found.block().fields())).isEqualTo("{'a':i1}");
        assertThat(found.defects()).extracting(Defect::kind).containsOnly(Kind.MARKER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "'''\n__dora_block__ = {}\n'''\n",
                "'__dora_block__ = {}'\n",
                "x = '''\n__dora_block__ = {}\n'''\n",
                "# __dora_block__ = {}\n",
                "x = f'''{a}\n__dora_block__ = {}\n'''\n",
                "print(__dora_block__)\n",
                "print(\n__dora_block__ = {}\n)\n",
                "x = __dora_block__\n",
                "x = (\n__dora_block__)\n",
                "__dora_block__\n",
                "__dora_block__ == {}\n",
                "__dora_block__['a'] = 1\n",
                "__dora_block__.a = 1\n",
                "a.__dora_block__ = {}\n",
                "x[__dora_block__] = {}\n",
                "x, y[__dora_block__, 1] = {}, 1\n",
                "__dora_block__: dict\n",
                "__dora_block__: dict; x = {}\n",
                "x = '\\\n__dora_block__ = {}'\n",
                "x__dora_block__ = {}\n",
                "__dora_block__x = {}\n",
                "x = \\\n__dora_block__\n",
                "import __dora_block__\n",
            })
    void aMentionIsNoBlock(String source) {
        Scan scan = format.scan(SourceText.of(source), Markers.DEFAULT);
        assertThat(scan).isInstanceOf(Scan.Absent.class);
        assertThat(scan.defects()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "def f():\n    __dora_block__ = {}\n",
                "class A:\n\n  # c\n  x = 1; __dora_block__ = {}\n",
                "if True: __dora_block__ = {}\n",
                "if f(a=lambda: 0): x = 1; __dora_block__ = {}\n",
                "try:\n\t__dora_block__: dict = {}\nexcept E: pass\n",
                "x = 1\nif x:\n    pass\nelse: __dora_block__ = {}\n",
            })
    void aBlockInsideAnotherStatementIsToldAbout(String source) {
        Scan scan = format.scan(SourceText.of(source), Markers.DEFAULT);
        assertThat(scan).isInstanceOf(Scan.Absent.class);
        assertThat(scan.defects())
                .singleElement()
                .satisfies(d -> assertThat(d.kind()).isEqualTo(Kind.MISPLACED))
                .satisfies(d -> assertThat(d.span().start()).isEqualTo(source.indexOf("__dora_block__")));
    }

    /** Behind the tilde is what stands at the offending place. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "x = __dora_block__ = {} ~ __dora_block__",
                "__dora_block__ = x = {} ~ x =",
                "__dora_block__ = __dora_block__ = {} ~ __dora_block__ = {}",
                "__dora_block__, x = {}, 1 ~ __dora_block__",
                "(x, [__dora_block__]) = 1, {} ~ __dora_block__",
                "x, *__dora_block__ = 1, {} ~ __dora_block__",
                "(__dora_block__) = {} ~ __dora_block__",
                "(__dora_block__ := {}) ~ __dora_block__",
                "__dora_block__ |= {} ~ __dora_block__",
                "__dora_block__ = dict(a=1) ~ dict",
                "__dora_block__ = {**x} ~ **",
                "__dora_block__ = {} | {} ~ |",
                "__dora_block__ = [1] ~ [1]",
                "__dora_block__ = {}, ~ {},",
                "__dora_block__ = 'x' ~ 'x'",
                "__dora_block__ = {'a': true} ~ true",
                "__dora_block__ = {'a': 'x} ~ 'x",
                "__dora_block__ = {'a': [1, 2 ~ [1",
                "__dora_block__ = { ~ {",
                "__dora_block__ = {'a': 1 ~ {",
                "__dora_block__ = {'a': '''x ~ '''x",
                "__dora_block__ = {'a': 1)} ~ )}",
                "__dora_block__ = {'a': 1\nimport os\n ~ import",
                "__dora_block__ =\n~ \n",
            })
    void whatIsMeantAsABlockAndCannotBeReadIsMalformed(String pattern) {
        int tilde = pattern.indexOf('~');
        SourceText text = SourceText.of(pattern.substring(0, tilde).stripTrailing() + "\n");
        Scan scan = format.scan(text, Markers.DEFAULT);
        assertThat(scan).isInstanceOf(Scan.Malformed.class);
        Defect first = scan.defects().get(0);
        assertThat(first.kind()).isEqualTo(Kind.SYNTAX);
        assertThat(text.startsWith(pattern.substring(tilde + 2), first.span().start()))
                .as(first.toString())
                .isTrue();
    }

    @Test
    void furtherBlocksAreDefectsOfTheirOwn() {
        String source = BLOCK + "x = 1\n" + BLOCK + "__dora_block__ |= {}\n";
        Scan.Found found = found(SourceText.of(source));
        assertThat(found.defects())
                .extracting(Defect::message)
                .containsExactly(
                        "a second block; the first one is on line 2",
                        "`__dora_block__` is bound again; the first one is on line 2");
        assertThat(found.defects()).extracting(Defect::kind).containsOnly(Kind.SECOND_BLOCK);
    }

    @Test
    void duplicateKeysAreToldWithTheirFirstLine() {
        Scan.Found found =
                found(SourceText.of(START + "__dora_block__ = {\n 'a': 1,\n 'b': {'c': 1, 'c': 2},\n 'a': 3}\n" + END));
        assertThat(Spelling.of(found.block().fields())).isEqualTo("{'b':{'c':i2},'a':i3}");
        assertThat(found.defects())
                .extracting(Defect::message)
                .containsExactly(
                        "duplicate key `c`; the first one is on line 4",
                        "duplicate key `a`; the first one is on line 3");
        assertThat(found.defects()).extracting(Defect::kind).containsOnly(Kind.SYNTAX);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "B'''Doc.'''N | the block stands before the module docstring; it belongs directly behind line 5",
                "BN'''Doc.'''Nfrom __future__ import annotationsNx = 1N"
                        + "| the block stands before a `from __future__` import; it belongs directly behind line 7",
                "'''Doc.'''NBfrom __future__ import annotationsN"
                        + "| the block stands before a `from __future__` import; it belongs directly behind line 6",
                "import osNB | the block stands after other code; it belongs at the top of the file",
                "# LicenceNNimport osNB | the block stands after other code; it belongs directly behind line 1",
                "'''Doc.'''N'''not that one'''NB | the block stands after other code; it belongs directly behind line 1",
                "'Doc.'; import osNimport sysNB | the block stands after other code; it belongs directly behind line 1",
                "def f():N  passNB | the block stands after other code; it belongs at the top of the file",
            })
    void aMisplacedBlockIsToldWhereItBelongs(String pattern, String message) {
        String source = pattern.replace("N", "\n")
                .replace("B", "# DORA PROTOCOL METADATA\n__dora_block__ = {\n 'a': 1}\n# E\n");
        Markers markers = new Markers("# DORA PROTOCOL METADATA", "# E");
        assertThat(format.scan(SourceText.of(source), markers).defects())
                .singleElement()
                .isEqualTo(new Defect(
                        Kind.MISPLACED, new Span(source.indexOf("__dora"), source.indexOf("= {") + 1), message));
    }

    @Test
    void missingMarkersAreToldAtTheBlock() {
        assertThat(messages(VALUE))
                .containsExactly(
                        "the block has no line `# DORA PROTOCOL METADATA` above it",
                        "the block has no line `# END DORA BLOCK` below it");
        assertThat(messages(START + VALUE)).containsExactly("the block has no line `# END DORA BLOCK` below it");
        assertThat(messages(VALUE + END)).containsExactly("the block has no line `# DORA PROTOCOL METADATA` above it");
    }

    @Test
    void strayMarkersAreToldWhereTheyStand() {
        assertThat(messages(START + BLOCK + "x = 1\n" + END))
                .containsExactly(
                        "the marker `# DORA PROTOCOL METADATA` is there twice; the block of line 3 has its own",
                        "the marker `# END DORA BLOCK` is there twice; the block of line 3 has its own");
        assertThat(messages(END + VALUE + START))
                .containsExactly(
                        "the marker `# END DORA BLOCK` does not stand directly below the block of line 2",
                        "the marker `# DORA PROTOCOL METADATA` does not stand directly above the block of line 2");
        assertThat(messages(START + VALUE.strip() + "; x = 1\n" + END))
                .containsExactly("the marker `# END DORA BLOCK` does not stand directly below the block of line 2");
    }

    @Test
    void aMarkerWithoutABlockIsToldAbout() {
        Scan scan = format.scan(SourceText.of("import os\n" + START + "\nx = '''\n" + END + "'''\n"), Markers.DEFAULT);
        assertThat(scan).isInstanceOf(Scan.Absent.class);
        assertThat(scan.defects())
                .extracting(Defect::message)
                .containsExactly("the marker `# DORA PROTOCOL METADATA` stands without a block");
    }

    @Test
    void aMarkerIsAWholeLine() {
        String source = "x = 1  " + START + "#" + START + "# DORA PROTOCOL METADATA!\n  # DORA PROTOCOL METADATA \t\n";
        assertThat(format.scan(SourceText.of(source), Markers.DEFAULT).defects())
                .extracting(d -> d.span().start())
                .containsExactly(source.lastIndexOf("# DORA"));
    }

    @Test
    void markersAreThoseOfTheContract() {
        Markers markers = new Markers("#\u2192 d\u00e9but", "# fin");
        SourceText text = SourceText.of("import os\n#\u2192 d\u00e9but\n");
        assertThat(format.scan(text, markers).defects())
                .extracting(Defect::kind)
                .containsExactly(Kind.MARKER);
    }

    private List<String> messages(String source) {
        return found(SourceText.of(source)).defects().stream()
                .map(Defect::message)
                .toList();
    }

    private Scan.Found found(SourceText text) {
        Scan scan = format.scan(text, Markers.DEFAULT);
        assertThat(scan).isInstanceOf(Scan.Found.class);
        return (Scan.Found) scan;
    }
}
