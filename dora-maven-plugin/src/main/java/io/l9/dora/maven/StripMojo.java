package io.l9.dora.maven;

import io.l9.dora.Dora;
import io.l9.dora.NamedPaths;
import io.l9.dora.RunStamp;
import io.l9.dora.StripRequest;
import io.l9.dora.report.Injection;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/** Takes the block of every file away, and leaves the bytes that were there before it was injected. */
@Mojo(name = "strip", threadSafe = true, requiresProject = false)
public final class StripMojo extends WritingMojo {

    /** Skips this goal alone. */
    @Parameter(property = "dora.strip.skip", defaultValue = "false")
    private boolean skipStrip;

    @Inject
    StripMojo(MavenSession session, MavenProject project, MojoExecution execution) {
        super(session, project, execution);
    }

    @Override
    boolean isGoalSkipped() {
        return skipStrip;
    }

    @Override
    List<Object> lastSettings() {
        return List.of();
    }

    @Override
    Work<Injection> work(NamedPaths only) {
        Optional<RunStamp> stamp = stamp();
        return (tree, sink) -> Dora.strip(new StripRequest(tree, only, sink, stamp));
    }
}
