package io.l9.dora.contract;

import io.l9.dora.document.MapReader;
import io.l9.dora.document.Problems;
import io.l9.dora.text.SourceText;
import io.l9.dora.value.Value;
import java.util.Collection;

/** The contract that holds where a root has none. A contract that leaves a part out takes it from here. */
public final class BuiltInContract {

    /** How reports name it as a contract's source. */
    public static final String SOURCE = "built-in contract";

    private BuiltInContract() {}

    /** Returns the contract for the rules that there are: what holds where a document says nothing. */
    public static Contract load(Collection<RuleSpec> rules) {
        Problems problems = new Problems(SOURCE, SourceText.of(""));
        MapReader nothing = MapReader.MAP_OR_NOTHING
                .read(new Value.Null(Value.NOWHERE), SOURCE, problems)
                .orElseThrow();
        return ContractReader.read(SOURCE, nothing, rules).orThrow();
    }

    /** Returns a reader of one of its top-level sections. */
    static MapReader section(String key) {
        return Documents.CONTRACT.reader().get(key, MapReader.MAP).orElseThrow();
    }
}
