package io.l9.dora.formats.python;

import io.l9.dora.block.BlockKind;
import io.l9.dora.format.SourceFormat;
import io.l9.dora.format.TailFormatLaws;
import java.util.List;

class PythonTailLawsTest extends TailFormatLaws {

    private static final String RULE = "# " + "=".repeat(76) + "\n";

    @Override
    protected SourceFormat format() {
        return new PythonFormat();
    }

    @Override
    protected List<String> files() {
        return List.of(
                "",
                "\n",
                "   ",
                "\f",
                "  \n\t\n",
                "import os",
                "import os\n",
                "import os  # why  \n",
                "\n\nimport os\n",
                "# nothing but a comment",
                "# nothing but a comment\n",
                "#!/usr/bin/env python3\n# -*- coding: utf-8 -*-\n",
                "# -*- coding: latin-1 -*-\nx = '\u00e9'\n",
                "# Licence\n\n# About os\nimport os\n",
                "# Licence\n\n# More\n",
                RULE + "# A title of its own\n" + RULE,
                "import os\n" + RULE,
                "import os\n" + RULE + "# A title\n" + RULE,
                "\"\"\"Doc.\"\"\"",
                "\"\"\"Doc.\"\"\"\n",
                "\"\"\"Doc, __l9_trace__ = {}\n\n# L9 FOOTER META\n\"\"\"\nimport os\n",
                "'Doc.' \\\n\nx = 1\n",
                "'''Doc.'''\nfrom __future__ import annotations\n",
                "x = (\n  1,\n)\n",
                "x = [1];\n",
                "x = 1; y = 2",
                "class A:\n    def f(self):\n        return 1\n",
                "if x:\n\tpass\n",
                "def f():\n    # a remark\n    pass\n    # the last word\n",
                "def f(): pass",
                "x = '''\n__footer_meta__ = {}\n'''\n",
                "x = f'{__l9_trace__!r}'\n",
                "print(__footer_meta__, __l9_trace__)\n",
                "x = '\u00fc \ud83d\ude00'  # \u6f22\u5b57\n",
                "__all__ = ['f']\n",
                "x = 1\n\n__all__ = [\n    'f',\n]\n",
                "x = )]}\n",
                "x = 'never closed\n",
                "x = 1 \\\n");
    }

    @Override
    protected List<String> swallowing() {
        return List.of(
                "x = (1,\n",
                "x = [",
                "f({'a': 1,\n",
                "'''never closed\n",
                "x = f'''{a}\n",
                "x = f'''{a +\n",
                "x = (  # __l9_trace__\n");
    }

    @Override
    protected List<String> blocks(BlockKind kind) {
        boolean isFooter = kind == BlockKind.FOOTER;
        String name = isFooter ? "__footer_meta__" : "__l9_trace__";
        String start = kind.markers().start() + "\n";
        String end = kind.markers().end() + "\n";
        return List.of(
                        name + " = {}",
                        "\n\n" + name + " = {}\n\n",
                        "x = 1\n" + name + "={'a':1,\n'b':[2,\n],}\n",
                        "x = 1\n" + name + " = {}  # a remark\n",
                        "x = 1; " + name + " = {};\n",
                        name + " = {}; x = 1\n",
                        name + ": dict[str, object] = {'a': 1}\nx = 1\n",
                        "x = 1\n" + RULE + start + "# Written on every run\n" + RULE + name
                                + " = {'a': (1, 'b',), 'c': {2}}\n" + RULE + end + RULE,
                        "x = 1\n\n  " + start + name + " = {}\n  " + end + "x = 2\n",
                        "x = 1\n" + start + start + name + " = {}\n\n\n",
                        RULE + start + RULE + name + " = {}\n" + RULE + end + RULE + "__all__ = []\n",
                        "__l9_trace__ = {}\n\n" + start + name + " = {'a': 1}\n" + end,
                        "# L9 DORA BLOCK - AUTO-UPDATED - DO NOT EDIT\n__l9_trace__ = {}\n# END L9 DORA BLOCK\n" + name
                                + " = {}\n",
                        "__footer_meta__ = {}\n" + RULE
                                + "# L9 DORA BLOCK - AUTO-UPDATED - DO NOT EDIT\n__l9_trace__ = {}\n# END L9 DORA BLOCK\n",
                        "x = 1\n# END L9 FOOTER META\n" + RULE + "# L9 DORA BLOCK - AUTO-UPDATED - DO NOT EDIT\n" + name
                                + " = {}\n")
                .stream()
                .filter(file -> file.contains(name))
                .toList();
    }
}
