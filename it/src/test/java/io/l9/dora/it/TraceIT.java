package io.l9.dora.it;

import static io.l9.dora.it.Maven.goal;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TraceIT {

    private final Maven maven = Maven.ofThisBuild();

    @TempDir
    Path temp;

    @Test
    void everyRunWritesNewTracesAndChangesNoOtherByte() throws Exception {
        Path project = Project.copy("trace-updates-every-run", temp);
        maven.run(project, "verify").succeeds();
        SortedMap<String, String> first = Project.contents(project);
        maven.run(project, "verify").succeeds();
        SortedMap<String, String> second = Project.contents(project);

        assertThat(second.keySet()).isEqualTo(first.keySet());
        for (String path : first.keySet()) {
            String before = Objects.requireNonNull(first.get(path));
            String after = Objects.requireNonNull(second.get(path));
            if (path.startsWith("src/")) {
                assertThat(traceId(after)).as(path).isNotEqualTo(traceId(before));
                assertThat(head(after)).as(path).isEqualTo(head(before)).contains("_dora_block");
            } else {
                assertThat(after).as(path).isEqualTo(before);
            }
        }
        assertThat(second.get("src/currencies.json")).contains("\"currencies\": [\"CHF\",  \"EUR\"]");

        maven.run(project, goal("inject"), "-Ddora.trace").succeeds().showsEnd("; 2 traces written");
        String behind = Objects.requireNonNull(Project.contents(project).get("src/limits.json"));
        assertThat(behind)
                .contains("dora:inject")
                .startsWith(head(Objects.requireNonNull(second.get("src/limits.json"))));
    }

    @Test
    void aSideFileTouchesNoOtherFile() throws Exception {
        Path project = Project.copy("trace-updates-every-run", temp);
        SortedMap<String, String> before = Project.contents(project);
        maven.run(
                        project,
                        goal("trace"),
                        "-Ddora.trace.file=.dora/traces.jsonl",
                        "-Ddora.trace.task=release",
                        "-Ddora.audit=false")
                .succeeds();
        SortedMap<String, String> after = Project.contents(project);
        assertThat(after.remove(".dora/traces.jsonl"))
                .hasLineCount(2)
                .contains("\"path\":\"src/limits.json\"", "\"task\":\"release\"");
        assertThat(after).isEqualTo(before);
    }

    private static String head(String text) {
        return text.substring(0, text.indexOf("\"_l9_trace\""));
    }

    private static String traceId(String text) {
        int start = text.indexOf("\"trace_id\"");
        return text.substring(start, text.indexOf(',', start));
    }
}
