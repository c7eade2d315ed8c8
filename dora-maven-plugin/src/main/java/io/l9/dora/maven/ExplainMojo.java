package io.l9.dora.maven;

import io.l9.dora.Dora;
import io.l9.dora.ValidationRequest;
import io.l9.dora.report.Explanations;
import io.l9.dora.reports.ExplanationText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/** Says of a file why it is in or out, how it holds its block, and what the contract makes of it. Reads only. */
@Mojo(name = "explain", threadSafe = true, requiresProject = false)
public final class ExplainMojo extends ScanningMojo {

    /** Skips this goal alone. */
    @Parameter(property = "dora.explain.skip", defaultValue = "false")
    private boolean skipExplain;

    /** The files, separated by commas: paths from the root, as the findings show them, or from the folder where Maven was started. Required. */
    @Parameter(property = "dora.file")
    private List<String> files = List.of();

    @Inject
    ExplainMojo(MavenSession session, MavenProject project, MojoExecution execution) {
        super(session, project, execution);
    }

    @Override
    boolean isGoalSkipped() {
        return skipExplain;
    }

    @Override
    List<Object> ownSettings() {
        return List.copyOf(files);
    }

    @Override
    String idle() {
        return "nothing was checked";
    }

    @Override
    void run(ValidationRequest request) throws MojoExecutionException {
        List<Path> paths = paths(request.root());
        Explanations explanations = outcomeOf(request, tree -> Dora.explain(tree, paths));
        explanations.validation().notes().forEach(note -> getLog().info(note.toString()));
        ExplanationText.of(explanations, build.style()).forEach(getLog()::info);
    }

    private List<Path> paths(Path root) throws MojoExecutionException {
        List<Path> paths = new ArrayList<>();
        for (String file : files) {
            if (!file.isBlank()) {
                paths.add(build.file("dora.file", root, file.strip()));
            }
        }
        if (paths.isEmpty()) {
            throw new MojoExecutionException(Messages.noFileNamed(build));
        }
        return paths;
    }
}
