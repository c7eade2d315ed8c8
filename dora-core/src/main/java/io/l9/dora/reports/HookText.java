package io.l9.dora.reports;

import io.l9.dora.diagnostic.Severity;
import io.l9.dora.report.HookChanges;
import io.l9.dora.reports.ConsoleReport.Line;
import io.l9.dora.text.Printable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a person reads once hooks are installed, or taken away. */
public final class HookText {

    private HookText() {}

    /**
     * Returns one line a file that has changed, then one summary line.
     *
     * @param root the folder that paths are shown from, where they are below
     */
    public static List<Line> of(HookChanges changes, Path root) {
        List<Line> lines = new ArrayList<>();
        String would = changes.dryRun() ? "would be " : "";
        changes.written().forEach(file -> lines.add(info(would + "written: " + shown(file, root))));
        changes.removed().forEach(file -> lines.add(info(would + "removed: " + shown(file, root))));
        lines.add(info("DORA: hooks in " + shown(changes.hooks(), root) + ": " + summary(changes)));
        return lines;
    }

    private static String summary(HookChanges changes) {
        if (changes.isNothing()) {
            return "nothing to change";
        }
        List<String> parts = new ArrayList<>();
        if (!changes.written().isEmpty()) {
            parts.add(Words.count(changes.written().size(), "file") + " written");
        }
        if (!changes.removed().isEmpty()) {
            parts.add(Words.count(changes.removed().size(), "file") + " removed");
        }
        return String.join(", ", parts) + (changes.dryRun() ? " if this were no dry run" : "");
    }

    private static Line info(String text) {
        return new Line(Severity.INFO, text);
    }

    private static String shown(Path file, Path root) {
        return Printable.of((file.startsWith(root) ? root.relativize(file) : file).toString());
    }
}
