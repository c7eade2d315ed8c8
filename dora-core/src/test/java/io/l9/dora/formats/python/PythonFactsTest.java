package io.l9.dora.formats.python;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.format.Facts;
import io.l9.dora.text.SourceText;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PythonFactsTest {

    private static Facts facts(String file) {
        return new PythonFormat().facts(SourceText.of(file), "src/pkg/sub/module.py");
    }

    private static List<String> imports(String file) {
        return facts(file).imports();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'''Evaluates things.'''\n",
                "#!/usr/bin/env python3\n# coding: utf-8\n\n\"\"\"\n\n  Evaluates things.  \n\nAnd more.\n\"\"\"\nimport os\n",
                "r'''Evaluates things.'''",
                "u'Evaluates' \" things\" '.'\n",
                "('Evaluates '  # a remark\n 'things.')\n",
                "'Evaluates \\x74hings.\\nMore'\n",
                "'Evaluates things.\\u2028More'\n",
                "'Evaluates things.'; x = 1\n",
                "\ufeff'Evaluates things.'\r\n",
                "# DORA PROTOCOL METADATA\n__dora_block__ = {'a': 'b'}\n# END DORA BLOCK\n'''Evaluates things.'''\n",
            })
    void theSummaryIsTheFirstLineOfTheDocstring(String file) {
        assertThat(facts(file).summary()).contains("Evaluates things.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x = 1\n'''No docstring'''\n",
                "f'No docstring'\n",
                "b'No docstring'\n",
                "'No' % 'docstring'\n",
                "''' \n\n '''\n",
                "'\\x'\n",
                "from __future__ import annotations\n'''No docstring'''\n",
                "'''never closed\n",
            })
    void aModuleWithoutADocstringHasNoSummary(String file) {
        assertThat(facts(file).summary()).isEmpty();
    }

    @Test
    void importsAreFoundWhereverTheyStand() {
        assertThat(imports("""
                import numpy as np, a.b . c; import d
                from e.f import (g,  # import h
                  i as j)
                try: import k
                except ImportError: k = None
                def f():
                \timport l
                \tif True: from m import *
                class A:
                    from n.o import p
                import \\
                    q
                import numpy
                """)).containsExactly("a.b.c", "d", "e.f", "k", "l", "m", "n.o", "numpy", "q");
    }

    @Test
    void whatOnlyLooksLikeAnImportIsNone() {
        assertThat(imports("""
                '''
                import a
                '''
                # import b
                x = 'import c'
                import_ = 1
                x.import_ = 1
                yield_from = 2
                raise E from import_
                x = [
                import d
                ]
                f'{import e}'
                """)).isEmpty();
        assertThat(imports("import\nfrom\nfrom a\nimport b.\nfrom . import\nimport 1\nimport c c\nfrom .a. import d\n"))
                .containsExactly("c");
    }

    @Test
    void theStandardLibraryIsLeftOut() {
        assertThat(imports("""
                from __future__ import annotations
                import os.path, sys, tomllib, distutils.core, asyncore
                import annotationlib, compression.zstd, binhex, ossaudiodev, msvcrt, _thread
                from collections.abc import Mapping
                import osgeo, jsonschema
                """)).containsExactly("jsonschema", "osgeo");
    }

    @ParameterizedTest
    @CsvSource({
        "from . import a, src.pkg.sub.a",
        "from .a import b, src.pkg.sub.a",
        "from .. import a, src.pkg.a",
        "from ..os import path, src.pkg.os",
        "from ...x.y import z, src.x.y",
        "from .... import a, a",
        "from . import *, src.pkg.sub",
        "from.a import b, src.pkg.sub.a",
        "from . import (a as b), src.pkg.sub.a",
    })
    void relativeImportsReferToThePackage(String statement, String module) {
        assertThat(imports(statement + "\n")).containsExactly(module);
        SourceText text = SourceText.of(statement);
        assertThat(new PythonFormat().facts(text, "src/pkg/sub/__init__.py").imports())
                .containsExactly(module);
    }

    @Test
    void whatLiesAboveTheRootIsLeftOut() {
        assertThat(imports("from ..... import a\nfrom .... import *\nfrom . import b, c\n"))
                .containsExactly("src.pkg.sub.b", "src.pkg.sub.c");
        assertThat(new PythonFormat()
                        .facts(SourceText.of("from . import a\nfrom .. import b\n"), "module.py")
                        .imports())
                .containsExactly("a");
    }

    @Test
    void aBlockSaysNothing() {
        assertThat(facts("__dora_block__ = {'purpose': 'import a', 'dependencies': ['b']}\nimport c\n"))
                .isEqualTo(new Facts(Optional.empty(), List.of("c")));
    }
}
