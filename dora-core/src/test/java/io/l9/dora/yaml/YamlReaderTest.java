package io.l9.dora.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.diagnostic.Checked;
import io.l9.dora.diagnostic.Diagnostic;
import io.l9.dora.text.SourceText;
import io.l9.dora.value.Value;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class YamlReaderTest {

    private static Checked<Value> read(String yaml) {
        return YamlReader.read("contract.yaml", SourceText.of(yaml));
    }

    private static List<String> errors(String yaml) {
        return read(yaml).diagnostics().stream().map(Diagnostic::toString).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "true|bool true",
                "True|bool true",
                "TRUE|bool true",
                "false|bool false",
                "tRUE|'tRUE'",
                "yes|'yes'",
                "no|'no'",
                "on|'on'",
                "y|'y'",
                "null|null",
                "~|null",
                "NULL|null",
                "nULL|'nULL'",
                "7|integer 7",
                "-7|integer -7",
                "+7|integer +7",
                "007|integer 007",
                "0o17|integer 0o17",
                "0o18|'0o18'",
                "0x1F|integer 0x1F",
                "0x|'0x'",
                "0b11|'0b11'",
                "1_000|'1_000'",
                "1.10|number 1.10",
                "1.|number 1.",
                ".5|number .5",
                ".|'.'",
                "+.|'+.'",
                "1e3|number 1e3",
                "1E-3|number 1E-3",
                "1e|'1e'",
                "1.0.0|'1.0.0'",
                ".inf|number .inf",
                "-.INF|number -.INF",
                ".nan|number .nan",
                "-.nan|'-.nan'",
                "12:30|'12:30'",
                "2026-01-02|'2026-01-02'",
                "2026-01-02T02:04:00Z|'2026-01-02T02:04:00Z'",
                "\"true\"|'true'",
                "'1'|'1'",
                "\"a\\tb \\u00e9\"|`'a\tb é'`",
                "a b # c|'a b'",
                "!!str 1|'1'",
                "!!str|''",
                "! 1|'1'",
                "!!int 1|integer 1",
                "!!int '1'|integer 1",
                "!!float 1|number 1",
                "!!bool 'true'|bool true",
                "!!null ~|null",
                "!!seq []|[]",
                "!!map {}|{}",
                "[a, 1, {b: c}]|['a', integer 1, {'b': 'c'}]",
            })
    void resolvesScalarsByTheCoreSchemaAndKeepsTheirSpelling(String scalar, String expected) {
        Value root = read("k: " + scalar + "\n").orThrow();

        assertThat(Shown.of(root)).isEqualTo("{'k': " + expected + "}");
    }

    @Test
    void readsBlockScalarsAsText() {
        assertThat(Shown.of(read("a: |\n  true\nb: >-\n  1\n  2\n").orThrow()))
                .isEqualTo("{'a': 'true\n', 'b': '1 2'}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "k: !!int x|1:4: the tag tag:yaml.org,2002:int does not fit its value; remove it",
                "k: !!map []|1:4: the tag tag:yaml.org,2002:map does not fit its value; remove it",
                "k: !!java.net.URL [x]|1:4: the tag tag:yaml.org,2002:java.net.URL is not allowed here; remove it",
                "k: !foo {}|1:4: the tag !foo is not allowed here; remove it",
                "k: &a 1|1:4: the anchor &a is not allowed here; remove it",
                "k: *a|1:4: the alias *a is not allowed here; write the value out",
                "<<: {}|1:1: the merge key << is not allowed here; write the values out",
                "k: \"\\ud800\"|1:4: an escape spells half of a surrogate pair",
                "k: 'x|1:4: not YAML: found unexpected end of stream while scanning a quoted scalar",
            })
    void refusesWhatMetadataMustNotHold(String yaml, String expected) {
        assertThat(errors(yaml)).containsExactly("contract.yaml:" + expected);
    }

    @Test
    void reportsAllDuplicateKeysWithTheFirstOne() {
        assertThat(
                        errors(
                                "a: 1\nb:\n  c: 1\n  \"c\": 2\na: 2\n1: x\n1: y\n~: 1\n~: 2\ntrue: 1\ntrue: 2\n\"1\": z\n\"~\": 3\n"))
                .containsExactly(
                        "contract.yaml:4:3: duplicate key `\"c\"`; the first one is on line 3",
                        "contract.yaml:5:1: duplicate key `a`; the first one is on line 1",
                        "contract.yaml:7:1: duplicate key `1`; the first one is on line 6",
                        "contract.yaml:9:1: duplicate key `~`; the first one is on line 8",
                        "contract.yaml:11:1: duplicate key `true`; the first one is on line 10");
    }

    @Test
    void reportsProblemsOfSeveralKindsInOneGo() {
        assertThat(errors("a: &x 1\nb: !foo 1\na: *x\n---\nc: 1\n"))
                .extracting(e -> e.substring("contract.yaml:".length(), "contract.yaml:1:1".length()))
                .containsExactly("1:4", "2:4", "3:1", "3:4", "4:1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"``|1:1", "`# only\n`|1:1", "`---\n`|2:1", "`~\n`|1:1"})
    void refusesAnEmptyDocument(String yaml, String position) {
        assertThat(errors(yaml)).containsExactly("contract.yaml:" + position + ": the document is empty");
    }

    @Test
    void refusesASecondDocument() {
        assertThat(errors("a: 1\n---\nb: 1\n"))
                .containsExactly("contract.yaml:2:1: a second document starts here; one was expected");
    }

    static Stream<String> hostileDocuments() {
        return Stream.of(
                "[".repeat(10_000),
                "{a: ".repeat(10_000),
                "[{".repeat(500_000),
                "- ".repeat(50_000),
                "? ".repeat(50_000),
                "!!seq [".repeat(10_000),
                "k: \"" + "x".repeat(900_000),
                "k: " + "x".repeat(4 << 20),
                "\tk: v\n",
                "k:\n\tv: 1\n",
                "k: \"\\UFFFFFFFF\"\n",
                "%YAML 99999999999.1\n---\na: 1\n",
                "%TAG ! %%%\n---\n!x a: 1\n",
                "!<%E9> a: 1\n",
                "k: \u0007\n",
                "a: &a [*a, *a]\nb: &b [*a, *a]\n",
                "&a &b &c\n",
                "k: @x\n",
                "{{- if .Values.x }}\na: 1\n{{- end }}\n");
    }

    @ParameterizedTest
    @MethodSource("hostileDocuments")
    void saysWhatIsWrongWithAHostileDocument(String yaml) {
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThat(errors(yaml))
                        .isNotEmpty()
                        .allSatisfy(
                                error -> assertThat(error).matches("contract\\.yaml:\\d+:\\d+: \\P{Cntrl}{1,300}")));
    }

    @Test
    void boundsTheNumberOfProblems() {
        assertThat(errors("{" + "a: 1, ".repeat(50_000) + "}")).hasSize(100);
    }
}
