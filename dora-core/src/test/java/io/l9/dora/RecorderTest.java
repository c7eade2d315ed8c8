package io.l9.dora;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.l9.dora.trace.TraceRecorder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a recorder of {@link Dora#recorder} writes, and where it writes nothing. */
class RecorderTest extends TraceScenario {

    @Test
    void itReplacesOrAddsTheTraceAtItsClose() throws IOException {
        write("a.json", Blocks.json(1));
        for (String rows : List.of("120", "121")) {
            try (TraceRecorder trace = recorder("a.json")) {
                trace.input("rows", rows);
                trace.confidence("0.9");
                assertThat(read("a.json")).doesNotContain("\"rows\": \"" + rows);
            }
        }
        assertThat(traceOf("a.json"))
                .isEqualTo("{\"trace_id\":\"run-1\",\"task\":\"billing\",\"timestamp\":\"2026-01-02T02:04:00Z\","
                        + "\"patterns_used\":[],\"graph\":{\"nodes\":[],\"edges\":[]},\"inputs\":{\"rows\":\"121\"},\"outputs\":{},"
                        + "\"metrics\":{\"confidence\":\"0.9\",\"errors_detected\":[],\"stability_score\":\"\"}}");
        assertThat(read("a.json"))
                .startsWith(Blocks.json(1).substring(0, Blocks.json(1).length() - 3));
        assertThat(root.resolve(".dora")).doesNotExist();
    }

    @Test
    void anAbsolutePathIsFine() throws IOException {
        write("d/a.json", Blocks.json(1));
        recorder(root.toRealPath().resolve("d/a.json").toString()).close();
        assertThat(read("d/a.json")).contains("billing");
    }

    @Test
    void itWritesNothingOutsideOfTheRootThroughLinksAndWhereNoTraceBelongs() throws IOException {
        Path outside = Files.writeString(root.resolveSibling(root.getFileName() + "-outside.json"), Blocks.json(1));
        write("real.json", Blocks.json(1));
        write("list.json", "[1]\n");
        write("a.md", "# Title\n");
        write("a.txt", "text\n");
        write("moved.json", "{\"_l9_trace\": {},\n \"a\": 1}\n");
        Files.createSymbolicLink(root.resolve("link.json"), outside);
        Files.createSymbolicLink(root.resolve("folder"), outside.getParent());
        for (String path : List.of(
                "../" + outside.getFileName(),
                "link.json",
                "folder/" + outside.getFileName(),
                "list.json",
                "a.md",
                "a.txt",
                "none.json",
                "moved.json",
                "meta.codegen.schema.yaml",
                ".")) {
            assertThatThrownBy(recorder(path)::close).as(path).isInstanceOf(IOException.class);
        }
        assertThatThrownBy(recorder("moved.json")::close)
                .hasMessage("moved.json:1:2: the trace: the key on line 2 stands behind it; "
                        + "mvn dora:inject -Ddora.blocks=header,trace");
        assertThat(outside).hasContent(Blocks.json(1));
        assertThat(read("moved.json")).isEqualTo("{\"_l9_trace\": {},\n \"a\": 1}\n");
        Files.delete(outside);
    }

    @Test
    void aSideFileIsOneThatIsNoFileOfAnybodyElse() throws IOException {
        write("a.json", Blocks.json(1));
        write("pkg/__init__.py", "");
        for (String name : List.of("pkg/__init__.py", "notes.txt", "../traces.jsonl")) {
            TraceRequest aside = TraceRequest.of(tree(), "billing", RUN).withSideFile(name);
            assertThatThrownBy(Dora.recorder(aside, Path.of("a.json"))::close)
                    .as(name)
                    .isInstanceOf(IOException.class)
                    .hasMessageStartingWith("dora.trace.file: expected a file ");
        }
        assertThat(read("pkg/__init__.py")).isEmpty();
        assertThat(root.resolve("notes.txt")).doesNotExist();
        assertThat(root.resolve("../traces.jsonl")).doesNotExist();
    }

    @Test
    void withASideFileItTouchesNoOtherFile() throws IOException {
        write("a.md", "# Title\n");
        TraceRequest aside = TraceRequest.of(tree(), "billing", RUN).withSideFile("traces.jsonl");
        try (TraceRecorder trace = Dora.recorder(aside, Path.of("a.md"))) {
            trace.output("done", "yes");
        }
        assertThat(read("a.md")).isEqualTo("# Title\n");
        assertThat(read("traces.jsonl"))
                .startsWith("{\"path\":\"a.md\",")
                .contains("\"outputs\":{\"done\":\"yes\"}")
                .hasLineCount(1);
    }
}
