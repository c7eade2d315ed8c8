package io.l9.dora.contract;

import io.l9.dora.diagnostic.Checked;
import io.l9.dora.document.MapReader;
import java.util.Collection;

/** The contract that holds where a root has none. A contract that leaves a part out takes it from here. */
public final class BuiltInContract {

    /** How reports name it as a contract's source. */
    public static final String SOURCE = "built-in contract";

    private static final String RESOURCE = "built-in-contract.yaml";

    private BuiltInContract() {}

    /** Returns the contract for the rules that there are. */
    public static Contract load(Collection<RuleSpec> rules) {
        Checked<Contract> contract = ContractReader.read(SOURCE, Documents.text(RESOURCE), rules);
        return contract.orThrow();
    }

    /** Returns a reader of one of its top-level sections. */
    static MapReader section(String key) {
        return Documents.shipped(RESOURCE).get(key, MapReader.MAP).orElseThrow();
    }
}
