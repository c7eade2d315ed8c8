package io.l9.dora.formats.python;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.block.Carrier;
import io.l9.dora.block.Markers;
import io.l9.dora.block.Scan;
import io.l9.dora.text.SourceText;
import io.l9.dora.text.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrologueTest {

    /** The block belongs where {@code |} stands. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "|",
                "|import os\n",
                "|\nimport os\n",
                "\uFEFF|import os\n",
                "#!/usr/bin/env python3\n# -*- coding: utf-8 -*-\n|import os\n",
                "#!/usr/bin/env python3\n\n# Licence\n|\n# About os\nimport os\n",
                "# Licence\n|\n# About os\nimport os\n",
                "# Licence\n\n# More\n|",
                "# No line end|",
                "'''Doc.'''\n|import os\n",
                "# Licence\n\n'''Doc.\n\nMore.\n'''  # remark\n|\nimport os\n",
                "'''Doc.'''|",
                "'''Doc.'''\r\n|import os\r\n",
                "'''Doc.'''\r|import os\r",
                "('Doc.'\n  R'more' u\"and\")\n|x = 1\n",
                "((('Doc.')))\n|",
                "'Doc.' \\\n 'more'\n|x = 1\n",
                "'Doc.' \\\n\n|x = 1\n",
                "\f'''Doc.'''\n|x = 1\n",
                "|b'no docstring'\n",
                "|f'no docstring'\n",
                "|t'no docstring'\n",
                "|'no docstring' % x\n",
                "|'no docstring', 'a tuple'\n",
                "|('no' 'docstring')('a call')\n",
                "|'a' b'c'\n",
                "|  '''indented, a syntax error'''\n",
                "|'''never closed\n",
                "'''Doc.'''\n|'''not that one'''\n",
                "from __future__ import annotations\n|import os\n",
                "'''Doc.'''\n\n# Why\nfrom __future__ import (annotations,\n  division)\n|import os\n",
                "from __future__ \\\n  import annotations\nfrom  __future__  import division\n|\nimport os\n",
                "'Doc.'; from __future__ import annotations; from __future__ import division\n|x = 1\n",
                "from __future__ import annotations; y = (1,\n 2); z = 3\n|x = 1\n",
                "'Doc.'; import os\n|import sys\n",
                "|from os import path\nfrom __future__ import annotations\n",
                "|from .__future__ import annotations\n",
                "|from __future__ as x\n",
                "|x = 1; from __future__ import annotations\n",
                "|if True:\n    '''x'''\n",
                "# \u00e9\\\n|import os\n",
            })
    void isWhatStaysInFront(String marked) {
        SourceText text = SourceText.of(marked.replace("|", ""));
        assertThat(new PythonFormat().scan(text, Markers.DEFAULT)).isInstanceOfSatisfying(Scan.Absent.class, absent -> {
            assertThat(absent.place().carrier()).isEqualTo(Carrier.ASSIGNMENT);
            int offset = absent.place().offset();
            assertThat(before(text, offset) + "|" + behind(text, offset)).isEqualTo(marked);
        });
    }

    private static String before(SourceText text, int offset) {
        return text.string(new Span(0, offset));
    }

    private static String behind(SourceText text, int offset) {
        return text.string(new Span(offset, text.length()));
    }
}
