package io.l9.dora.maven;

import io.l9.dora.diagnostic.Diagnostic;
import io.l9.dora.diagnostic.Severity;
import io.l9.dora.report.Coverage;
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
        List<Finding> fatal = validation.findings().stream()
                .filter(f -> f.mode().failsBuild())
                .toList();
        long files = fatal.stream().map(Finding::path).distinct().count();
        return count(fatal.size(), "violation") + " in " + count(files, "file") + "; to see why, file by file: "
                + build.command("explain")
                        .with("dora.file", Printable.of(fatal.get(0).path()));
    }

    /** Nothing was checked. */
    static String nothingToCheck(Validation validation, Path root) {
        Coverage coverage = validation.coverage();
        String seen = coverage.matched() == 0
                ? "no file matches its file types"
                : count(coverage.matched(), "file") + " matched, all excluded: " + reasons(coverage);
        return "no file to check under " + root + ": contract " + validation.contract() + ", " + seen
                + "\nIf that is as it should be: -Ddora.failIfNoFiles=false";
    }

    /** The request or its contract is wrong; the notes among the diagnostics are left out. */
    static String broken(List<Diagnostic> diagnostics, MavenBuild build) {
        List<Diagnostic> errors =
                diagnostics.stream().filter(d -> d.severity() == Severity.ERROR).toList();
        return count(errors.size(), "error") + ", nothing was checked\n"
                + errors.stream().map(Diagnostic::toString).collect(Collectors.joining("\n"))
                + "\nOnce that is mended: " + build.command("validate");
    }

    /** The goal explain was called without a file. */
    static String noFileNamed(MavenBuild build) {
        return "no file to explain; name one or more, separated by commas: "
                + build.command("explain").with("dora.file", "path/to/file.py");
    }

    private static String reasons(Coverage coverage) {
        return coverage.excluded().entrySet().stream()
                .map(e -> e.getValue() + " by " + e.getKey())
                .collect(Collectors.joining(", "));
    }

    private static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
