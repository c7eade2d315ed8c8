package io.l9.dora.maven;

import io.l9.dora.Dora;
import io.l9.dora.ValidationRequest;
import io.l9.dora.diagnostic.Diagnostic;
import io.l9.dora.report.Validation;
import io.l9.dora.reports.ConsoleReport;
import io.l9.dora.reports.JsonReport;
import java.nio.file.Path;
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

/** Fails the build when a file of the tree breaks the contract. Writes nothing but the audit log; one scan a tree and build, whatever the number of modules. */
@Mojo(name = "validate", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true, requiresProject = false)
public final class ValidateMojo extends DoraMojo {

    /** Skips this goal alone. */
    @Parameter(property = "dora.validate.skip", defaultValue = "false")
    private boolean skipValidate;

    /** Whether violations fail the build; when not, they are reported all the same. */
    @Parameter(property = "dora.failOnViolation", defaultValue = "true")
    private boolean failOnViolation;

    /** Whether a run that found no file to check fails the build. */
    @Parameter(property = "dora.failIfNoFiles", defaultValue = "true")
    private boolean failIfNoFiles;

    /** Where the findings go as JSON; a relative path starts at the root. Default: nowhere. */
    @Parameter(property = "dora.report.json")
    private @Nullable String jsonReport;

    /** Whether the run is added to the audit log, if the contract asks for one; false for a checkout that cannot be written. */
    @Parameter(property = "dora.audit", defaultValue = "true")
    private boolean audit;

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
        return List.of(failOnViolation, failIfNoFiles, audit, Optional.ofNullable(jsonReport));
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
    void run(ValidationRequest request) throws MojoExecutionException, MojoFailureException {
        Optional<OutputFile> report = report(request);
        Validation validation = outcomeOf(request, Dora::validate);
        validation.notes().forEach(this::log);
        ConsoleReport.of(validation, build.style()).forEach(this::log);
        if (report.isPresent()) {
            report.get().write(JsonReport.of(validation));
        }
        record(request, validation);
        if (validation.checkedNothing() && failIfNoFiles) {
            throw new MojoFailureException(Messages.nothingToCheck(validation, request.root()));
        }
        if (validation.fails()) {
            fail(validation);
        }
    }

    private void record(ValidationRequest request, Validation validation) throws MojoExecutionException {
        List<Diagnostic> problems = audit ? Dora.record(request, build.stamp(), validation) : List.of();
        if (!problems.isEmpty()) {
            throw new MojoExecutionException(Messages.unlogged(problems));
        }
    }

    private Optional<OutputFile> report(ValidationRequest request) throws MojoExecutionException {
        return jsonReport == null
                ? Optional.empty()
                : Optional.of(OutputFile.at(
                        OutputFile.Kind.JSON_REPORT, request.root(), build.path("dora.report.json", jsonReport)));
    }

    private void fail(Validation validation) throws MojoFailureException {
        if (failOnViolation) {
            throw new MojoFailureException(Messages.violations(validation, build));
        }
        getLog().warn("The build goes on all the same: dora.failOnViolation is false");
    }
}
