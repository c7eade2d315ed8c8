package io.l9.dora.formats.python;

import io.l9.dora.format.BlockWriterLaws;
import io.l9.dora.format.SourceFormat;
import java.util.List;

class PythonWriterLawsTest extends BlockWriterLaws {

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
                "import os",
                "import os\n",
                "\nimport os\n",
                "\n\n\nimport os\n",
                "  \n\t\nimport os\n",
                "# nothing but a comment",
                "# nothing but a comment\n",
                "#!/usr/bin/env python3\n",
                "#!/usr/bin/env python3\nimport os\n",
                "#!/usr/bin/env python3\n# -*- coding: utf-8 -*-\n\nimport os\n",
                "#!/usr/bin/env python3\n# vim: set fileencoding=utf-8 :\n'''Doc.'''\nimport os\n",
                "# Licence\n# of this file\n\n# About os\nimport os\n",
                "# Licence\n   \n# More\n\n\nimport os\n",
                "# Licence\n\f\nimport os\n",
                RULE + "# A title of its own\n" + RULE + "\nimport os\n",
                RULE + "import os\n",
                "import os\n" + RULE,
                "\"\"\"Doc.\"\"\"\n" + RULE + "import os\n",
                "\"\"\"Doc.\"\"\"",
                "\"\"\"Doc.\"\"\"\n",
                "\"\"\"Doc.\"\"\"\nimport os\n",
                "\"\"\"Doc.\"\"\"\n\nimport os\n",
                "\"\"\"Doc.\"\"\"\n\n\n\nimport os\n",
                "\"\"\"Doc.\"\"\"\n    ",
                "\"\"\"Doc.\n\nMore, __dora_block__ = {}\n\n\"\"\"  # a remark\n\nimport os\n",
                "r'''Doc.'''\nx = 1\n",
                "U\"Doc.\"\n\nx = 1\n",
                "R\"\"\"\\Doc.\n\"\"\"\nx = 1\n",
                "'Doc.' \"more\" r'and' u'more'\nx = 1\n",
                "('Doc.'  # a remark\n 'more'\n)\n\nx = 1\n",
                "((('Doc.')))\nx = 1\n",
                "'Doc.' \\\n 'more'\nx = 1\n",
                "'Doc.' \\\n\nx = 1\n",
                "'Doc.' \\\n\n\nx = 1\n",
                "'Doc.' \\\n\n",
                "'Doc.' \\",
                "'Doc.';\nx = 1\n",
                "'Doc.'; x = 1\ny = 2\n",
                "'Doc.'; from __future__ import annotations; x = (1,\n  2)\n\ny = 3\n",
                "f'no docstring'\nx = 1\n",
                "b'no docstring'\n",
                "'no docstring' % ()\n",
                "'no docstring', 'a tuple'\n",
                "from __future__ import annotations\nimport os\n",
                "from __future__ import annotations\n\nimport os\n",
                "from __future__ import annotations, division; import os; x = 1\nimport sys\n",
                "from __future__ import (\n    annotations,  # one\n    division,\n)\nimport os\n",
                "from __future__ \\\n    import annotations\nfrom __future__ import division\n\nimport os\n",
                "'''Doc.'''\n\n# Why\nfrom __future__ import annotations\n# About os\nimport os\n",
                "\f'''Doc.'''\n\f\nimport os\n",
                "'''Doc.'''\n\fimport os\n",
                "if True:\n\timport os\n",
                "@decorator\ndef f():\n    pass\n",
                "'''Doc.'''\nx = 1\n\n__footer_meta__ = {\n    \"component_id\": \"SYM-CORE-001\",\n}\n",
                "x = 1\n\n"
                        + RULE
                        + "# L9 DORA BLOCK - AUTO-UPDATED - DO NOT EDIT\n"
                        + RULE
                        + "__l9_trace__ = {\n    \"trace_id\": \"\",\n}\n"
                        + RULE
                        + "# END L9 DORA BLOCK\n"
                        + RULE,
                "x = '__dora_block__ = {}'\nprint(x)\n",
                "def f():\n    return __dora_block__\n",
                "x = f'{__dora_block__!r}'\n",
                "x = '😀 ü'  # 漢字\n",
                "x = (1,\n",
                "'''never closed\n",
                "x = )]}\n");
    }

    @Override
    protected List<String> blocks() {
        return List.of(
                "__dora_block__ = {}\n",
                "__dora_block__ = {}",
                "__dora_block__={'a':1,\n'b':[2,\n],}\nx = 1\n",
                "__dora_block__ = {}  # a remark\nx = 1\n",
                "__dora_block__ = {};\nx = 1\n",
                "__dora_block__ = {}; x = 1\ny = 2\n",
                "__dora_block__ = ({}) ;  # a remark\n",
                "'''Doc.'''; __dora_block__ = {}; x = 1\n",
                "'''Doc.'''; __dora_block__ = {}\nx = 1\n",
                "from __future__ import annotations; \\\n__dora_block__ = {}\n",
                "__dora_block__: dict[str, object] = {'a': 1}\n",
                "# DORA PROTOCOL METADATA\n__dora_block__ = {'a': (1, 'b',), 'c': {2}}\n# END DORA BLOCK\n",
                "'''Doc.'''\n  # DORA PROTOCOL METADATA  \n__dora_block__ = {}\n  # END DORA BLOCK  \nx = 1\n",
                "'''Doc.'''\n\n\n\n# ===\n# DORA PROTOCOL METADATA\n# ===\n__dora_block__ = {}\n",
                "__dora_block__ = {}\n\n# END DORA BLOCK\n# =====\n\n\n\nx = 1\n",
                "\n\n__dora_block__ = {}\n\nx = 1\n",
                "# Licence\n__dora_block__ = {}\nx = 1",
                "\f__dora_block__ = {};  \nx = 1\n",
                "import os\n\n\n" + RULE + "# DORA PROTOCOL METADATA\n" + RULE + "__dora_block__ = {}\n" + RULE
                        + "# END DORA BLOCK\n" + RULE + "\n\ndef f():\n    pass\n",
                "__dora_block__ = {}\n'''Doc.'''\nfrom __future__ import annotations\n",
                "import os; __dora_block__ = {}; x = 1\n",
                "# DORA PROTOCOL METADATA\nimport os\n__dora_block__ = {'a': 0x1F, 'b': 1_0.5, None: -0}\n");
    }
}
