package io.l9.dora.maven;

import io.l9.dora.Dora;
import io.l9.dora.NamedPaths;
import io.l9.dora.RunStamp;
import io.l9.dora.TraceRequest;
import io.l9.dora.report.Injection;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** Writes into every file that has a trace, or has to have one, what this run found out of it, and changes no other byte. */
@Mojo(name = "trace", threadSafe = true, requiresProject = false)
public final class TraceMojo extends WritingMojo {

    /** Skips this goal alone. */
    @Parameter(property = "dora.trace.skip", defaultValue = "false")
    private boolean skipTrace;

    /** What traces say that ran. */
    @Parameter(property = "dora.trace.task", defaultValue = "dora:trace")
    private String task = "dora:trace";

    /**
     * A file that takes the traces instead of the files that they are about, as {@code .dora/traces.jsonl}: from the root, or absolute and below it,
     * {@code .jsonl} at its end. Then those that can hold no trace have one there, too, and no other file is touched.
     */
    @Parameter(property = "dora.trace.file")
    private @Nullable String traceFile;

    @Inject
    TraceMojo(MavenSession session, MavenProject project, MojoExecution execution) {
        super(session, project, execution);
    }

    @Override
    boolean isGoalSkipped() {
        return skipTrace;
    }

    @Override
    List<Object> lastSettings() {
        return List.of(task, Optional.ofNullable(traceFile));
    }

    @Override
    Work<Injection> work(NamedPaths only) {
        Optional<RunStamp> audit = stamp();
        RunStamp run = audit.orElseGet(build::stamp);
        return (tree, sink) ->
                Dora.trace(new TraceRequest(tree, task, run, only, Optional.ofNullable(traceFile), sink, audit));
    }
}
