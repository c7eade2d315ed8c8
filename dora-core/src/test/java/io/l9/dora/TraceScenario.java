package io.l9.dora;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.l9.dora.block.BlockKind;
import io.l9.dora.report.Injection;
import io.l9.dora.trace.TraceRecorder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;

/** A tree of JSON files whose header is right, into which traces are written. */
abstract class TraceScenario extends InjectScenario {

    static final RunStamp RUN = new RunStamp("run-1", NOW);

    ValidationRequest tree() {
        return ValidationRequest.of(root);
    }

    /** Returns the tree as one whose files have to have a trace. */
    ValidationRequest traced() {
        return tree().withBlocks(EnumSet.of(BlockKind.HEADER, BlockKind.TRACE));
    }

    Injection trace(ValidationRequest tree) {
        return Dora.trace(TraceRequest.of(tree, "dora:trace", RUN)).orThrow();
    }

    TraceRecorder recorder(String path) {
        return Dora.recorder(TraceRequest.of(tree(), "billing", RUN), Path.of(path));
    }

    /** Returns the trace of a JSON file as JSON. */
    String traceOf(String path) throws IOException {
        return JsonMapper.builder()
                .build()
                .readTree(read(path))
                .at("/_l9_trace")
                .toString();
    }
}
