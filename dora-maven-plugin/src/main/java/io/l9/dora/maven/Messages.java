package io.l9.dora.maven;

import io.l9.dora.diagnostic.Diagnostic;
import io.l9.dora.diagnostic.Severity;
import io.l9.dora.report.Validation;
import io.l9.dora.rule.Finding;
import io.l9.dora.text.Printable;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The last words of a build that failed: how much is wrong, and the command to run next. */
final class Messages {

    private Messages() {}

    /** Violations were found; each stands in the log already. */
    static String violations(Validation validation, MavenBuild build) {
        Finding first = validation.violations().get(0);
        return count(validation.violations().size(), "violation") + " in " + count(validation.violatingFiles(), "file")
                + "; to see why, file by file: "
                + build.sameCommand("explain").with("dora.file", Printable.of(first.path()));
    }

    /** Nothing was checked; the log has the numbers. */
    static String nothingToCheck(Validation validation, Path root) {
        String types = Printable.of(String.join(" ", validation.coverage().fileTypes()));
        String reason = validation.coverage().matched() == 0
                ? "no name matches " + types + ", the file types of the "
                : "all that match " + types + " are excluded; ";
        return "no file to check under " + Printable.of(root.toString()) + ": " + reason + contract(validation)
                + "\nIf that is as it should be: -Ddora.failIfNoFiles=false";
    }

    private static String contract(Validation validation) {
        String source = validation.contract();
        return source.contains("contract") ? source : "contract " + source;
    }

    /** The request or its contract is wrong; the notes among the diagnostics are left out. */
    static String broken(List<Diagnostic> diagnostics, MavenBuild build) {
        List<Diagnostic> errors =
                diagnostics.stream().filter(d -> d.severity() == Severity.ERROR).toList();
        return "nothing was checked, " + count(errors.size(), "error") + " in the configuration\n"
                + errors.stream().map(Diagnostic::toString).collect(Collectors.joining("\n"))
                + "\n" + remedy(errors, build);
    }

    private static String remedy(List<Diagnostic> errors, MavenBuild build) {
        boolean inParameters =
                errors.stream().anyMatch(d -> d.location().document().startsWith("dora."));
        return inParameters
                ? "What the parameters take: "
                        + build.command("help").with("detail", "true").with("goal", "validate")
                : "Once that is mended: " + build.sameCommand("validate");
    }

    /** The goal explain was called without a file. */
    static String noFileNamed(MavenBuild build) {
        return "no file to explain; name one or more, separated by commas: "
                + build.sameCommand("explain").with("dora.file", "path/to/file.py");
    }

    private static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
