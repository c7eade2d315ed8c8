package io.l9.dora.maven;

import io.l9.dora.Caching;
import io.l9.dora.Dora;
import io.l9.dora.Focus;
import io.l9.dora.NamedPaths;
import io.l9.dora.ReportFiles.Outcome;
import io.l9.dora.ReportRequest;
import io.l9.dora.ValidationRequest;
import io.l9.dora.diagnostic.Diagnostic;
import io.l9.dora.report.Results;
import io.l9.dora.reports.ConsoleReport;
import io.l9.dora.reports.JsonReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Fails the build when a file of the tree breaks the contract, and writes reports and the audit log. Changes no source; one scan a tree and build, whatever the number of
 * modules.
 */
@Mojo(name = "validate", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true, requiresProject = false)
public final class ValidateMojo extends ScanningMojo {

    /** Skips this goal alone. */
    @Parameter(property = "dora.validate.skip", defaultValue = "false")
    private boolean skipValidate;

    /** Whether violations fail the build; when not, they are reported all the same. */
    @Parameter(property = "dora.failOnViolation", defaultValue = "true")
    private boolean failOnViolation;

    /** Whether a run that found no file to check fails the build. */
    @Parameter(property = "dora.failIfNoFiles", defaultValue = "true")
    private boolean failIfNoFiles;

    /**
     * The reports to write, separated by commas: {@code html}, {@code sarif}, {@code json}, {@code junit}, {@code gitlab}, {@code prometheus}, {@code issues}; {@code none}
     * for none. They go beside the report that the contract places. Default: {@code html,sarif,json}.
     */
    @Parameter(property = "dora.reports")
    private List<String> reports = List.of();

    /** Whether findings become annotations and a summary where the build runs in GitHub Actions. */
    @Parameter(property = "dora.github", defaultValue = "true")
    private boolean github;

    /** Where the findings go as JSON besides; a relative path starts at the root. Default: nowhere. */
    @Parameter(property = "dora.report.json")
    private @Nullable String jsonReport;

    /** Whether the run is added to the audit log, if the contract asks for one; false for a checkout that cannot be written. */
    @Parameter(property = "dora.audit", defaultValue = "true")
    private boolean audit;

    /** Whether violations that the baseline knows are let pass; false counts them as all others. */
    @Parameter(property = "dora.baseline", defaultValue = "true")
    private boolean baseline;

    /** Whether what earlier runs found out of files that git vouches for is used, and left for later ones below git's own folder; the outcome is the same. */
    @Parameter(property = "dora.cache", defaultValue = "true")
    private boolean cache;

    /** Whether git's index is checked, as the next commit will hold it, and only files that this commit changes are told about. */
    @Parameter(property = "dora.staged", defaultValue = "false")
    private boolean staged;

    /**
     * A commit, as git names it: {@code origin/main}. Only files are told about that have changed since the history of the tree left that of this commit.
     * Default: all files.
     */
    @Parameter(property = "dora.ratchetFrom")
    private @Nullable String ratchetFrom;

    /**
     * The only files to tell about, separated by commas: paths from the root, or from the folder where Maven was started. Default: all that the contract
     * applies to. Given and empty, nothing is checked.
     */
    @Parameter(property = "dora.files")
    private List<String> files = List.of();

    /**
     * A file with the names of the only files to tell about, one a line, or each ended by a NUL; takes names with commas. Relative as those are. Names of
     * files that are not there, or that the contract does not apply to, are passed over.
     */
    @Parameter(property = "dora.filesFrom")
    private @Nullable String filesFrom;

    @Inject
    ValidateMojo(MavenSession session, MavenProject project, MojoExecution execution) {
        super(session, project, execution);
    }

    @Override
    boolean isGoalSkipped() {
        return skipValidate;
    }

    @Override
    List<Object> ownSettings() {
        return List.of(
                failOnViolation,
                failIfNoFiles,
                audit,
                baseline,
                cache,
                Optional.ofNullable(jsonReport),
                List.copyOf(reports),
                github,
                staged,
                Optional.ofNullable(ratchetFrom),
                List.copyOf(files),
                Optional.ofNullable(filesFrom));
    }

    @Override
    Set<Path> ownFiles() throws MojoExecutionException {
        return jsonReport == null ? Set.of() : Set.of(build.path("dora.report.json", jsonReport));
    }

    @Override
    String idle() {
        return "nothing was checked";
    }

    @Override
    void requireSoundOwnParameters(Path folder) throws MojoExecutionException {
        ChosenReports.of(reports);
        new NamedFiles(build, folder).of(files, filesFrom);
        if (ratchetFrom == null ? build.states("dora.ratchetFrom") : ratchetFrom.isBlank()) {
            throw new ParameterException(
                    "dora.ratchetFrom", "expected a commit, as git names it: origin/main; found nothing");
        }
    }

    @Override
    ValidationRequest refined(ValidationRequest request) {
        return super.refined(request)
                .withFocus(new Focus(NamedPaths.ALL, staged, Optional.ofNullable(ratchetFrom)))
                .withCaching(cache ? Caching.WHERE_IT_PAYS : Caching.OFF);
    }

    @Override
    void run(ValidationRequest asked) throws MojoExecutionException, MojoFailureException {
        ValidationRequest request = baseline ? asked : asked.withoutBaseline();
        Optional<NamedPaths> only = new NamedFiles(build, request.root()).of(files, filesFrom);
        if (only.isPresent() && only.get().isEmpty()) {
            getLog().info("DORA: no file named, nothing checked");
            return;
        }
        validate(request.withFocus(request.focus().withFiles(only.orElse(NamedPaths.ALL))));
    }

    private void validate(ValidationRequest request) throws MojoExecutionException, MojoFailureException {
        Optional<OutputFile> json = json(request);
        ChosenReports chosen = ChosenReports.of(reports);
        int fixes = chosen.tellFixes() || json.isPresent() ? ReportRequest.DEFAULT_MOST_FIXES : 0;
        ReportRequest what = build.reportOn(request).withMostFixes(fixes);
        Results results = outcomeOf(request, tree -> Dora.report(what.withTree(tree)));
        for (Diagnostic note : results.validation().notes()) {
            log(note);
        }
        for (ConsoleReport.Line line : ConsoleReport.of(results, build.style())) {
            log(line);
        }
        Outcome written = chosen.write(request.root(), results);
        List<String> missing = new ArrayList<>();
        for (Diagnostic problem : written.problems()) {
            missing.add(problem.toString());
        }
        json.flatMap(file -> file.write(out -> new JsonReport().write(results, out)))
                .ifPresent(missing::add);
        if (github) {
            GithubBuild.of(build, request.root()).ifPresent(step -> step.show(results, written.written(), getLog()));
        }
        List<Diagnostic> unlogged = audit ? Dora.record(request, build.stamp(), results.validation()) : List.of();
        for (String problem : missing) {
            getLog().error(problem);
        }
        if (!unlogged.isEmpty()) {
            Messages.unlogged(unlogged).lines().forEach(getLog()::error);
        }
        judge(results, written, request.root());
        requireRecorded(missing, unlogged);
    }

    /** A report or a log that is missing is told first, and is what a build without violations fails for. */
    private void requireRecorded(List<String> missing, List<Diagnostic> unlogged) throws MojoExecutionException {
        if (!unlogged.isEmpty()) {
            throw new MojoExecutionException(Messages.unlogged(unlogged));
        }
        if (!missing.isEmpty()) {
            throw new MojoExecutionException(Messages.judgedAndNotReported(missing, build));
        }
    }

    private Optional<OutputFile> json(ValidationRequest request) throws MojoExecutionException {
        return jsonReport == null
                ? Optional.empty()
                : Optional.of(OutputFile.at(
                        OutputFile.Kind.JSON_REPORT, request.root(), build.path("dora.report.json", jsonReport)));
    }

    private void judge(Results results, Outcome written, Path root) throws MojoFailureException {
        if (results.validation().checkedNothing() && failIfNoFiles) {
            throw new MojoFailureException(Messages.nothingToCheck(results.validation(), root));
        }
        if (results.fails() && failOnViolation) {
            Optional<String> report =
                    written.written().stream().findFirst().map(path -> build.shown(root.resolve(path)));
            throw new MojoFailureException(Messages.failure(results, report, root, build));
        }
        if (results.fails()) {
            getLog().warn("The build goes on all the same: dora.failOnViolation is false");
        }
    }
}
