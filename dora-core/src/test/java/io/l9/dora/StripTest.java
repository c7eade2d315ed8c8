package io.l9.dora;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What strip takes away, and what it leaves. */
class StripTest extends InjectScenario {

    @Test
    void stripKeepsASidecarThatHoldsMore() throws IOException {
        write("a.json", "[1]\n");
        inject();
        write("a.json.dora.yaml", "# ours\nkept: 1\n" + read("a.json.dora.yaml"));
        strip();
        assertThat(read("a.json.dora.yaml")).isEqualTo("# ours\nkept: 1\n");
        write("b.json", "[1]\n");
        inject();
        strip();
        assertThat(root.resolve("b.json.dora.yaml")).doesNotExist();
    }

    @Test
    void stripTakesEveryBlock() throws IOException {
        write("second.py", Blocks.python(1) + "\nimport os\n" + Blocks.python(2));
        assertThat(strip().changed()).hasSize(1);
        assertThat(read("second.py")).doesNotContain("__dora_block__").contains("import os");
    }

    @Test
    void aSidecarWithoutAFileIsLeftAloneAndSaid() throws IOException {
        write("gone.json.dora.yaml", sidecar("PAY-OPER-001"));

        assertThat(strip().notes())
                .singleElement()
                .asString()
                .startsWith("gone.json.dora.yaml: there is no file that this sidecar stands for");
        assertThat(read("gone.json.dora.yaml")).isEqualTo(sidecar("PAY-OPER-001"));
    }
}
