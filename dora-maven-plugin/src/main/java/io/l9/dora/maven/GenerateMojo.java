package io.l9.dora.maven;

import io.l9.dora.Dora;
import io.l9.dora.GenerateRequest;
import io.l9.dora.NamedPaths;
import io.l9.dora.RunStamp;
import io.l9.dora.ValidationRequest;
import io.l9.dora.report.Generation;
import io.l9.dora.reports.GenerationText;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** Puts what a generator wrote into a staging folder in its place, each file with its block: all files, or none. */
@Mojo(name = "generate", threadSafe = true, requiresProject = false)
public final class GenerateMojo extends PatchingMojo<Generation> {

    /** Skips this goal alone. */
    @Parameter(property = "dora.generate.skip", defaultValue = "false")
    private boolean skipGenerate;

    /** The folder with what the generator wrote; a relative one starts at the root. A file there has the same path below the root. Required. */
    @Parameter(property = "dora.generate.staging")
    private @Nullable String staging;

    /** Whether files that the contract says nothing of are put in their place as they are. Without it they stop the run. */
    @Parameter(property = "dora.generate.copyOthers", defaultValue = "false")
    private boolean copyOthers;

    /** Whether each file that was written and has a trace, or has to have one, gets a new one behind that, as of {@code dora:trace}. Not in a dry run. */
    @Parameter(property = "dora.trace", defaultValue = "false")
    private boolean trace;

    /** A file that takes these traces instead of the files that they are about, as of {@code dora:trace}. */
    @Parameter(property = "dora.trace.file")
    private @Nullable String traceFile;

    @Inject
    GenerateMojo(MavenSession session, MavenProject project, MojoExecution execution) {
        super(session, project, execution);
    }

    @Override
    boolean isGoalSkipped() {
        return skipGenerate;
    }

    @Override
    List<Object> furtherSettings() {
        return List.of(Optional.ofNullable(staging), copyOthers, trace, Optional.ofNullable(traceFile));
    }

    @Override
    Optional<Work<Generation>> work(Path root) throws MojoExecutionException {
        if (staging == null || staging.isBlank()) {
            throw new MojoExecutionException(Messages.noStaging(build));
        }
        Instant now = build.time();
        Path folder = build.path("dora.generate.staging", staging);
        Optional<RunStamp> stamp = stamp();
        return Optional.of((tree, sink) -> Dora.generate(
                        new GenerateRequest(tree, now, folder, copyOthers, sink, stamp))
                .map(done -> isTraced(done) ? traced(tree, done, stamp.orElseGet(build::stamp)) : done));
    }

    /** Writes the traces of the files that have come to their place, and no other: what is in the staging folder is the generator's. */
    private Generation traced(ValidationRequest tree, Generation done, RunStamp run) {
        List<Path> written = done.written().stream()
                .map(Generation.Written::path)
                .filter(done.componentIds()::containsKey)
                .map(tree.root()::resolve)
                .toList();
        NamedPaths files = new NamedPaths(List.of(), written);
        return written.isEmpty()
                ? done
                : done.traced(new TraceBehind("dora:generate", run, files, Optional.ofNullable(traceFile)).of(tree));
    }

    @Override
    void report(Generation generation, Path root) throws MojoExecutionException, MojoFailureException {
        generation.notes().forEach(this::log);
        generation
                .unlogged()
                .ifPresent(
                        problem -> Messages.unlogged(List.of(problem)).lines().forEach(getLog()::error));
        if (generation.unfinished().isPresent()) {
            throw new MojoExecutionException(
                    Messages.unfinished(generation.unfinished().get(), build));
        }
        GenerationText.changes(generation).forEach(this::logChange);
        GenerationText.of(generation, build.style()).forEach(this::log);
        if (generation.failed()) {
            fail(Messages.notGenerated(generation, build));
        }
        requireLogged(generation.unlogged());
    }

    private boolean isTraced(Generation generation) {
        return trace
                && !generation.dryRun()
                && !generation.failed()
                && generation.unfinished().isEmpty();
    }
}
