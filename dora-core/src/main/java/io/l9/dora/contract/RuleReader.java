package io.l9.dora.contract;

import io.l9.dora.document.Form;
import io.l9.dora.document.Forms;
import io.l9.dora.document.MapReader;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads what a contract says of one rule. */
final class RuleReader {

    /** The key that says what a violation does. */
    static final String MODE_KEY = "failure_mode";

    /** The key that says what people are told. */
    static final String MESSAGE_KEY = "error_message";

    /** The form of {@link #MODE_KEY}. */
    static final Form<FailureMode> MODE = Forms.oneOf(Forms.byName(FailureMode.values(), FailureMode::name));

    private static final String[] DESCRIPTIONS = {"name", "description", "purpose", "when", "check", "action", "command"
    };
    private static final Form<List<String>> NAMES = Form.distinct(Forms.LINE.list("names"));
    private static final Form<List<DisallowedPattern>> PATTERNS = DisallowedPatterns.ENTRY.list("patterns");

    private static final DisallowedValues NOTHING = DisallowedValues.of(List.of());

    private RuleReader() {}

    /** Returns the configuration of a rule that the contract does not name. */
    static RuleConfig unstated(RuleSpec spec) {
        return new RuleConfig(spec.id(), spec.whenUnstated(), spec.message(), 0, List.of(), NOTHING);
    }

    /** Notes the keys that tell people about a rule. */
    static void describe(MapReader map) {
        map.describe(DESCRIPTIONS);
    }

    /** Reads the map of a rule; keys that were asked for before are known. */
    static RuleConfig read(MapReader map, RuleSpec spec) {
        describe(map);
        FailureMode mode = map.get(MODE_KEY, MODE).orElse(spec.whenStated());
        String message = map.get(MESSAGE_KEY, MessageForm.form(spec.id(), spec.placeholders()))
                .orElse(spec.message());
        int count = 0;
        List<String> names = List.of();
        DisallowedValues disallowed = NOTHING;
        for (Map.Entry<String, RuleSpec.SettingKind> setting : new TreeMap<>(spec.settings()).entrySet()) {
            String key = setting.getKey();
            switch (setting.getValue()) {
                case COUNT -> count = map.get(key, Forms.COUNT).orElse(count);
                case NAMES -> names = map.get(key, NAMES).orElse(names);
                case PATTERNS ->
                    disallowed =
                            map.get(key, PATTERNS).map(DisallowedValues::of).orElse(disallowed);
            }
        }
        map.end();
        return new RuleConfig(spec.id(), mode, message, count, names, disallowed);
    }
}
