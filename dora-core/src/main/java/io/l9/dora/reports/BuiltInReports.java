package io.l9.dora.reports;

import io.l9.dora.report.Report;
import io.l9.dora.reports.html.HtmlReport;
import java.util.List;
import java.util.function.Predicate;

/** The reports that ship with the product. */
public final class BuiltInReports {

    private static final List<Kind> ALL = List.of(
            new Kind(new HtmlReport(), HtmlReport::startsReport),
            new Kind(new SarifReport(), SarifReport::startsReport),
            new Kind(new JsonReport(), JsonReport::startsReport),
            new Kind(new JunitReport(), JunitReport::startsReport),
            new Kind(new GitlabReport(), GitlabReport::startsReport),
            new Kind(new PrometheusReport(), PrometheusReport::startsReport),
            new Kind(new IssuesReport(), IssuesReport::startsReport));

    private static final List<String> BY_DEFAULT = List.of("html", "sarif", "json");

    private BuiltInReports() {}

    /**
     * A report, and how an earlier one is known.
     *
     * @param startsReport tells of the first bytes of a file, as many as there are up to 512, whether it is such a report
     */
    public record Kind(Report report, Predicate<byte[]> startsReport) {

        /** Returns its name, as builds ask for it. */
        public String id() {
            return report.id();
        }
    }

    /** Returns all, in the order in which they are written. */
    public static List<Kind> all() {
        return ALL;
    }

    /** Returns those that are written when nobody says which. */
    public static List<Kind> byDefault() {
        return ALL.stream().filter(kind -> BY_DEFAULT.contains(kind.id())).toList();
    }
}
