package io.l9.dora.inject;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.contract.BuiltInContract;
import io.l9.dora.contract.Contract;
import io.l9.dora.contract.FieldProblem;
import io.l9.dora.contract.FieldSpec;
import io.l9.dora.inject.ComponentIds.Allocation;
import io.l9.dora.rules.BuiltInRules;
import io.l9.dora.value.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComponentIdsTest {

    @ParameterizedTest
    @CsvSource({
        "payments, operations, PAY-OPER-001",
        "symbolic_computation, foundation, SYM-FOUN-001",
        "ai, ml, AI-ML-001",
        "'3d-x1 world', l9, DX1-L9-001",
        "a_b, UI core, AB-UICO-001",
    })
    void isMadeOfTheFirstLettersOfDomainAndLayer(String domain, String layer, String id) {
        assertThat(new ComponentIds(List.of()).allocate(domain, layer)).isEqualTo(new Allocation.Allocated(id));
    }

    @Test
    void theNumberIsOneAboveTheHighestThatIsKnown() {
        ComponentIds ids =
                new ComponentIds(List.of("PAY-OPER-007", "PAY-OPER-002", "PAY-LEAR-040", "PAYX-OPER-99", "PAY-OPER-x"));

        assertThat(id(ids, "payments", "operations")).isEqualTo("PAY-OPER-008");
        assertThat(id(ids, "payments", "operations")).isEqualTo("PAY-OPER-009");
        assertThat(id(ids, "payroll", "operations")).isEqualTo("PAY-OPER-010");
        assertThat(id(ids, "payments", "learning")).isEqualTo("PAY-LEAR-041");
    }

    @ParameterizedTest
    @CsvSource({
        "PAY-OPER-999, PAY-OPER-1000",
        "PAY-OPER-00012, PAY-OPER-013",
        "PAY-OPER-9223372036854775807, PAY-OPER-9223372036854775808",
        "PAY-OPER-99999999999999999999999, PAY-OPER-100000000000000000000000",
    })
    void numbersGrowAsFarAsTheyMust(String known, String next) {
        assertThat(id(new ComponentIds(List.of(known)), "payments", "operations"))
                .isEqualTo(next);
    }

    @Test
    void numbersBeyondAllReasonNeitherCountNorComeOut() {
        ComponentIds far = new ComponentIds(List.of("PAY-OPER-" + "9".repeat(500), "PAY-LEAR-" + "9".repeat(100_000)));

        assertThat(far.allocate("payments", "operations"))
                .isInstanceOfSatisfying(
                        Allocation.Refused.class,
                        refused -> assertThat(refused.reason()).contains("PAY-OPER-"));
        assertThat(id(far, "payments", "learning")).isEqualTo("PAY-LEAR-001");
    }

    @Test
    void noIdIsGivenTwiceAndAllOfThemFitTheBuiltInContract() {
        Contract contract = BuiltInContract.load(BuiltInRules.specs());
        FieldSpec field = contract.mandatoryFields().stream()
                .filter(f -> f.name().equals("component_id"))
                .findFirst()
                .orElseThrow();
        Set<String> taken = new HashSet<>(List.of("PAY-OPER-003", "AB-CD-998"));
        ComponentIds ids = new ComponentIds(taken);
        Random random = new Random(7);
        int refused = 0;
        for (int i = 0; i < 3_000; i++) {
            Allocation allocation = ids.allocate(word(random), word(random));
            if (allocation instanceof Allocation.Allocated allocated) {
                assertThat(FieldProblem.of(field, Value.of(allocated.id()))).isEmpty();
                assertThat(taken.add(allocated.id())).as(allocated.id()).isTrue();
            } else {
                refused++;
            }
        }
        assertThat(refused).isBetween(100, 2_900);
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = random.nextInt(8); i >= 0; i--) {
            word.append("aB9_- \u00e9\uD83D\uDE00x".charAt(random.nextInt(10)));
        }
        return word.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "123", "\u65e5\u672c", "1a", "\u00e9t\n"})
    void aWordWithoutTwoLettersIsRefusedInWordsThatHelp(String word) {
        ComponentIds ids = new ComponentIds(List.of());

        assertThat(ids.allocate(word, "operations")).isInstanceOfSatisfying(Allocation.Refused.class, refused -> {
            assertThat(refused.reason()).contains("domain", "at least 2").doesNotContain("\n");
            assertThat(refused.help()).contains("`component_id`");
        });
        assertThat(ids.allocate("payments", word))
                .isInstanceOfSatisfying(
                        Allocation.Refused.class,
                        refused -> assertThat(refused.reason()).contains("layer"));
    }

    private static String id(ComponentIds ids, String domain, String layer) {
        return ((Allocation.Allocated) ids.allocate(domain, layer)).id();
    }
}
