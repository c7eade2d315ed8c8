package io.l9.dora.maven;

import io.l9.dora.Dora;
import io.l9.dora.InitRequest;
import io.l9.dora.InitRequest.Task;
import io.l9.dora.RunStamp;
import io.l9.dora.ValidationRequest;
import io.l9.dora.init.Draft;
import io.l9.dora.init.Initialization;
import io.l9.dora.init.Overwrite;
import io.l9.dora.init.Part;
import io.l9.dora.reports.InitText;
import java.nio.file.Path;
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

/**
 * Shows what a tree needs to start with the contract, and writes it when asked to: contract, a schema proposed from the folders, templates, workflow,
 * sections for CONTRIBUTING and README, lines for git. Asks nothing, and overwrites nothing without being told.
 */
@Mojo(name = "init", threadSafe = true, requiresProject = false)
public final class InitMojo extends DoraMojo {

    /** Skips this goal alone. */
    @Parameter(property = "dora.init.skip", defaultValue = "false")
    private boolean skipInit;

    /** Writes the files; without it they are only shown. */
    @Parameter(property = "dora.init.write", defaultValue = "false")
    private boolean write;

    /**
     * What to look after, separated by commas: {@code contract}, {@code schema}, {@code templates}, {@code github}, {@code gitlab}, {@code sections},
     * {@code git}, {@code hook}, {@code editor}. Default: all that make sense for the tree.
     */
    @Parameter(property = "dora.init.parts")
    private List<String> parts = List.of();

    /** The parts whose files may be overwritten, separated by commas, or {@code true} for all. Default: none. */
    @Parameter(property = "dora.init.overwrite")
    private List<String> overwrite = List.of();

    @Inject
    InitMojo(MavenSession session, MavenProject project, MojoExecution execution) {
        super(session, project, execution);
    }

    @Override
    boolean isGoalSkipped() {
        return skipInit;
    }

    @Override
    List<Object> ownSettings() {
        return List.of(write, List.copyOf(parts), List.copyOf(overwrite));
    }

    @Override
    String idle() {
        return "nothing was written";
    }

    @Override
    void requireSoundOwnParameters(Path folder) throws MojoExecutionException {
        InitParts.chosen(parts);
        InitParts.overwritten(overwrite);
    }

    @Override
    void run(ValidationRequest request) throws MojoExecutionException {
        Optional<Set<Part>> chosen = InitParts.chosen(parts);
        Overwrite replaced = new Overwrite(InitParts.overwritten(overwrite));
        Task task = write ? Task.WRITE : Task.SHOW;
        Optional<RunStamp> stamp = Optional.of(build.stamp());
        Initialization outcome = outcomeOf(
                request, tree -> Dora.init(new InitRequest(tree, task, chosen, replaced, build.plugin(), stamp)));
        outcome.notes().forEach(this::log);
        InitText.of(outcome, build.style()).forEach(this::log);
        if (write || outcome.drafts().isEmpty()) {
            nextSteps(outcome);
        } else if (!outcome.changes().isEmpty()) {
            getLog().info("To write it: " + build.again().with("dora.init.write", "true"));
        }
        if (outcome.drafts().stream().anyMatch(draft -> draft.state() == Draft.State.DIFFERS)) {
            getLog().info("To overwrite what differs: "
                    + build.sameCommand("init").with("dora.init.write", "true").with("dora.init.overwrite", "true")
                    + ", or the names of parts");
        }
    }

    private void nextSteps(Initialization outcome) {
        if (!outcome.changes().isEmpty()) {
            getLog().info("To see what is missing: " + build.sameCommand("validate"));
            getLog().info("To add blocks: " + build.sameCommand("inject"));
        }
        boolean isNews = outcome.drafts().isEmpty() || !outcome.changes().isEmpty();
        if (isNews && outcome.parts().contains(Part.HOOK)) {
            getLog().info("To check every commit: " + build.sameCommand("install-hooks"));
        }
    }
}
