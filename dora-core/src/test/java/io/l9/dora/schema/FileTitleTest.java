package io.l9.dora.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.rule.FileEntry;
import io.l9.dora.value.Value;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileTitleTest {

    @ParameterizedTest
    @CsvSource({
        "src/ledger_book.py, Ledger book",
        "ledger-book.yaml, Ledger book",
        "LedgerBook.json, Ledger book",
        "HTTPServer.py, Http server",
        "a/b/parser2.py, Parser2",
        "001_initial.py, 001 initial",
        ".pre-commit-config.yaml, Pre commit config",
        "tsconfig.base.json, Tsconfig base",
        "überweisung.md, Überweisung",
        "日本.md, 日本",
        "payments/__init__.py, Payments",
        "a/payments/__main__.py, Payments main",
        "payments/README.md, Payments readme",
        "payments/index.json, Payments index",
        "README.md, Readme",
        "__init__.py, Init",
        "TODO.md, Todo",
        "none.yaml, None file",
        "none/__init__.py, None file",
        "___.py, Py",
        "{{name}}.py, Name",
        "{{x}}/__init__.py, X",
    })
    void theTitleIsTheNameAsWords(String path, String title) {
        assertThat(FileTitle.of(path)).contains(title);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "src/ledger_book.py",
                "LedgerBook.json",
                ".pre-commit-config.yaml",
                "überweisung.md",
                "payments/__init__.py",
                "a/payments/__main__.py",
                "payments/README.md",
                "__init__.py",
                "___.py",
                "{{x}}/__init__.py"
            })
    void aPurposeThatIsTheTitleSaysNothing(String path) {
        Value.Mapping fields =
                Value.of(Map.of("purpose", Value.of(FileTitle.of(path).orElseThrow())));
        assertThat(FileEntry.planned(path, fields).profile().purposeIsName()).isTrue();
        assertThat(FileEntry.planned("elsewhere.py", fields).profile().purposeIsName())
                .isFalse();
    }

    @Test
    void whatIsNoTextIsPassedOver() {
        assertThat(FileTitle.of("a\uDCFFb\n.py")).contains("A b");
        assertThat(FileTitle.of("\uDCFF")).isEmpty();
        assertThat(FileTitle.of("\uDCFF/__init__.py")).contains("Init");
    }
}
