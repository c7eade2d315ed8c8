package io.l9.dora.reports;

import io.l9.dora.diagnostic.Severity;
import io.l9.dora.report.Commits;
import io.l9.dora.report.Injection;
import io.l9.dora.reports.ConsoleReport.Line;
import io.l9.dora.text.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a person reads about the commits of a run. */
final class CommitsText {

    private static final int MOST_LEFT = 10;

    private CommitsText() {}

    /** Returns a line on all commits, and one for each of the first files of which there is none although there should be. */
    static List<Line> of(Commits commits, Injection injection) {
        List<Line> lines = new ArrayList<>();
        if (!commits.made().isEmpty()) {
            lines.add(new Line(Severity.INFO, "DORA: " + made(commits, injection)));
        }
        commits.left().stream().limit(MOST_LEFT).forEach(file -> lines.add(left(file)));
        int more = commits.left().size() - MOST_LEFT;
        if (more > 0) {
            lines.add(new Line(Severity.ERROR, Words.count(more, "more file") + " written and not committed"));
        }
        return lines;
    }

    private static String made(Commits commits, Injection injection) {
        Set<String> changed =
                injection.changed().stream().map(Injection.Changed::path).collect(Collectors.toSet());
        long files = commits.made().stream()
                .filter(commit -> changed.contains(commit.path()))
                .count();
        return Words.count(files, "file") + " remediated in " + Words.count(files, "commit")
                + (files < commits.made().size() ? ", the registry in one more" : "");
    }

    private static Line left(Commits.Uncommitted file) {
        return new Line(Severity.ERROR, Printable.line(file.path()) + ": written, and not committed: " + file.reason());
    }

    /** Returns one printable line a commit. */
    static List<String> ids(Commits commits) {
        return commits.made().stream()
                .map(commit -> "commit " + (commit.id().isEmpty() ? "of " : commit.id() + " of ")
                        + Printable.of(commit.path()))
                .toList();
    }
}
