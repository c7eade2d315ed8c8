package io.l9.dora.block;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"# ===", "#===", "#\t ====", "# ============================================================"})
    void aRuleIsALineOfEqualsSigns(String comment) {
        assertThat(Markers.isRule(comment)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "#", "# ", "# ==", "===", "# === #", "# = = =", "## ===", "# ---", "# DORA PROTOCOL METADATA"
            })
    void anyOtherCommentIsNone(String comment) {
        assertThat(Markers.isRule(comment)).isFalse();
    }
}
