package io.l9.dora.commit;

import io.l9.dora.BlockNames;
import io.l9.dora.Caching;
import io.l9.dora.GoalNames;
import io.l9.dora.ValidationRequest;
import io.l9.dora.block.BlockKind;
import io.l9.dora.diagnostic.Checked;
import io.l9.dora.reports.Style;
import io.l9.dora.text.Printable;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the check is told, word by word as {@code name=value}. */
final class CheckArguments {

    private static final Set<String> NAMES =
            Set.of("root", "colour", "contract", "skipRules", "blocks", "maxFileBytes", "plugin", "repair", "cache");

    private final Map<String, String> values;

    private CheckArguments(Map<String, String> values) {
        this.values = values;
    }

    /**
     * Reads arguments.
     *
     * @throws IllegalArgumentException when one has no meaning; the message says which, printable
     */
    static CheckArguments of(String... arguments) {
        Map<String, String> values = new HashMap<>();
        for (String argument : arguments) {
            int end = argument.indexOf('=');
            if (end < 0 || !NAMES.contains(argument.substring(0, end))) {
                throw new IllegalArgumentException("unknown argument '" + Printable.value(argument) + "'");
            }
            values.put(argument.substring(0, end), argument.substring(end + 1));
        }
        return new CheckArguments(values);
    }

    /** Returns what to ask the engine. */
    ValidationRequest request() {
        ValidationRequest request = ValidationRequest.of(Path.of(value("root").orElse("")))
                .withResources(CheckArguments.class.getClassLoader())
                .withThreads(Runtime.getRuntime().availableProcessors())
                .withoutRules(Set.copyOf(skippedRules()))
                .withBlocks(blocks())
                .withMaxFileBytes(maxFileBytes())
                .withCaching(caching());
        ValidationRequest spelled =
                value("plugin").map(GoalNames::new).map(request::withGoals).orElse(request);
        return value("contract").map(spelled::withContract).orElse(spelled);
    }

    private Caching caching() {
        return switch (value("cache").orElse("")) {
            case "false" -> Caching.OFF;
            case "always" -> Caching.ALWAYS;
            default -> Caching.WHERE_IT_PAYS;
        };
    }

    private List<String> skippedRules() {
        return list("skipRules");
    }

    private Set<BlockKind> blocks() {
        Checked<Set<BlockKind>> blocks = BlockNames.readWithHeader("blocks", list("blocks"));
        return blocks.value()
                .orElseThrow(() ->
                        new IllegalArgumentException(blocks.diagnostics().get(0).toString()));
    }

    private List<String> list(String name) {
        return value(name).map(words -> List.of(words.split(",", -1))).orElse(List.of());
    }

    private int maxFileBytes() {
        try {
            return value("maxFileBytes").map(Integer::parseInt).orElse(ValidationRequest.DEFAULT_MAX_FILE_BYTES);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("maxFileBytes: expected a whole number", e);
        }
    }

    /** Returns how the lines look. */
    Style style() {
        return value("colour").filter("always"::equals).isPresent() ? Style.ANSI : Style.PLAIN;
    }

    /** Returns the command that adds and repairs blocks, printable. */
    Optional<String> repair() {
        return value("repair").map(Printable::of);
    }

    private Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }
}
