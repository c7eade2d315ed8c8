package io.l9.dora;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What docs/trace.md says of traces in git. */
class TracesInGitTest extends CommitScenario {

    private void trace(String run, String... files) {
        NamedPaths named = new NamedPaths(List.of(files).stream().map(Path::of).toList(), List.of());
        TraceRequest request = TraceRequest.of(ValidationRequest.of(root), "task", new RunStamp(run, NOW))
                .withSideFile(TraceRequest.SIDE_FILE)
                .withFiles(named);
        Dora.trace(request).orThrow();
    }

    private List<String> lines() throws Exception {
        return read(TraceRequest.SIDE_FILE).lines().toList();
    }

    @Test
    void branchesThatWereBothTracedAreMergedAndTheNextRunLeavesOneLineAFile() throws Exception {
        write(
                ".gitattributes",
                Page.of("trace.md").lines().stream()
                                .filter(line -> line.endsWith(" merge=union"))
                                .findFirst()
                                .orElseThrow()
                                .strip()
                        + "\n");
        write("a.json", Blocks.json(1));
        write("b.json", Blocks.json(2));
        trace("base");
        commitAll();
        git("switch", "--quiet", "--create", "other");
        trace("theirs", "a.json", "b.json");
        commitAll();
        git("switch", "--quiet", "main");
        trace("ours", "a.json");
        commitAll();

        git("merge", "--quiet", "--message", "both", "other");

        assertThat(lines()).hasSizeBetween(2, 4).anyMatch(line -> line.contains("\"trace_id\":\"theirs\""));
        trace("next", "b.json");
        assertThat(lines()).hasSize(2);
        assertThat(lines().get(0)).contains("\"path\":\"a.json\"");
        assertThat(lines().get(1)).contains("\"path\":\"b.json\"", "\"trace_id\":\"next\"");
    }

    @Test
    void ignoredTracesShowNowhere() throws Exception {
        write(".gitignore", "/.dora/\n");
        commit("a.json", Blocks.json(1));
        trace("run");
        assertThat(lines()).hasSizeGreaterThanOrEqualTo(1);
        assertThat(git("status", "--porcelain")).isEmpty();
    }

    @Test
    void tracesInFilesConflictInTheirLastLinesAlone() throws Exception {
        commit("a.json", Blocks.json(1));
        record("base");
        commitAll();
        git("switch", "--quiet", "--create", "other");
        record("theirs");
        commitAll();
        git("switch", "--quiet", "main");
        record("ours");
        commitAll();

        git("merge", "--quiet", "--message", "both", "--strategy-option", "ours", "other");

        assertThat(read("a.json"))
                .contains("\"trace_id\": \"ours\"")
                .startsWith(Blocks.json(1).substring(0, 500));
        record("next");
        assertThat(read("a.json")).contains("\"trace_id\": \"next\"");
    }

    @Test
    void aRecorderWritesIntoNoFileThatTheOtherGoalsPassOver() throws Exception {
        commit(".gitignore", "build/\n");
        List<String> others = List.of("build/a.json", "sub/b.json", "node_modules/x/c.json");
        for (String path : others) {
            write(path, Blocks.json(1));
        }
        gitIn(root.resolve("sub"), "init", "--quiet");
        for (String path : others) {
            TraceRequest request = TraceRequest.of(ValidationRequest.of(root), "task", new RunStamp("run", NOW));
            for (TraceRequest each : List.of(request, request.withSideFile(TraceRequest.SIDE_FILE))) {
                assertThatThrownBy(Dora.recorder(each, Path.of(path))::close)
                        .as(path)
                        .isInstanceOf(IOException.class)
                        .hasMessageContaining(", so no trace of it is written");
            }
            assertThat(read(path)).isEqualTo(Blocks.json(1));
        }
        assertThat(root.resolve(TraceRequest.SIDE_FILE)).doesNotExist();
    }

    private void record(String run) throws Exception {
        TraceRequest request = TraceRequest.of(ValidationRequest.of(root), "task", new RunStamp(run, NOW));
        Dora.recorder(request, Path.of("a.json")).close();
    }
}
