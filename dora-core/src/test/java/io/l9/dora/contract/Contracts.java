package io.l9.dora.contract;

import io.l9.dora.diagnostic.Checked;
import io.l9.dora.diagnostic.Diagnostic;
import io.l9.dora.rules.BuiltInRules;
import io.l9.dora.text.SourceText;
import java.util.stream.Collectors;

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

    /** Returns one line a diagnostic: severity, place, message. */
    static String diagnostics(Checked<Contract> contract) {
        return contract.diagnostics().stream().map(Contracts::line).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String line(Diagnostic diagnostic) {
        return diagnostic.severity().id() + " "
                + diagnostic.location().position().orElseThrow() + " " + diagnostic.message();
    }
}
