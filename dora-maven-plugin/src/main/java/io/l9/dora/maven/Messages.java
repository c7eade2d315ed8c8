package io.l9.dora.maven;

import io.l9.dora.audit.AuditVerification;
import io.l9.dora.diagnostic.Diagnostic;
import io.l9.dora.diagnostic.Severity;
import io.l9.dora.inject.Plan;
import io.l9.dora.report.Commits;
import io.l9.dora.report.Generation;
import io.l9.dora.report.Injection;
import io.l9.dora.report.Registration;
import io.l9.dora.report.Results;
import io.l9.dora.report.Validation;
import io.l9.dora.rule.Finding;
import io.l9.dora.schema.SchemaReader;
import io.l9.dora.text.Printable;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The last words of a build that failed: how much is wrong, and the command to run next. */
final class Messages {

    /** What another block would mend, if the schema has the values. */
    private static final Set<String> REPAIRABLE =
            Set.of("presence", "field_coverage", "field_values", "values_not_empty", "position");

    /** What is no longer wrong. */
    private static final Set<String> STALE = Set.of("baseline");

    private Messages() {}

    /** Violations were found, or a figure is alarming; each stands in the log already. */
    static String failure(Results results, Optional<String> report, Path root, MavenBuild build) {
        String where = report.map(path -> "; report: " + path).orElse("");
        return results.validation().fails()
                ? violations(results.validation(), where, root, build)
                : results.failingMetrics().stream()
                                .map(metric -> Printable.of(metric.alert().orElse("")))
                                .collect(Collectors.joining("; "))
                        + ", and the contract has that fail the build although no file does" + where;
    }

    private static String violations(Validation validation, String where, Path root, MavenBuild build) {
        List<Finding> violations = validation.violations();
        return count(violations.size(), "violation") + " in " + count(validation.violatingFiles(), "file")
                + where
                + (isAnyOf(violations, REPAIRABLE) ? noSchema(root, build) : "")
                + command("; to add and repair blocks: ", "inject", violations, REPAIRABLE, build)
                + command("; to take entries out of the baseline: ", "baseline", violations, STALE, build)
                + why(
                        violations.stream()
                                .filter(finding -> !STALE.contains(finding.rule()))
                                .map(Finding::path),
                        build);
    }

    /** Returns what a goal is for and its command, if one of the violations is of a rule that it helps with. */
    private static String command(
            String purpose, String goal, List<Finding> violations, Set<String> rules, MavenBuild build) {
        return isAnyOf(violations, rules) ? purpose + build.sameCommand(goal) : "";
    }

    private static boolean isAnyOf(List<Finding> violations, Set<String> rules) {
        return violations.stream().map(Finding::rule).anyMatch(rules::contains);
    }

    /** Reports could not be written; what was found stands in the log already. */
    static String reportsNotWritten(List<String> problems, MavenBuild build) {
        return count(problems.size(), "report") + " could not be written\n" + String.join("\n", problems)
                + "\nOnce that is mended: " + build.again();
    }

    /** Reports of what was judged could not be written, and can be done without. */
    static String judgedAndNotReported(List<String> problems, MavenBuild build) {
        return reportsNotWritten(problems, build) + "\nTo do without reports: -Ddora.reports=none";
    }

    /** There is nothing to render reports from. */
    static String noReportToRead(List<Diagnostic> problems, MavenBuild build) {
        return "no report was rendered\n"
                + problems.stream().map(Diagnostic::toString).collect(Collectors.joining("\n"))
                + "\nReports are rendered from the JSON report of an earlier run: "
                + build.sameCommand("validate").with("dora.reports", "json");
    }

    /** Files were refused; each stands in the log already. */
    static String refused(Injection injection, Path root, MavenBuild build) {
        boolean lacksValues = injection.refusedByCategory().containsKey(Plan.Category.NO_VALUE.id());
        return count(injection.refused().size(), "file") + " refused"
                + (lacksValues ? noSchema(root, build) : "")
                + why(injection.refused().stream().map(Injection.Refused::path), build);
    }

    /** Without a schema there is hardly a value for a block, and a newcomer does not know of the goal that proposes one. */
    private static String noSchema(Path root, MavenBuild build) {
        return Files.exists(root.resolve(SchemaReader.META_SCHEMA), LinkOption.NOFOLLOW_LINKS)
                ? ""
                : "; there is no " + SchemaReader.META_SCHEMA + "; to have one proposed: " + build.sameCommand("init");
    }

    /** Nothing was put in its place; what is wrong stands in the log already. */
    static String notGenerated(Generation generation, MavenBuild build) {
        return count(generation.refused().size(), "file") + " refused, nothing was written; once that is mended: "
                + build.again();
    }

    /**
     * Some files were written, and others wait for the next run.
     *
     * @param reason why, as the engine says it
     */
    static String unfinished(String reason, MavenBuild build) {
        return reason + "\nOnce that is mended: " + build.again();
    }

    /** Files were written, and not committed; the first of them stand in the log already. */
    static String uncommitted(List<Commits.Uncommitted> files, MavenBuild build) {
        return count(files.size(), "file") + " written and not committed, the first: "
                + Printable.of(files.get(0).path()) + ": " + files.get(0).reason()
                + "\nEvery file is whole. Commit what `git status` shows, or put it aside by `git stash --include-untracked`; then: "
                + build.again();
    }

    /** The run did its work, and the audit log does not say so. */
    static String unlogged(List<Diagnostic> problems) {
        return problems.stream().map(Diagnostic::toString).collect(Collectors.joining("\n"))
                + "\nThe run is not in the audit log, which the contract asks for. To run without it, as in a read-only checkout:"
                + " -Ddora.audit=false";
    }

    /** Lines of the audit log are not as they were written; each stands in the log already. */
    static String notWhole(AuditVerification verification) {
        long problems = verification.problems().size() + verification.furtherProblems();
        return count(problems, "problem") + " in the audit log, the first: "
                + verification.problems().get(0);
    }

    /** The registry is not what it has to be; the differences stand in the log already. */
    static String stale(Registration registration, MavenBuild build) {
        return Printable.of(registration.path()) + " is not up to date; to refresh it: "
                + build.sameCommand("registry");
    }

    /** The goal generate was called without a folder. */
    static String noStaging(MavenBuild build) {
        return "no staging folder; name the one that the generator wrote into: "
                + build.again().with("dora.generate.staging", "path/to/folder");
    }

    private static String why(Stream<String> paths, MavenBuild build) {
        return paths.filter(Messages::canBeNamed)
                .findFirst()
                .map(path -> "; to see why, file by file: "
                        + build.sameCommand("explain").with("dora.file", path))
                .orElse("");
    }

    /** Tells whether {@code dora.file} takes a path as it is shown: escapes would be others' names, and commas and spaces at the ends stand between names. */
    static boolean canBeNamed(String path) {
        return Printable.of(path).equals(path)
                && path.indexOf(',') < 0
                && path.strip().equals(path);
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

    /**
     * The request or its contract is wrong; the notes among the diagnostics are left out, they stand in the log already.
     *
     * @param idle what has not happened because of that
     */
    static String broken(String idle, List<Diagnostic> diagnostics, MavenBuild build) {
        List<Diagnostic> errors =
                diagnostics.stream().filter(d -> d.severity() == Severity.ERROR).toList();
        return idle + ", " + count(errors.size(), "error") + "\n"
                + errors.stream().map(Diagnostic::toString).collect(Collectors.joining("\n"))
                + "\n" + remedy(errors, build);
    }

    private static String remedy(List<Diagnostic> errors, MavenBuild build) {
        boolean inParameters =
                errors.stream().anyMatch(d -> d.location().document().startsWith("dora."));
        return inParameters ? "What the parameters take: " + build.help() : "Once that is mended: " + build.again();
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
