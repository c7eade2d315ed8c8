package io.l9.dora.block;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FieldGroupTest {

    @Test
    void aFieldIsInItsGroupAndAnyOtherInNone() {
        assertThat(FieldGroup.of("dependencies")).contains(FieldGroup.PURPOSE);
        assertThat(FieldGroup.of("status").map(FieldGroup::comment)).contains("# Classification (REQUIRED)");
        assertThat(FieldGroup.of("timeout_seconds")).isEmpty();
    }
}
