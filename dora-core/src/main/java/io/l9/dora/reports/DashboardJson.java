package io.l9.dora.reports;

import com.fasterxml.jackson.core.JsonGenerator;
import io.l9.dora.contract.MetricSpec;
import io.l9.dora.report.Dashboard;
import io.l9.dora.report.History.TrendPoint;
import io.l9.dora.report.Metric;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** The key {@code dashboard} of the {@link JsonReport}. */
final class DashboardJson {

    private DashboardJson() {}

    static void write(Dashboard dashboard, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("dashboard");
        json.writeArrayFieldStart("metrics");
        for (Metric metric : dashboard.metrics()) {
            write(metric, json);
        }
        json.writeEndArray();
        json.writeObjectFieldStart("governance");
        for (Map.Entry<String, Long> level : dashboard.distribution().levels().entrySet()) {
            json.writeNumberField(level.getKey(), level.getValue());
        }
        json.writeEndObject();
        json.writeNumberField("governance_others", dashboard.distribution().others());
        json.writeNumberField("governance_none", dashboard.distribution().none());
        json.writeArrayFieldStart("trend");
        for (TrendPoint point : dashboard.trend()) {
            json.writeStartObject();
            json.writeStringField("time", point.time().toString());
            json.writeNumberField("checked", point.checked());
            json.writeNumberField("failing", point.failing());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(Metric metric, JsonGenerator json) throws IOException {
        MetricSpec spec = metric.spec();
        json.writeStartObject();
        json.writeStringField("id", spec.kind().id());
        json.writeStringField("description", spec.description());
        json.writeStringField("unit", JsonReport.id(spec.kind().unit()));
        number("value", metric.value(), json);
        number("target", spec.target(), json);
        number("alert_if_below", spec.alertIfBelow(), json);
        number("alert_if_above", spec.alertIfAbove(), json);
        json.writeStringField("failure_mode", spec.mode().name());
        JsonDocument.text(json, "alert", metric.alert());
        JsonDocument.texts(json, "categories", spec.categories());
        json.writeEndObject();
    }

    private static void number(String key, Optional<BigDecimal> number, JsonGenerator json) throws IOException {
        if (number.isPresent()) {
            json.writeFieldName(key);
            json.writeNumber(number.get().toPlainString());
        }
    }
}
