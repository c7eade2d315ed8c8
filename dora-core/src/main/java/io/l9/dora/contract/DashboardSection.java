package io.l9.dora.contract;

import io.l9.dora.contract.MetricSpec.Kind;
import io.l9.dora.contract.MetricSpec.Unit;
import io.l9.dora.document.Form;
import io.l9.dora.document.Forms;
import io.l9.dora.document.MapReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** {@code dashboard_metrics}: the figures that are watched. One that is left out is not. */
final class DashboardSection {

    static final String KEY = "dashboard_metrics";

    private static final List<String> NAMES =
            Arrays.stream(Kind.values()).map(Kind::id).toList();

    private static final Form<List<String>> CATEGORIES =
            Form.notEmpty(Form.distinct(Forms.LINE.list("values of governance_level")));

    private DashboardSection() {}

    /** Reads the section. */
    static List<MetricSpec> read(MapReader section) {
        List<MetricSpec> metrics = new ArrayList<>();
        new NumberedSection(section, "metric", "metric", NAMES)
                .read()
                .forEach((name, map) -> metrics.add(metric(Kind.of(name), map)));
        return List.copyOf(metrics);
    }

    private static MetricSpec metric(Kind kind, MapReader map) {
        map.describe("name");
        String description = map.get("description", Forms.LINE).orElse(kind.id());
        MetricSpec metric = kind.unit() == Unit.DISTRIBUTION
                ? distribution(kind, description, map)
                : figure(kind, description, map);
        map.end();
        return metric;
    }

    private static MetricSpec figure(Kind kind, String description, MapReader map) {
        Form<BigDecimal> form = kind.unit() == Unit.PERCENT ? Threshold.PERCENT : Threshold.COUNT;
        return new MetricSpec(
                kind,
                description,
                map.get("target", form),
                map.get("alert_if_below", form),
                map.get("alert_if_above", form),
                map.get(RuleReader.MODE_KEY, RuleReader.MODE).orElse(FailureMode.WARN),
                List.of());
    }

    private static MetricSpec distribution(Kind kind, String description, MapReader map) {
        return new MetricSpec(
                kind,
                description,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                FailureMode.OFF,
                map.get("categories", CATEGORIES).orElse(List.of()));
    }
}
