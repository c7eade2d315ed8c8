package io.l9.dora;

import io.l9.dora.diagnostic.Diagnostic;
import io.l9.dora.inject.Plan.Refusal;
import io.l9.dora.report.Injection;
import io.l9.dora.rule.Finding;
import java.util.List;

/**
 * How a command line calls the goals that hints name. Rules and plans say {@code mvn dora:inject}, which Maven understands where a POM names the plugin;
 * elsewhere the same takes the plugin's coordinates. What goes out of the engine is spelled here.
 *
 * @param plugin what stands in front of the name of a goal: the plugin's prefix, or its group, artifact and version
 */
public record GoalNames(String plugin) {

    /** The goals as a POM that names the plugin has them. */
    public static final GoalNames SHORT = new GoalNames("dora");

    private static final String START = "mvn " + SHORT.plugin + ":";

    /** Returns a hint whose commands can be called. */
    String in(String hint) {
        return hint.replace(START, "mvn " + plugin + ":");
    }

    List<Finding> inFindings(List<Finding> findings) {
        return plugin.equals(SHORT.plugin)
                ? findings
                : findings.stream()
                        .map(finding -> finding.withHelp(in(finding.help())))
                        .toList();
    }

    List<Injection.Refused> inRefused(List<Injection.Refused> files) {
        return files.stream()
                .map(file -> new Injection.Refused(
                        file.path(), file.reasons().stream().map(this::in).toList()))
                .toList();
    }

    private Refusal in(Refusal refusal) {
        return new Refusal(refusal.category(), refusal.reason(), in(refusal.help()), refusal.place());
    }

    List<Diagnostic> inNotes(List<Diagnostic> notes) {
        return notes.stream()
                .map(note -> new Diagnostic(note.severity(), note.location(), in(note.message())))
                .toList();
    }
}
