package io.l9.dora.maven;

import io.l9.dora.Dora;
import io.l9.dora.HookRequest;
import io.l9.dora.ValidationRequest;
import io.l9.dora.diagnostic.Diagnostic;
import io.l9.dora.diagnostic.Severity;
import io.l9.dora.report.HookChanges;
import io.l9.dora.reports.HookText;
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
 * Has the commits of this repository wait for a check of what is staged, which starts without Maven. Changes nothing but git's own folder and its hooks; takes
 * it all away again when asked to.
 */
@Mojo(name = "install-hooks", threadSafe = true, requiresProject = false)
public final class InstallHooksMojo extends ScanningMojo {

    /** Skips this goal alone. */
    @Parameter(property = "dora.install-hooks.skip", defaultValue = "false")
    private boolean skipInstallHooks;

    /** Takes the check away, and leaves hooks of others as they were. */
    @Parameter(property = "dora.hooks.uninstall", defaultValue = "false")
    private boolean uninstall;

    /** Uses a hooks folder that lies outside of the repository, too, as one that {@code core.hooksPath} names for all repositories. */
    @Parameter(property = "dora.hooks.outside", defaultValue = "false")
    private boolean outside;

    /** Writes nothing, and says what would be written. */
    @Parameter(property = "dora.dryRun", defaultValue = "false")
    private boolean dryRun;

    @Inject
    InstallHooksMojo(MavenSession session, MavenProject project, MojoExecution execution) {
        super(session, project, execution);
    }

    @Override
    boolean isGoalSkipped() {
        return skipInstallHooks;
    }

    @Override
    List<Object> ownSettings() {
        return List.of(uninstall, outside, dryRun);
    }

    @Override
    String idle() {
        return uninstall ? "the check was not taken away" : "no check was installed";
    }

    @Override
    void run(ValidationRequest request) throws MojoExecutionException {
        HookChanges changes = uninstall ? removed(request) : installed(request);
        changes.notes().forEach(this::tell);
        HookText.of(changes, request.root()).forEach(this::log);
    }

    private void tell(Diagnostic note) {
        if (note.severity() == Severity.INFO) {
            getLog().info(note.toString());
        } else {
            log(note);
        }
    }

    private HookChanges removed(ValidationRequest request) throws MojoExecutionException {
        return outcomeOf(request, tree -> Dora.uninstallHooks(tree.root(), outside, dryRun));
    }

    private HookChanges installed(ValidationRequest request) throws MojoExecutionException {
        HookRequest.Launcher launcher = CheckLauncher.of(request.contract());
        String command = build.sameCommand("install-hooks").toString();
        Optional<String> repair = Optional.of(build.sameCommand("inject").toString());
        return outcomeOf(
                request, tree -> Dora.installHooks(new HookRequest(tree, launcher, command, repair, outside, dryRun)));
    }
}
