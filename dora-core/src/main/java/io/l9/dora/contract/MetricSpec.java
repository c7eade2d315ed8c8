package io.l9.dora.contract;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a contract says of one figure of its dashboard: an entry of {@code dashboard_metrics}. Percentages are numbers from 0 to 100.
 *
 * @param kind the figure
 * @param description what it tells, one line
 * @param target what it should be
 * @param alertIfBelow where it becomes alarming
 * @param alertIfAbove likewise
 * @param mode what an alert does
 * @param categories the classes of a distribution, in the order in which they are shown; empty for other figures
 */
public record MetricSpec(
        Kind kind,
        String description,
        Optional<BigDecimal> target,
        Optional<BigDecimal> alertIfBelow,
        Optional<BigDecimal> alertIfAbove,
        FailureMode mode,
        List<String> categories) {

    public MetricSpec {
        categories = List.copyOf(categories);
    }

    /** The figures that there are. */
    public enum Kind {
        COMPLIANCE_RATE("compliance_rate", Unit.PERCENT),
        GENERATION_FAILURES("generation_failures", Unit.COUNT),
        REMEDIATION_SUCCESS("remediation_success", Unit.PERCENT),
        GOVERNANCE_DISTRIBUTION("governance_distribution", Unit.DISTRIBUTION);

        private final String id;
        private final Unit unit;

        Kind(String id, Unit unit) {
            this.id = id;
            this.unit = unit;
        }

        /** Returns the figure of that name, which is one of theirs. */
        public static Kind of(String id) {
            return Arrays.stream(values())
                    .filter(kind -> kind.id.equals(id))
                    .findFirst()
                    .orElseThrow();
        }

        /** Returns its name in contracts and reports. */
        public String id() {
            return id;
        }

        /** Returns what is counted. */
        public Unit unit() {
            return unit;
        }
    }

    /** What a figure counts. */
    public enum Unit {
        /** A share of files, from 0 to 100. */
        PERCENT,
        /** Files. */
        COUNT,
        /** Files by class. */
        DISTRIBUTION
    }
}
