package io.l9.dora.maven;

import io.l9.dora.BaselineGrowth;
import io.l9.dora.Dora;
import io.l9.dora.ValidationRequest;
import io.l9.dora.report.BaselineUpdate;
import io.l9.dora.reports.BaselineText;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/**
 * Writes the violations of today into a baseline, so that {@code validate} fails for new ones only; takes out of one that is there what no longer applies. Bound to no phase: a build that accepts whatever it
 * finds would check nothing.
 */
@Mojo(name = "baseline", threadSafe = true, requiresProject = false)
public final class BaselineMojo extends ScanningMojo {

    /** Skips this goal alone. */
    @Parameter(property = "dora.baseline.skip", defaultValue = "false")
    private boolean skipBaseline;

    /** Whether a baseline that is there takes in violations that it does not have; otherwise it only loses entries that no longer apply. */
    @Parameter(property = "dora.baseline.grow", defaultValue = "false")
    private boolean grow;

    /** Whether the audit log is told of the files of an earlier run that was stopped, if this one finishes them; false for a checkout that cannot be written. */
    @Parameter(property = "dora.audit", defaultValue = "true")
    private boolean audit;

    @Inject
    BaselineMojo(MavenSession session, MavenProject project, MojoExecution execution) {
        super(session, project, execution);
    }

    @Override
    boolean isGoalSkipped() {
        return skipBaseline;
    }

    @Override
    List<Object> ownSettings() {
        return List.of(grow, audit);
    }

    @Override
    String idle() {
        return "the baseline is as it was";
    }

    @Override
    void run(ValidationRequest request) throws MojoExecutionException {
        BaselineUpdate update = outcomeOf(
                request,
                tree -> Dora.baseline(
                        tree,
                        grow ? BaselineGrowth.ALLOWED : BaselineGrowth.NEVER,
                        audit ? Optional.of(build.stamp()) : Optional.empty()));
        update.notes().forEach(this::log);
        log(BaselineText.of(update, build.style()));
    }
}
