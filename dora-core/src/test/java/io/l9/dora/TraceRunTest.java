package io.l9.dora;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.diagnostic.Diagnostic;
import io.l9.dora.inject.Plan;
import io.l9.dora.report.Injection;
import io.l9.dora.text.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the goal {@code trace} writes, and what it leaves. */
class TraceRunTest extends TraceScenario {

    private static final String EMPTY_TRACE = "\"_l9_trace\": {}";

    private static String withTrace(String text) {
        String body = text.stripTrailing();
        return body.substring(0, body.length() - 1).stripTrailing() + ",\n  " + EMPTY_TRACE + "\n}\n";
    }

    @Test
    void aFileThatHasATraceGetsANewOneAndKeepsEveryOtherByte() throws IOException {
        write("a.json", withTrace(Blocks.json(1)));
        write("b.json", Blocks.json(2));
        write("c.py", Blocks.python(3));

        Injection first = trace(tree());

        assertThat(first.changed(Plan.Kind.UPDATED)).isEqualTo(1);
        assertThat(first.unchanged()).isEqualTo(2);
        assertThat(first.componentIds()).containsEntry("a.json", "PAY-OPER-001");
        String written = read("a.json");
        int start = written.indexOf("\"_l9_trace\"");
        assertThat(written.substring(0, start) + EMPTY_TRACE + "\n}\n").isEqualTo(withTrace(Blocks.json(1)));
        assertThat(read("b.json")).isEqualTo(Blocks.json(2));
        assertThat(trace(tree()).changed()).as("the same run writes the same").isEmpty();

        RunStamp other = new RunStamp("run-2", NOW.plusSeconds(1));
        assertThat(Dora.trace(TraceRequest.of(tree(), "dora:trace", other))
                        .orThrow()
                        .changed())
                .hasSize(1);
        assertThat(read("a.json"))
                .isEqualTo(written.replace("run-1", "run-2")
                        .replace("02:04:00Z\",\n    \"patterns", "02:04:01Z\",\n    \"patterns"));
    }

    @Test
    void aFileThatHasToHaveATraceGetsOne() throws IOException {
        write("a.json", Blocks.json(1));
        write("list.json", "[1]\n");
        write("list.json.dora.yaml", "# kept\n");
        write("a.md", "# Title\n");

        Injection injection = trace(traced());

        assertThat(injection.changed()).extracting(Injection.Changed::path).containsExactly("a.json");
        assertThat(injection.changed(Plan.Kind.ADDED)).isEqualTo(1);
        assertThat(read("list.json")).isEqualTo("[1]\n");
        assertThat(read("a.md")).isEqualTo("# Title\n");
    }

    @Test
    void aTraceSaysWhatTheRunFoundOut() throws IOException {
        String dependent = Blocks.json(1)
                .replace(
                        "\"dependencies\": []",
                        "\"dependencies\": [\"Ledger 2\", \"lib.three\", \"json\", \"PAY-OPER-002\"]")
                .replace("\"audit_trail\": true", "\"audit_trail\": \"yes\"");
        write("a.json", dependent);
        write("b.json", Blocks.json(2));
        write("lib/three.py", Blocks.python(3));

        trace(traced());

        String digest = Sha256.of(dependent.getBytes(StandardCharsets.UTF_8));
        String trace = traceOf("a.json");
        assertThat(trace)
                .startsWith("{\"trace_id\":\"run-1\",\"task\":\"dora:trace\",\"timestamp\":\"2026-01-02T02:04:00Z\","
                        + "\"patterns_used\":[\"readable\",\"presence\",")
                .contains(
                        " more)\"],\"graph\":{\"nodes\":[\"PAY-OPER-001\",\"PAY-OPER-002\",\"PAY-OPER-003\",\"json\"],"
                                + "\"edges\":[\"PAY-OPER-001 -> PAY-OPER-002\",\"PAY-OPER-001 -> PAY-OPER-003\",\"PAY-OPER-001 -> json\"]}")
                .contains("\"inputs\":{\"file\":\"sha256:" + digest + "\",\"contract\":\"built-in contract 1.0.0\"}")
                .contains("\"outputs\":{\"compliance\":\"non_compliant\",\"violations\":\"")
                .contains("\"metrics\":{\"confidence\":\"\",\"errors_detected\":[\"")
                .endsWith("],\"stability_score\":\"\"}}");
        assertThat(traceOf("b.json")).contains("\"compliance\":\"compliant\"", "\"errors_detected\":[]");
    }

    @Test
    void aFileThatIsCalledAsALibraryIsNotWhatItDependsOn() throws IOException {
        write("clients/redis.py", Blocks.python(1).replace("\"dependencies\": []", "\"dependencies\": [\"redis\"]"));
        write("clients/other.json", Blocks.json(2).replace("\"dependencies\": []", "\"dependencies\": [\"redis\"]"));
        trace(traced());
        assertThat(traceOf("clients/other.json")).contains("\"edges\":[\"PAY-OPER-002 -> redis\"]");
        assertThat(read("clients/redis.py")).contains("PAY-OPER-001 -> redis");
    }

    @Test
    void aContractOfTheTreesOwnIsKnownByItsDigest() throws IOException {
        String contract = "dora_block_contract:\n  version: \"1.0.0\"\n";
        write(".l9-codegen-dora-contract.yaml", contract);
        write("a.json", Blocks.json(1));
        trace(traced());
        assertThat(traceOf("a.json"))
                .contains("\"contract\":\"sha256:" + Sha256.of(contract.getBytes(StandardCharsets.UTF_8)) + "\"");
    }

    @Test
    void theDigestOfAFileIsThatOfTheFileWithoutItsTrace() throws IOException {
        write("a.json", Blocks.json(1));
        trace(traced());
        String first = traceOf("a.json");
        Dora.trace(TraceRequest.of(tree(), "dora:trace", new RunStamp("run-2", NOW)))
                .orThrow();
        assertThat(traceOf("a.json")).isEqualTo(first.replace("run-1", "run-2"));
    }

    @Test
    void aTraceThatIsWrongIsRefusedWithItsPlace() throws IOException {
        write("moved.json", "{\"_l9_trace\": {},\n \"a\": 1}\n");
        write("second.json", "{\"a\": 1,\n \"_l9_trace\": {},\n \"_l9_trace\": {}}\n");
        write("text.json", "{\"a\": 1,\n \"_l9_trace\": 7}\n");

        Injection injection = trace(tree());

        assertThat(injection.changed()).isEmpty();
        assertThat(injection.refused())
                .extracting(file -> {
                    Plan.Refusal reason = file.reasons().get(0);
                    return reason.place().orElseThrow() + " "
                            + reason.category().id() + ": " + reason.reason();
                })
                .containsExactly(
                        "moved.json:1:2 malformed-block: the trace: the key on line 2 stands behind it",
                        "second.json:3:2 second-block: the trace: a second block; the first one is on line 2",
                        "text.json:2:15 malformed-block: the trace: expected a map as the value of `_l9_trace`, found an integer");
        assertThat(injection.refused().get(0).reasons().get(0).help())
                .isEqualTo("mvn dora:inject -Ddora.blocks=header,trace");
    }

    @Test
    void aFileAtWhoseEndNothingWouldBeReadIsToldWhatToClose() throws IOException {
        write("a.py", "x = (1,\n");
        write("b.py", "x = '''text\n");

        assertThat(trace(traced()).refused())
                .hasSize(2)
                .allSatisfy(file -> assertThat(file.reasons()).singleElement().satisfies(reason -> {
                    assertThat(reason.category()).isEqualTo(Plan.Category.MALFORMED_BLOCK);
                    assertThat(reason.reason()).contains("never closed");
                    assertThat(reason.help()).isEqualTo("close the bracket or the text");
                }));
        assertThat(read("a.py")).isEqualTo("x = (1,\n");
        assertThat(read("b.py")).isEqualTo("x = '''text\n");
    }

    @Test
    void aMarkerWithoutATraceIsToBeDeletedAlone() throws IOException {
        write("a.yaml", "a: 1\n# END L9 DORA BLOCK\n");
        assertThat(trace(traced()).refused())
                .singleElement()
                .satisfies(
                        file -> assertThat(file.reasons().get(0).help()).isEqualTo("delete what is left of a block"));
    }

    @Test
    void onlyNamedFilesAreWritten() throws IOException {
        write("a.json", Blocks.json(1));
        write("b.json", Blocks.json(2));
        NamedPaths named = new NamedPaths(List.of(Path.of("b.json")), List.of());
        Dora.trace(TraceRequest.of(traced(), "dora:trace", RUN).withFiles(named))
                .orThrow();
        assertThat(read("a.json")).isEqualTo(Blocks.json(1));
        assertThat(read("b.json")).contains("_l9_trace");
    }

    @Test
    void aDryRunIsAPatch() throws Exception {
        write("a.json", Blocks.json(1));
        ByteArrayOutputStream patch = new ByteArrayOutputStream();
        Injection injection = Dora.trace(
                        TraceRequest.of(traced(), "dora:trace", RUN).withDryRun(patch::writeBytes))
                .orThrow();
        assertThat(injection.dryRun()).isTrue();
        assertThat(read("a.json")).isEqualTo(Blocks.json(1));
        assertThat(patch.toString(StandardCharsets.UTF_8)).contains("+++ b/a.json", "+    \"trace_id\": \"run-1\",");
    }

    @Test
    void theAuditLogHasALineForEachFile() throws IOException {
        write("a.json", Blocks.json(1));
        Dora.trace(TraceRequest.of(traced(), "dora:trace", RUN).withAudit(RUN)).orThrow();
        assertThat(read("logs/codegen-dora-audit.log"))
                .contains("\"goal\":\"trace\"", "\"file_path\":\"a.json\",\"component_id\":\"PAY-OPER-001\"");
    }

    @Test
    void aSideFileTakesTheTracesOfAllFilesAndTouchesNone() throws IOException {
        write("a.json", withTrace(Blocks.json(1)));
        write("a.md", "# Title\n");
        write("list.json", "[1]\n");
        TraceRequest aside = TraceRequest.of(traced(), "dora:trace", RUN).withSideFile(TraceRequest.SIDE_FILE);

        Injection injection = Dora.trace(aside).orThrow();

        assertThat(injection.changed())
                .singleElement()
                .satisfies(file -> assertThat(file.documents()).containsExactly(".dora/traces.jsonl"));
        assertThat(read("a.json")).isEqualTo(withTrace(Blocks.json(1)));
        List<String> lines = read(".dora/traces.jsonl").lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0))
                .startsWith(
                        "{\"path\":\"a.json\",\"component_id\":\"PAY-OPER-001\",\"trace\":{\"trace_id\":\"run-1\",");
        assertThat(lines.get(1))
                .startsWith("{\"path\":\"a.md\",\"component_id\":null,")
                .contains("\"compliance\":\"missing_block\"");
        assertThat(Dora.validate(tree()).orThrow().files()).hasSize(3);
        assertThat(Dora.trace(aside).orThrow().changed()).as("the same run").isEmpty();

        Files.delete(root.resolve("a.md"));
        NamedPaths named = new NamedPaths(List.of(Path.of("list.json")), List.of());
        RunStamp other = new RunStamp("run-2", NOW);
        TraceRequest next = TraceRequest.of(tree(), "dora:trace", other).withSideFile(TraceRequest.SIDE_FILE);
        Dora.trace(next.withFiles(named)).orThrow();
        assertThat(read(".dora/traces.jsonl").lines().toList())
                .startsWith(lines.get(0), lines.get(1))
                .hasSize(3);
        Dora.trace(next).orThrow();
        assertThat(read(".dora/traces.jsonl").lines().toList()).hasSize(2).allMatch(line -> line.contains("run-2"));
    }

    @Test
    void aSideFileOverwritesNothingElse() throws IOException {
        write("a.json", Blocks.json(1));
        String samples = "{\"path\":\"img/1.png\",\"label\":3}\n";
        write("notes.jsonl", "{\"name\": \"x\"}\n");
        write("data/samples.jsonl", samples);
        TraceRequest request = TraceRequest.of(tree(), "dora:trace", RUN);

        assertThat(Dora.trace(request.withSideFile("notes.jsonl")).orThrow().refused())
                .singleElement()
                .satisfies(file -> assertThat(file.reasons().get(0).reason()).isEqualTo("is not a file of traces"));
        assertThat(read("notes.jsonl")).isEqualTo("{\"name\": \"x\"}\n");
        assertThat(Dora.trace(request.withSideFile("data/samples.jsonl"))
                        .orThrow()
                        .refused())
                .hasSize(1);
        assertThat(read("data/samples.jsonl")).isEqualTo(samples);
        assertThat(Dora.trace(request.withSideFile(".git/traces.jsonl"))
                        .orThrow()
                        .refused())
                .hasSize(1);
        assertThat(Dora.trace(request.withSideFile("a.json")).diagnostics())
                .extracting(Diagnostic::toString)
                .containsExactly("dora.trace.file: expected a file whose name ends in .jsonl, found a.json");
    }

    @Test
    void aSideFileIsOneFileHoweverItIsSpelled() throws IOException {
        write("a.json", Blocks.json(1));
        String absolute = root.toRealPath().resolve("d/traces.jsonl").toString();
        for (String spelling : List.of(absolute, "./d/traces.jsonl", "x/../d/traces.jsonl")) {
            Injection injection = Dora.trace(TraceRequest.of(tree(), "dora:trace", new RunStamp(spelling, NOW))
                            .withSideFile(spelling))
                    .orThrow();
            assertThat(injection.refused()).as(spelling).isEmpty();
            assertThat(injection.changed())
                    .singleElement()
                    .satisfies(file -> assertThat(file.documents()).containsExactly("d/traces.jsonl"));
        }
    }

    @Test
    void aSideFileIsBelowTheRoot() throws IOException {
        write("a.json", Blocks.json(1));
        TraceRequest request = TraceRequest.of(tree(), "dora:trace", RUN);
        for (String outside : List.of("../traces.jsonl", "/tmp/traces.jsonl", "a\0.jsonl")) {
            assertThat(Dora.trace(request.withSideFile(outside)).diagnostics())
                    .as(outside)
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.message())
                            .startsWith("expected a file below the root " + root.toRealPath() + ", found "));
        }
        assertThat(Dora.trace(request.withSideFile("../notes.txt")).diagnostics())
                .as("all at once")
                .hasSize(2);
    }

    @Test
    void aContractThatIsDisabledGetsNoTraces() throws IOException {
        write("a.json", withTrace(Blocks.json(1)));
        write(".l9-codegen-dora-contract.yaml", "dora_block_contract:\n  version: \"1.0.0\"\n  status: disabled\n");
        assertThat(trace(tree()).changed()).isEmpty();
        assertThat(read("a.json")).isEqualTo(withTrace(Blocks.json(1)));
    }
}
