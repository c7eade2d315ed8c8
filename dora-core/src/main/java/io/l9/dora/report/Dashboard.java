package io.l9.dora.report;

import io.l9.dora.contract.MetricSpec;
import io.l9.dora.report.History.Tally;
import io.l9.dora.report.History.TrendPoint;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a tree stands as a whole (spec 10).
 *
 * @param metrics the figures that the contract has watched, in its order
 * @param governance how many files there are of each governance level: those that the contract lists in its order, then others by name, then under
 *     {@value #NO_LEVEL} the files that state none. Empty when the contract does not ask
 * @param trend validations, this one not among them, oldest first
 */
public record Dashboard(List<Metric> metrics, Map<String, Long> governance, List<TrendPoint> trend) {

    /** Stands for the level of files that state none. */
    public static final String NO_LEVEL = "none";

    public Dashboard {
        metrics = List.copyOf(metrics);
        governance = Collections.unmodifiableMap(new LinkedHashMap<>(governance));
        trend = List.copyOf(trend);
    }

    /**
     * Reckons the figures.
     *
     * @param specs those that the contract has watched
     * @param validation the run, with all files
     * @param history what earlier runs have to do with it
     */
    public static Dashboard of(List<MetricSpec> specs, Validation validation, History history) {
        List<Metric> metrics = specs.stream()
                .map(spec -> new Metric(spec, value(spec.kind(), validation, history)))
                .toList();
        Map<String, Long> governance = specs.stream()
                .filter(spec -> spec.kind() == MetricSpec.Kind.GOVERNANCE_DISTRIBUTION)
                .findFirst()
                .map(spec -> Levels.count(spec.categories(), validation.files()))
                .orElse(Map.of());
        return new Dashboard(metrics, governance, history.trend());
    }

    private static Optional<BigDecimal> value(MetricSpec.Kind kind, Validation validation, History history) {
        return switch (kind) {
            case COMPLIANCE_RATE -> {
                long all = validation.files().size();
                yield Metric.percentage(all - validation.failingFiles().size(), all);
            }
            case GENERATION_FAILURES -> history.generation().map(Tally::failed).map(BigDecimal::valueOf);
            case REMEDIATION_SUCCESS ->
                history.remediation().flatMap(tally -> Metric.percentage(tally.done(), tally.done() + tally.failed()));
            case GOVERNANCE_DISTRIBUTION -> Optional.empty();
        };
    }

    /** Returns the figures that are alarming. */
    public List<Metric> alerts() {
        return metrics.stream().filter(metric -> metric.alert().isPresent()).toList();
    }
}
