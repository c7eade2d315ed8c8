package io.l9.dora;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.trace.TraceRecorder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The example of docs/trace.md is the method below, and does what the page says. */
class RecorderExampleTest extends TraceScenario {

    static void reconcile(Path root, RunStamp run) throws IOException {
        TraceRequest request = TraceRequest.of(ValidationRequest.of(root), "billing:reconcile", run);
        try (TraceRecorder trace = Dora.recorder(request, Path.of("src/ledger.json"))) {
            trace.input("rows", "120");
            trace.pattern("double entry");
            try {
                trace.output("balance", String.valueOf(balance()));
            } catch (ArithmeticException e) {
                trace.error(e);
            }
            trace.confidence("0.9");
        }
    }

    private static int balance() {
        return Math.addExact(Integer.MAX_VALUE, 1);
    }

    @Test
    void thePageShowsThisMethod() throws IOException {
        String example = Page.of("trace.md").block("java").indent(4).stripTrailing();
        assertThat(Files.readString(Path.of("src/test/java/io/l9/dora/RecorderExampleTest.java")))
                .contains(example);
    }

    @Test
    void itRecords() throws IOException {
        write("src/ledger.json", Blocks.json(1));
        reconcile(root, RUN);
        assertThat(traceOf("src/ledger.json"))
                .contains(
                        "\"task\":\"billing:reconcile\"",
                        "\"inputs\":{\"rows\":\"120\"},\"outputs\":{}",
                        "\"confidence\":\"0.9\",\"errors_detected\":[\"java.lang.ArithmeticException: integer overflow\"]");
    }
}
