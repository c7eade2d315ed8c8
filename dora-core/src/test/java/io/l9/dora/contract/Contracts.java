package io.l9.dora.contract;

import io.l9.dora.diagnostic.Checked;
import io.l9.dora.rules.BuiltInRules;
import io.l9.dora.text.SourceText;

/** Reads contracts of tests. */
final class Contracts {

    static final String NAME = "contract.yaml";

    private Contracts() {}

    static Checked<Contract> read(String... lines) {
        return ContractReader.read(NAME, SourceText.of(String.join("\n", lines) + "\n"), BuiltInRules.specs());
    }

    /** Returns what the contract says of a mandatory field. */
    static FieldSpec field(Contract contract, String name) {
        return contract.mandatoryFields().stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
