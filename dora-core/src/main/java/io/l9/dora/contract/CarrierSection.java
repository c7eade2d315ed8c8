package io.l9.dora.contract;

import io.l9.dora.block.Carrier;
import io.l9.dora.document.Form;
import io.l9.dora.document.Forms;
import io.l9.dora.document.MapReader;
import io.l9.dora.document.Once;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code carriers}: files whose carrier is stated. The shipped table has the same form. */
final class CarrierSection {

    private static final String KEY = "carriers";
    private static final Map<String, Carrier> CARRIERS =
            Forms.byName(new Carrier[] {Carrier.COMMENT, Carrier.SIDECAR, Carrier.KEY}, Carrier::id);
    private static final Form<Carrier> CARRIER = Forms.oneOf(CARRIERS);
    private static final Form<List<Glob>> PATHS = Form.notEmpty(PatternForms.GLOB.list("patterns"));

    private CarrierSection() {}

    /** Reads the section of a contract. The shipped table, which comes behind it, is read when the first file is looked up. */
    static Once<CarrierTable> read(MapReader root) {
        List<CarrierRule> own = rules(root);
        return new Once<>(() -> table(own));
    }

    private static CarrierTable table(List<CarrierRule> own) {
        List<CarrierRule> rules = new ArrayList<>(own);
        rules.addAll(shipped());
        return new CarrierTable(rules);
    }

    /** Returns the rules of the shipped table. */
    static List<CarrierRule> shipped() {
        MapReader table = Documents.CARRIERS.reader();
        List<CarrierRule> rules = rules(table);
        table.end();
        return rules;
    }

    private static List<CarrierRule> rules(MapReader root) {
        List<CarrierRule> rules = new ArrayList<>();
        for (MapReader entry : root.get(KEY, MapReader.MAP.list("maps")).orElse(List.of())) {
            Optional<CarrierRule> rule = rule(entry);
            if (rule.isPresent()) {
                rules.add(rule.get());
            }
        }
        return rules;
    }

    private static Optional<CarrierRule> rule(MapReader entry) {
        Optional<List<Glob>> paths = entry.require("paths", PATHS);
        Optional<Carrier> carrier = entry.require("carrier", CARRIER);
        Optional<String> reason = entry.require("reason", Forms.LINE);
        entry.end();
        return paths.isPresent() && carrier.isPresent() && reason.isPresent()
                ? Optional.of(new CarrierRule(paths.get(), carrier.get(), reason.get()))
                : Optional.empty();
    }
}
