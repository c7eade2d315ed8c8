package io.l9.dora.contract;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads what a contract says of one rule. */
final class RuleReader {

    private static final Map<String, FailureMode> MODES = Forms.byName(FailureMode.values(), FailureMode::name);
    private static final Form<List<String>> NAMES = Form.distinct(Forms.LINE.list("names"));
    private static final Form<List<DisallowedPattern>> PATTERNS = DisallowedPatterns.ENTRY.list("patterns");

    private RuleReader() {}

    /** Returns the configuration of a rule that the contract does not name. */
    static RuleConfig unstated(RuleSpec spec) {
        return new RuleConfig(spec.id(), spec.whenUnstated(), spec.message(), 0, List.of(), List.of());
    }

    /** Reads the map of a rule; keys that were asked for before are known. */
    static RuleConfig read(MapReader map, RuleSpec spec) {
        map.describe("name", "description", "purpose", "when", "check", "action", "command");
        FailureMode mode = map.get("failure_mode", Forms.oneOf(MODES)).orElse(spec.whenStated());
        String message = map.get("error_message", MessageForm.form(spec)).orElse(spec.message());
        int count = 0;
        List<String> names = List.of();
        List<DisallowedPattern> patterns = List.of();
        for (Map.Entry<String, RuleSpec.SettingKind> setting : new TreeMap<>(spec.settings()).entrySet()) {
            String key = setting.getKey();
            switch (setting.getValue()) {
                case COUNT -> count = map.get(key, Forms.COUNT).orElse(count);
                case NAMES -> names = map.get(key, NAMES).orElse(names);
                case PATTERNS -> patterns = map.get(key, PATTERNS).orElse(patterns);
            }
        }
        map.end();
        return new RuleConfig(spec.id(), mode, message, count, names, patterns);
    }
}
