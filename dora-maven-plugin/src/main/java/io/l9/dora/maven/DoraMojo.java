package io.l9.dora.maven;

import io.l9.dora.Dora;
import io.l9.dora.ValidationRequest;
import io.l9.dora.diagnostic.Checked;
import io.l9.dora.diagnostic.Diagnostic;
import io.l9.dora.diagnostic.Severity;
import io.l9.dora.reports.ConsoleReport;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * A goal that has to do with a tree, once. Maven fills the fields of a goal and of its superclasses only, which is why these parameters stand
 * here and not in an object of their own.
 */
abstract class DoraMojo extends AbstractMojo {

    /** Skips every goal of this plugin. */
    @Parameter(property = "dora.skip", defaultValue = "false")
    private boolean skip;

    /**
     * The folder to look at; a relative one starts at the top folder of the build. Default: the nearest folder upwards with a contract, else the top of
     * the git working tree, else the top folder of the build.
     */
    @Parameter(property = "dora.root")
    private @Nullable String root;

    /**
     * The contract: a path from the root, {@code file:PATH}, or {@code classpath:NAME} for one in an artifact among the plugin's dependencies.
     * Default: {@code .l9-codegen-dora-contract.yaml} in the root, else the built-in contract.
     */
    @Parameter(property = "dora.contract")
    private @Nullable String contract;

    /** The build that the goal runs in. */
    final MavenBuild build;

    DoraMojo(MavenSession session, MavenProject project, MojoExecution execution) {
        this.build = new MavenBuild(session, project, execution);
    }

    /** Tells whether this goal alone is switched off. */
    abstract boolean isGoalSkipped();

    /** Returns the goal's own parameters: two runs that differ in one of them are two runs. */
    abstract List<Object> ownSettings();

    /** Returns the files that the goal writes where the build says. */
    Set<Path> ownFiles() throws MojoExecutionException {
        return Set.of();
    }

    /** Returns what has not happened when the configuration is wrong. */
    abstract String idle();

    /** Does the work, once a tree and session. */
    abstract void run(ValidationRequest request) throws MojoExecutionException, MojoFailureException;

    final boolean isSkipped() {
        return skip || isGoalSkipped();
    }

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (isSkipped()) {
            getLog().info("DORA is skipped");
            return;
        }
        ValidationRequest request = request();
        requireSoundParameters(request);
        if (build.isFirst(request, ownSettings())) {
            run(request);
        } else {
            getLog().debug("DORA has looked at " + request.root() + " in this build already");
        }
    }

    /** Whoever mends one parameter is not to learn of the next one only then. */
    final void requireSoundParameters(ValidationRequest request) throws MojoExecutionException {
        List<Diagnostic> wrong = new ArrayList<>(wrongNumbers());
        try {
            requireSoundOwnParameters(request.root());
        } catch (ParameterException e) {
            wrong.add(e.diagnostic());
        }
        if (!wrong.isEmpty()) {
            wrong.addAll(Dora.problems(request));
            throw new MojoExecutionException(Messages.broken(idle(), wrong, build));
        }
    }

    /** Returns what is wrong with parameters that several goals have. */
    List<Diagnostic> wrongNumbers() {
        return List.of();
    }

    /** Looks at the parameters that only this goal has. */
    void requireSoundOwnParameters(Path folder) throws MojoExecutionException {
        // There are none, unless the goal says so.
    }

    /** Returns the request. What makes no sense in it is replaced: all that is wrong is told together. */
    final ValidationRequest request() throws MojoExecutionException {
        ValidationRequest request = ValidationRequest.of(build.root(Optional.ofNullable(root)))
                .withResources(getClass().getClassLoader())
                .withOwnFiles(ownFiles())
                .withGoals(build.goalNames());
        return refined(contract == null ? request : request.withContract(contract));
    }

    /** Returns a request with what further parameters say. */
    ValidationRequest refined(ValidationRequest request) {
        return request;
    }

    /** Has the engine do its work, in front of a person's eyes; fails the build with all that is wrong with the request or its contract. */
    final <T> T outcomeOf(ValidationRequest request, Function<ValidationRequest, Checked<T>> engine)
            throws MojoExecutionException {
        Checked<T> outcome = showsProgress() ? watched(request, engine) : engine.apply(request);
        Optional<T> value = outcome.value();
        if (value.isEmpty()) {
            outcome.diagnostics().stream()
                    .filter(note -> note.severity() != Severity.ERROR)
                    .forEach(this::log);
            throw new MojoExecutionException(Messages.broken(idle(), outcome.diagnostics(), build));
        }
        return value.get();
    }

    private static <T> T watched(ValidationRequest request, Function<ValidationRequest, T> engine) {
        PrintStream terminal = new PrintStream(StandardOutput.open(), false, StandardCharsets.US_ASCII);
        TerminalProgress progress = new TerminalProgress(terminal, System::nanoTime);
        try {
            return engine.apply(request.withProgress(progress));
        } finally {
            progress.end();
        }
    }

    /** Tells whether the terminal is free for a line that says how far the work has come. */
    boolean showsProgress() {
        return build.isWatched();
    }

    /** A contract's keys without an effect are no news to those who wrote it; a tree that is seen in part is. */
    final void log(Diagnostic note) {
        if (note.severity() == Severity.INFO) {
            getLog().debug(note.toString());
        } else {
            getLog().warn(note.toString());
        }
    }

    final void log(ConsoleReport.Line line) {
        switch (line.severity()) {
            case ERROR -> getLog().error(line.text());
            case WARNING -> getLog().warn(line.text());
            case INFO -> getLog().info(line.text());
        }
    }
}
