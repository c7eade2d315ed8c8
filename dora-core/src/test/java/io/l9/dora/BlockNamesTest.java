package io.l9.dora;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.block.BlockKind;
import io.l9.dora.diagnostic.Checked;
import io.l9.dora.diagnostic.Diagnostic;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BlockNamesTest {

    @Test
    void blocksThatFilesHaveToHaveNeedTheHeaderAndTheMessageSaysHow() {
        Checked<Set<BlockKind>> read = BlockNames.readWithHeader("dora.blocks", List.of("trace", " footer"));
        assertThat(read.value()).isEmpty();
        assertThat(read.diagnostics())
                .extracting(Diagnostic::toString)
                .containsExactly(
                        "dora.blocks: expected `header` among the blocks: every file has one, which says what the"
                                + " others belong to; write `header,footer,trace`");
    }

    @Test
    void noneIsNoChoiceAndOthersAreTaken() {
        assertThat(BlockNames.readWithHeader("dora.blocks", List.of("", " ")).orThrow())
                .isEmpty();
        assertThat(BlockNames.readWithHeader("dora.blocks", List.of("trace", "header"))
                        .orThrow())
                .containsExactlyInAnyOrder(BlockKind.HEADER, BlockKind.TRACE);
    }

    @Test
    void aWrongNameIsToldWithTheNearestOne() {
        assertThat(BlockNames.readWithHeader("dora.blocks", List.of("foter")).diagnostics())
                .singleElement()
                .asString()
                .contains("unknown block `foter`", "footer");
    }
}
