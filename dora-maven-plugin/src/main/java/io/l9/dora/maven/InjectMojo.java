package io.l9.dora.maven;

import io.l9.dora.Dora;
import io.l9.dora.InjectRequest;
import io.l9.dora.NamedPaths;
import io.l9.dora.RunStamp;
import io.l9.dora.inject.Migration;
import io.l9.dora.report.Injection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** Gives every file its block: adds what is missing, repairs what is wrong, and changes no other byte. */
@Mojo(name = "inject", defaultPhase = LifecyclePhase.PROCESS_SOURCES, threadSafe = true, requiresProject = false)
public final class InjectMojo extends WritingMojo {

    /** Skips this goal alone. */
    @Parameter(property = "dora.inject.skip", defaultValue = "false")
    private boolean skipInject;

    /** Writes blocks that are there anew from the schema, but for the fields that the contract preserves. */
    @Parameter(property = "dora.inject.regenerate", defaultValue = "false")
    private boolean regenerate;

    /** Gives the younger of two files with one component_id a new one. */
    @Parameter(property = "dora.inject.reissueDuplicates", defaultValue = "false")
    private boolean reissueDuplicates;

    /**
     * Rewrites blocks that are spelled as they were before today's format, and moves them to their place. Their component_id, created_at and created_by
     * stay, also where a rule objects to them, which a warning tells.
     */
    @Parameter(property = "dora.inject.migrate", defaultValue = "false")
    private boolean migrate;

    /** Gives a file a new component_id if the one that it has does not have the form of an id; with dora.inject.migrate, without which such an id is always replaced. */
    @Parameter(property = "dora.inject.reissueInvalidIds", defaultValue = "false")
    private boolean reissueInvalidIds;

    /**
     * Commits each file that is written, with its sidecar and the contract's message, and the registry behind them. On a clean working tree only; nothing
     * is pushed.
     */
    @Parameter(property = "dora.commit", defaultValue = "false")
    private boolean commit;

    /** Whether each file that has a trace, or has to have one, gets a new one behind that, as of {@code dora:trace}. Not in a dry run. */
    @Parameter(property = "dora.trace", defaultValue = "false")
    private boolean trace;

    /** A file that takes these traces instead of the files that they are about, as of {@code dora:trace}. */
    @Parameter(property = "dora.trace.file")
    private @Nullable String traceFile;

    @Inject
    InjectMojo(MavenSession session, MavenProject project, MojoExecution execution) {
        super(session, project, execution);
    }

    @Override
    boolean isGoalSkipped() {
        return skipInject;
    }

    @Override
    List<Object> lastSettings() {
        return List.of(
                regenerate,
                reissueDuplicates,
                migrate,
                reissueInvalidIds,
                commit,
                trace,
                Optional.ofNullable(traceFile));
    }

    @Override
    void requireSoundLastParameters() throws MojoExecutionException {
        if (commit && isDryRun()) {
            throw new ParameterException(
                    "dora.commit", "a dry run writes nothing that could be committed; take one of the two away");
        }
        if (commit && trace) {
            throw new ParameterException(
                    "dora.commit", "traces are written behind the commits, and would be in none; take dora.trace away");
        }
    }

    @Override
    Work<Injection> work(NamedPaths only) throws MojoExecutionException {
        Instant now = build.time();
        Optional<RunStamp> stamp = stamp();
        TraceBehind traces =
                new TraceBehind("dora:inject", stamp.orElseGet(build::stamp), only, Optional.ofNullable(traceFile));
        return (tree, sink) -> Dora.inject(new InjectRequest(
                        tree, now, only, regenerate, reissueDuplicates, migration(), sink, commit, stamp))
                .map(done -> isTraced(done) ? done.traced(traces.of(tree)) : done);
    }

    private Migration migration() {
        if (!migrate) {
            return Migration.OFF;
        }
        return reissueInvalidIds ? Migration.REISSUE_INVALID_IDS : Migration.KEEP_IDS;
    }

    private boolean isTraced(Injection injection) {
        return trace && !injection.dryRun() && injection.unfinished().isEmpty();
    }
}
