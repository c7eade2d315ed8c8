package io.l9.dora.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.diagnostic.Diagnostic;
import org.junit.jupiter.api.Test;

class RemediationSectionTest {

    private static final RemediationRules BUILT_IN =
            new RemediationRules("[DORA-FAIL] {filename} - {reason}", "fix(dora): remediate {filename}");

    @Test
    void theTextsStandInQuotes() {
        assertThat(read(
                        "if_dora_block_missing_or_invalid:",
                        "  step_2: \"A ticket: 'it''s {reason} in {filename}', at once\"",
                        "  step_3: [Mend it, \"Commit with message: 'block of {filename}'\"]"))
                .isEqualTo(new RemediationRules("it''s {reason} in {filename}", "block of {filename}"));
    }

    @Test
    void whatIsLeftOutIsAsInTheBuiltInContract() {
        assertThat(read("dora_block_contract: {status: advisory}")).isEqualTo(BUILT_IN);
        assertThat(read("if_dora_block_missing_or_invalid: {step_1: CI finds it}"))
                .isEqualTo(BUILT_IN);
        assertThat(read("if_dora_block_missing_or_invalid: {step_2: \"'{filename}'\"}"))
                .isEqualTo(new RemediationRules("{filename}", BUILT_IN.commitMessage()));
    }

    @Test
    void aTitleNamesItsFile() {
        assertThat(Contracts.read("if_dora_block_missing_or_invalid: {step_2: \"A ticket: '{reason}'\"}")
                        .diagnostics())
                .extracting(Diagnostic::message)
                .anyMatch(message -> message.contains("expected a text with {filename} in single quotes, as"));
    }

    private static RemediationRules read(String... lines) {
        return Contracts.read(lines).orThrow().remediation().get();
    }
}
