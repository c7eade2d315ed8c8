package io.l9.dora.formats.python;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.block.Markers;
import io.l9.dora.block.Scan;
import io.l9.dora.format.Damage;
import io.l9.dora.format.NewBlock;
import io.l9.dora.text.SourceText;
import io.l9.dora.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainModuleTest {

    private static final int FILES = 20_000;
    private static final String RULE = "# " + "=".repeat(76) + "\n";

    private static final List<String> PIECES = List.of(
            "\\\n",
            "\\",
            ";",
            "(",
            ")",
            "[",
            "]",
            "{",
            "}",
            ":",
            ",",
            "=",
            "#",
            "# x",
            "\n",
            "\r",
            "\r\n",
            "\t",
            "\f",
            "    ",
            " ",
            "\u2003",
            "ü",
            "'",
            "\"",
            "'''",
            "\"\"\"",
            "r",
            "b",
            "u",
            "f",
            "0",
            "7",
            ".5",
            "-1",
            "1_0",
            "True",
            "None",
            "true",
            "x",
            "x = 1\n",
            "@x\n",
            "'doc'\n",
            "\"\"\"doc\"\"\"\n",
            "('doc')\n",
            "'a' 'b'",
            "from __future__ import annotations\n",
            "from",
            "from ",
            "__future__",
            "import os\n",
            "def f():\n    return 1\n",
            "    x = 2\n",
            RULE,
            "# ===\n",
            "#\u2003===\n",
            "#\f===\n",
            "# DORA PROTOCOL METADATA\n",
            "# END DORA BLOCK\n",
            "  # END DORA BLOCK  \n",
            "x  # DORA PROTOCOL METADATA\n",
            "__dora_block__",
            "__dora_block__ = {}\n",
            "__dora_block__: dict = {}\n",
            "if x:\n    __dora_block__ = {}\n",
            "'layer': 'core',\n",
            "'layer': 'core'}\n",
            "\u001c",
            "\u000b");

    private static final List<String> STARTS =
            List.of("", "", "#!/usr/bin/env python3\n", "# -*- coding: utf-8 -*-\n", "# Licence\n#\n\n# More\n", "\n");

    private static final List<String> DOCSTRINGS = List.of(
            "",
            "",
            "\"\"\"Text.\"\"\"\n",
            "'''Text.\n\n  # END DORA BLOCK x\n'''\n",
            "\"Text.\"  # why\n",
            "'Text.'\n",
            "\"\"\n",
            "\"\"\"Says \"so\".\n\"\"\" \n",
            "r'''Te\\xt.'''\n",
            "'Te\\'xt.'\n",
            "('Text.')\n",
            "'Text.' 'more'\n",
            "'Text.'; x = 1\n",
            "f'x'\n",
            "'Text.' + x\n");

    private static final List<String> FUTURES = List.of(
            "",
            "",
            "from __future__ import annotations\n",
            "\nfrom __future__ import annotations, division  # why\n# more\n\n",
            "from __future__ import (\n    annotations,\n)\n",
            "from  __future__ import annotations\n",
            "from __future__ import annotations; import os\n");

    private static final List<String> BODIES = List.of(
            "",
            "\n",
            "import os\n",
            "from os import path\nx = 1\n",
            "\n\n# A comment\n@decorated\nclass A:\n    '''Doc.'''\n",
            "def f():\n    return [1, 'x']\n",
            "'''no docstring'''\n",
            "from __future__ import annotations\n",
            "x = '''\n# DORA PROTOCOL METADATA\n'''\n",
            "print(__dora_block__)\n",
            "    indented\n",
            "(1)\n");

    private static final List<String> VALUES = List.of(
            "'core'",
            "\"core\"",
            "True",
            "False",
            "None",
            "7",
            "0",
            "''",
            "\"it's\"",
            "'ü 😀'",
            "[]",
            "['a', 'b']",
            "['a', 'b',]",
            "[\n        'a',\n        \"b\",\n    ]",
            "[1, True, None]",
            "'a\\n'",
            "1.5",
            "-3",
            "0x1F",
            "('a',)",
            "{'a': 1}",
            "[['a']]",
            "'a' 'b'",
            "007",
            "1000000000000000000000",
            "b'x'",
            "set()",
            "'tab\there'");

    private static final List<Markers> MARKERS = List.of(
            Markers.DEFAULT,
            Markers.DEFAULT,
            Markers.DEFAULT,
            new Markers("# A", "# B"),
            new Markers("# Ä A", "# Ä B"),
            new Markers("# ====", "# END DORA BLOCK"),
            new Markers("# A", "# A"),
            new Markers("# DORA PROTOCOL METADATA ", "# END DORA BLOCK"));

    @Test
    void whereItAnswersTheGeneralParserSaysTheSame() {
        Damage damage = new Damage(70, PIECES);
        int found = 0;
        int absent = 0;
        String other = "";
        for (int i = 0; i < FILES; i++) {
            Markers markers = damage.oneOf(MARKERS);
            String file = file(damage, markers);
            SourceText text = damage.changed(file, other).orElseGet(() -> SourceText.of(file));
            Scan plain = answer(text, markers);
            found += plain instanceof Scan.Found ? 1 : 0;
            absent += plain instanceof Scan.Absent ? 1 : 0;
            other = file;
        }
        assertThat(found).as("blocks that are plain").isBetween(FILES / 20, FILES / 2);
        assertThat(absent).as("plain modules without a block").isBetween(FILES / 20, FILES / 2);
    }

    /** Returns what is answered, after a comparison. */
    private static Scan answer(SourceText text, Markers markers) {
        BlockSigns signs = BlockSigns.ofHeader(markers);
        Scan plain = PlainModule.scan(text, signs);
        Scan general = HeaderScan.of(text, signs);
        assertThat(plain == null ? general : plain)
                .as(() -> Spelling.quoted(text.string(0, text.length())))
                .isEqualTo(general);
        return plain == null ? new Scan.Malformed(List.of()) : plain;
    }

    /** Every other file is made of what is plain. */
    private static String file(Damage damage, Markers markers) {
        boolean any = damage.below(2) == 0;
        String docstring = damage.oneOf(any ? DOCSTRINGS : DOCSTRINGS.subList(0, 8));
        String future = damage.oneOf(any ? FUTURES : FUTURES.subList(0, 4));
        String body = damage.oneOf(any ? BODIES : BODIES.subList(0, 6));
        String block = damage.below(3) == 0 ? "" : block(damage, markers, any ? VALUES : VALUES.subList(0, 15));
        return damage.oneOf(STARTS) + docstring + future + block + body;
    }

    private static String block(Damage damage, Markers markers, List<String> values) {
        boolean rules = damage.below(3) > 0;
        String rule = rules ? RULE : "";
        StringBuilder out = new StringBuilder();
        out.append(rule).append(markers.start()).append('\n').append(rule);
        out.append(damage.oneOf(List.of("", "\n", "# Do not edit\n\n"))).append("__dora_block__ = {\n");
        for (int i = damage.below(6); i > 0; i--) {
            out.append(damage.oneOf(List.of("    ", "    ", "\n    # Identity (REQUIRED)\n    ", "\t")));
            String key = damage.below(40) == 0 ? "twice" : "field_" + i;
            String quote = damage.oneOf(List.of("'", "\""));
            out.append(quote).append(key).append(quote).append(damage.oneOf(List.of(": ", ":", " : ")));
            out.append(damage.oneOf(values)).append(damage.oneOf(List.of(",\n", ",\n", ",  # why\n", ",\n")));
        }
        out.append('}').append(damage.oneOf(List.of("\n\n", "\n", "  # end\n")));
        return out.append(rule)
                .append(markers.end())
                .append('\n')
                .append(rule)
                .append(damage.oneOf(List.of("", "\n")))
                .toString();
    }

    static List<String> prologues() {
        List<String> all = new ArrayList<>();
        for (String start : List.of(
                "",
                "#!/usr/bin/env python3\n",
                "#!/usr/bin/python3\n# -*- coding: utf-8 -*-\n# Licence\n\n",
                "\ufeff# Licence\n")) {
            for (String docstring :
                    List.of("", "\"\"\"Text.\"\"\"\n", "'''Text.\n\nMore.\n'''\n", "\"Text.\"\n", "'Text.'  # why\n")) {
                for (String future : List.of(
                        "",
                        "from __future__ import annotations\n",
                        "\nfrom __future__ import annotations, division\n\n")) {
                    for (String body : List.of(
                            "", "import os\n", "\n\n# A comment\nclass A:\n    pass\n", "from os import path\n")) {
                        all.add(start + docstring + future + body);
                    }
                }
            }
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("prologues")
    void whatIsWrittenIsPlainAndSoIsTheFileBefore(String file) {
        for (String lineEnd : List.of("\n", "\r\n", "\r")) {
            SourceText before = SourceText.of(file.replace("\n", lineEnd));
            Scan absent = answer(before, Markers.DEFAULT);
            assertThat(absent).isInstanceOf(Scan.Absent.class);
            Scan.Place place = ((Scan.Absent) absent).place();
            SourceText with = new PythonFormat()
                    .writer()
                    .add(before, place, NewBlock.of(usualFields()), Markers.DEFAULT)
                    .applyTo(before);
            Scan found = answer(with, Markers.DEFAULT);
            assertThat(found).isInstanceOf(Scan.Found.class);
            assertThat(((Scan.Found) found).block().fields().means(usualFields()))
                    .isTrue();
        }
    }

    private static Value.Mapping usualFields() {
        Map<String, Value> fields = new LinkedHashMap<>();
        fields.put("component_id", Value.of("PAY-FOUN-001"));
        fields.put("module_version", Value.of("1.0.0"));
        fields.put("created_at", Value.of("2026-01-02T02:04:00Z"));
        fields.put("domain", Value.of("Zahlungen für 漢字"));
        fields.put("compliance_required", Value.of(true));
        fields.put("audit_trail", Value.of(false));
        fields.put("purpose", Value.of("It's what pays, # and {so} on"));
        fields.put("dependencies", Value.of(List.of(Value.of("decimal"), Value.of("json"))));
        fields.put("more", Value.of(List.of(Value.of("x".repeat(60)), Value.of("y".repeat(60)))));
        fields.put("none", Value.of(List.of()));
        fields.put("retries", new Value.Num("3", Value.NumberKind.INTEGER, Value.NOWHERE));
        return Value.of(fields);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'''Doc.'''\n",
                "r'Doc.'\n",
                "('Doc.')\n",
                "from __future__ import annotations\n",
                "from \\\n  __future__ import annotations\n",
                "# END DORA BLOCK\n",
                "# DORA PROTOCOL METADATA\n",
                "x = 1\n__dora_block__ = {}\n",
                "def f():\n    __dora_block__ = {}\n"
            })
    void whatMattersBehindABlockIsLeftToTheGeneralParser(String body) {
        String block = "# DORA PROTOCOL METADATA\n__dora_block__ = {'a': 1}\n# END DORA BLOCK\n";
        assertThat(answer(SourceText.of(block), Markers.DEFAULT)).isInstanceOf(Scan.Found.class);
        assertThat(PlainModule.scan(SourceText.of(block + body), BlockSigns.DEFAULT))
                .isNull();
        answer(SourceText.of(block + body), Markers.DEFAULT);
    }

    @Test
    void whatIsLargeIsLeftToTheGeneralParser() {
        String block = "# DORA PROTOCOL METADATA\n__dora_block__ = {'a': '%s'}\n# END DORA BLOCK\n";
        for (int length : new int[] {1 << 10, 1 << 17, 1 << 21}) {
            SourceText text = SourceText.of(block.replace("%s", "x".repeat(length)));
            assertThat(PlainModule.scan(text, BlockSigns.DEFAULT) == null).isEqualTo(length > 1 << 16);
            answer(text, Markers.DEFAULT);
        }
    }
}
