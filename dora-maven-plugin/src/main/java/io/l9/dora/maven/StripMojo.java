package io.l9.dora.maven;

import io.l9.dora.BlockNames;
import io.l9.dora.Dora;
import io.l9.dora.NamedPaths;
import io.l9.dora.RunStamp;
import io.l9.dora.StripRequest;
import io.l9.dora.block.BlockKind;
import io.l9.dora.diagnostic.Checked;
import io.l9.dora.diagnostic.Diagnostic;
import io.l9.dora.report.Injection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/** Takes the blocks of every file away, and leaves the bytes that were there before they were injected. */
@Mojo(name = "strip", threadSafe = true, requiresProject = false)
public final class StripMojo extends WritingMojo {

    private static final String PROPERTY = "dora.strip.blocks";

    /** Skips this goal alone. */
    @Parameter(property = "dora.strip.skip", defaultValue = "false")
    private boolean skipStrip;

    /** The blocks to take away, separated by commas: {@code header}, {@code footer}, {@code trace}. Default: those that files have to have. */
    @Parameter(property = PROPERTY)
    private List<String> stripBlocks = List.of();

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
        return List.copyOf(stripBlocks);
    }

    @Override
    void requireSoundLastParameters() throws MojoExecutionException {
        for (Diagnostic problem : namedBlocks().diagnostics()) {
            throw new ParameterException(PROPERTY, problem.message());
        }
    }

    private Checked<Set<BlockKind>> namedBlocks() {
        return BlockNames.read(PROPERTY, stripBlocks);
    }

    @Override
    Work<Injection> work(NamedPaths only) {
        Optional<RunStamp> stamp = stamp();
        Set<BlockKind> kinds = namedBlocks().orThrow();
        return (tree, sink) -> Dora.strip(new StripRequest(tree, only, kinds, sink, stamp));
    }
}
