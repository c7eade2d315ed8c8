package io.l9.dora.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.contract.BuiltInContract;
import io.l9.dora.contract.Contract;
import io.l9.dora.contract.RuleSpec;
import io.l9.dora.rules.BuiltInRules;
import io.l9.dora.text.Position;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WordingTest {

    private final Contract contract = BuiltInContract.load(BuiltInRules.specs());

    @Test
    void everyFindingHasTheMessageOfItsOwnValuesWhateverWasSaidBefore() {
        Random random = new Random(85);
        for (RuleSpec spec : BuiltInRules.specs()) {
            Wording wording = new Wording(spec, contract.rule(spec.id()));
            for (int i = 0; i < 200; i++) {
                Map<String, String> values = values(spec, random);
                String message = wording.finding("a.py", new Violation(Position.START, values, "help"))
                        .message();
                assertThat(message)
                        .isEqualTo(MessageTemplate.fill(contract.rule(spec.id()).message(), values));
            }
        }
    }

    @Test
    void whatIsSaidAgainIsTheSameObject() {
        RuleSpec spec = BuiltInRules.specs().get(0);
        Wording wording = new Wording(spec, contract.rule(spec.id()));
        String first = message(wording, "x");

        assertThat(message(wording, "x")).isSameAs(first);
    }

    private static String message(Wording wording, String reason) {
        return wording.finding("a.py", new Violation(Position.START, Map.of("REASON", reason), "help"))
                .message();
    }

    private static Map<String, String> values(RuleSpec spec, Random random) {
        return spec.placeholders().stream()
                .filter(name -> random.nextInt(4) > 0)
                .collect(Collectors.toMap(name -> name, name -> "v" + random.nextInt(2)));
    }
}
