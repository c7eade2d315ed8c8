package io.l9.dora.contract;

import io.l9.dora.document.MapReader;
import java.util.Collection;

/** The contract that holds where a root has none. A contract that leaves a part out takes it from here. */
public final class BuiltInContract {

    /** How reports name it as a contract's source. */
    public static final String SOURCE = "built-in contract";

    private BuiltInContract() {}

    /** Returns the contract for the rules that there are. */
    public static Contract load(Collection<RuleSpec> rules) {
        return ContractReader.read(SOURCE, Documents.CONTRACT.reader(), rules).orThrow();
    }

    /** Returns a reader of one of its top-level sections. */
    static MapReader section(String key) {
        return Documents.CONTRACT.reader().get(key, MapReader.MAP).orElseThrow();
    }
}
