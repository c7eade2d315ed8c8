package io.l9.dora.reports;

import io.l9.dora.diagnostic.Severity;
import io.l9.dora.inject.Plan.Category;
import io.l9.dora.inject.Plan.Refusal;
import io.l9.dora.report.Injection.Refused;
import io.l9.dora.reports.ConsoleReport.Line;
import io.l9.dora.text.Printable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Why files are left as they are. Files that lack all the same are told once: a tree without a schema has hundreds of them. */
final class RefusalLines {

    /** How many files are named that are like one in front of them. */
    private static final int MOST_NAMES = 5;

    private RefusalLines() {}

    /** What makes two reasons the same. */
    private record Kind(Category category, String reason) {}

    /** Returns one line for each reason of each file. */
    static List<Line> each(List<Refused> files, Severity severity, Style style) {
        List<Line> lines = new ArrayList<>();
        for (Refused file : files) {
            file.reasons().forEach(reason -> lines.add(RefusalLine.of(file.path(), reason, severity, style)));
        }
        return lines;
    }

    /** Returns the same, but that files are only counted, and a few of them named, whose reasons are those of a file in front of them. */
    static List<Line> folded(List<Refused> files, Severity severity, Style style) {
        List<Line> lines = new ArrayList<>();
        for (List<Refused> alike : groups(files)) {
            lines.addAll(each(alike.subList(0, 1), severity, style));
            if (alike.size() > 1) {
                lines.add(new Line(severity, others(alike)));
            }
        }
        return lines;
    }

    /** A reason that is about a place in its file is like no other. */
    private static List<List<Refused>> groups(List<Refused> files) {
        Map<Object, List<Refused>> groups = new LinkedHashMap<>();
        for (Refused file : files) {
            boolean hasPlaces =
                    file.reasons().stream().anyMatch(reason -> reason.place().isPresent());
            groups.computeIfAbsent(hasPlaces ? file.path() : kinds(file.reasons()), key -> new ArrayList<>())
                    .add(file);
        }
        return List.copyOf(groups.values());
    }

    private static List<Kind> kinds(List<Refusal> reasons) {
        return reasons.stream()
                .map(reason -> new Kind(reason.category(), reason.reason()))
                .toList();
    }

    private static String others(List<Refused> alike) {
        int count = alike.size() - 1;
        int reasons = alike.get(0).reasons().size();
        String names = alike.stream()
                .skip(1)
                .limit(MOST_NAMES)
                .map(file -> Printable.of(file.path()))
                .collect(Collectors.joining(", "));
        return "and " + count + " more " + (count == 1 ? "file" : "files") + " for the same "
                + (reasons == 1 ? "reason" : reasons + " reasons") + ": " + names + (count > MOST_NAMES ? ", ..." : "");
    }
}
