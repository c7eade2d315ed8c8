package io.l9.dora.maven;

import io.l9.dora.Dora;
import io.l9.dora.RegistryRequest;
import io.l9.dora.ValidationRequest;
import io.l9.dora.diagnostic.Checked;
import io.l9.dora.registry.Query;
import io.l9.dora.report.Registration;
import io.l9.dora.reports.RegistrationText;
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

/** Brings the registry up to date: every file in scope, with its component, and the ids that are not given away again. Or checks it, or answers a query. */
@Mojo(name = "registry", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true, requiresProject = false)
public final class RegistryMojo extends ScanningMojo {

    /** Skips this goal alone. */
    @Parameter(property = "dora.registry.skip", defaultValue = "false")
    private boolean skipRegistry;

    /** Writes nothing, and fails the build when the registry is not up to date. */
    @Parameter(property = "dora.registry.check", defaultValue = "false")
    private boolean check;

    /** Which files to list, as {@code layer=foundation,level=critical|high}. With it the registry is neither read nor written. */
    @Parameter(property = "dora.query")
    private @Nullable String query;

    /** How files are listed: {@code text}, one a line, or {@code json}. */
    @Parameter(property = "dora.query.format", defaultValue = "text")
    private String queryFormat = "text";

    /** Where the list goes as JSON; a relative path starts at the root. Default: standard output. */
    @Parameter(property = "dora.query.output")
    private @Nullable String queryOutput;

    /** Whether the audit log is told of the files of an earlier run that was stopped, if this one finishes them; false for a checkout that cannot be written. */
    @Parameter(property = "dora.audit", defaultValue = "true")
    private boolean audit;

    @Inject
    RegistryMojo(MavenSession session, MavenProject project, MojoExecution execution) {
        super(session, project, execution);
    }

    @Override
    boolean isGoalSkipped() {
        return skipRegistry;
    }

    @Override
    List<Object> ownSettings() {
        return List.of(check, audit, Optional.ofNullable(query), queryFormat, Optional.ofNullable(queryOutput));
    }

    @Override
    Set<Path> ownFiles() throws MojoExecutionException {
        return queryOutput == null ? Set.of() : Set.of(build.path("dora.query.output", queryOutput));
    }

    @Override
    String idle() {
        return query == null ? "the registry was not looked at" : "nothing was looked for";
    }

    /** A list on its way to the terminal does not stand a line that is written over. */
    @Override
    boolean showsProgress() {
        return super.showsProgress() && query == null;
    }

    @Override
    void requireSoundOwnParameters(Path folder) throws MojoExecutionException {
        QueryFormat format = QueryFormat.of(queryFormat);
        if (query == null && queryOutput != null) {
            throw new ParameterException("dora.query.output", "there is no query; add -Ddora.query=...");
        }
        if (queryOutput != null && format != QueryFormat.JSON) {
            throw new ParameterException("dora.query.output", "only JSON goes to a file; add -Ddora.query.format=json");
        }
    }

    @Override
    void run(ValidationRequest request) throws MojoExecutionException, MojoFailureException {
        if (query == null) {
            RegistryRequest.Task task = check ? RegistryRequest.Task.CHECK : RegistryRequest.Task.REFRESH;
            register(new RegistryRequest(request, task, audit ? Optional.of(build.stamp()) : Optional.empty()));
        } else {
            answer(request, query);
        }
    }

    private void register(RegistryRequest request) throws MojoExecutionException, MojoFailureException {
        Registration registration = outcomeOf(
                request.tree(), tree -> Dora.registry(new RegistryRequest(tree, request.task(), request.audit())));
        registration.notes().forEach(this::log);
        RegistrationText.of(registration, build.style()).forEach(this::log);
        if (registration.isStale()) {
            throw new MojoFailureException(Messages.stale(registration, build));
        }
    }

    private void answer(ValidationRequest request, String text) throws MojoExecutionException {
        Optional<OutputFile> file = queryOutput == null
                ? Optional.empty()
                : Optional.of(OutputFile.at(
                        OutputFile.Kind.ANSWER, request.root(), build.path("dora.query.output", queryOutput)));
        Checked<Query> parsed = Query.parse("dora.query", text);
        new AnswerOutput(QueryFormat.of(queryFormat), file, getLog())
                .write(outcomeOf(request, tree -> parsed.flatMap(asked -> Dora.query(tree, asked))));
    }
}
