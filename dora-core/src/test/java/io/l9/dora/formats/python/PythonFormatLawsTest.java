package io.l9.dora.formats.python;

import io.l9.dora.format.SourceFormat;
import io.l9.dora.format.SourceFormatLaws;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

class PythonFormatLawsTest extends SourceFormatLaws {

    private static final String RULE = "# " + "=".repeat(76) + "\n";

    @Override
    protected SourceFormat format() {
        return new PythonFormat();
    }

    @Override
    protected String file(String before, String block, String after) {
        return before + block + after;
    }

    @Override
    protected String block(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(e -> "    " + key(e.getKey()) + ": " + e.getValue() + ",  # a comment\n")
                .collect(Collectors.joining(
                        "    # Identity\n",
                        RULE + "# DORA PROTOCOL METADATA\n" + RULE + "# Do not remove\n\n__dora_block__ = {\n",
                        "}\n\n" + RULE + "# END DORA BLOCK\n" + RULE));
    }

    @Override
    protected String key(String name) {
        return doubleQuoted(name);
    }

    @Override
    protected String value(Object value) {
        if (value instanceof Boolean bool) {
            return bool ? "True" : "False";
        }
        return value instanceof Optional<?> ? "None" : super.value(value);
    }

    @Override
    protected List<String> before() {
        return List.of(
                "",
                "#!/usr/bin/env python3\n# -*- coding: utf-8 -*-\n",
                "\"\"\"Mentions __dora_block__ = {} and 😀.\"\"\"\n",
                "from __future__ import annotations\n",
                "#!/usr/bin/env python3\n'''Text.\n\n# DORA PROTOCOL METADATA\n'''\n\nfrom __future__ import (\n\tannotations,\n)\n\n");
    }

    @Override
    protected List<String> after() {
        return List.of(
                "",
                "import os\n",
                "x = \"__dora_block__ = {}\"\nprint(__dora_block__)\n",
                "def f():\n\t__dora_block__ = {}\n\treturn __dora_block__\n",
                "\nclass A:\n    \"\"\"\n__dora_block__ = {}\n    \"\"\"\n\n    x = f'{__dora_block__!r}'\n");
    }

    @Override
    protected List<String> mentions() {
        return List.of(
                "x = 1\n# __dora_block__ = {}\n",
                "\"\"\"\n__dora_block__ = {}\n\"\"\"\n",
                "x = '''\n# DORA PROTOCOL METADATA\n__dora_block__ = {}\n# END DORA BLOCK\n'''\n",
                "print(__dora_block__)\n",
                "x = __dora_block__\n",
                "assert __dora_block__ == {}\n",
                "f(\n__dora_block__ = {}\n)\n",
                "x.__dora_block__ = {}\n",
                "__dora_blocks__ = {}\n",
                "my__dora_block__ = {}\n",
                "x = \\\n__dora_block__\n");
    }
}
