package io.l9.dora.maven;

import io.l9.dora.PatchSink;
import io.l9.dora.RunStamp;
import io.l9.dora.ValidationRequest;
import io.l9.dora.diagnostic.Checked;
import io.l9.dora.diagnostic.Diagnostic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * A goal that writes into a tree, or says in a patch what it would write.
 *
 * @param <T> its outcome
 */
abstract class PatchingMojo<T> extends ScanningMojo {

    /** Writes a patch for {@code git apply}, and leaves the tree as it is. */
    @Parameter(property = "dora.dryRun", defaultValue = "false")
    private boolean dryRun;

    /** Where the patch of a dry run goes; a relative path starts at the root. Default: standard output. */
    @Parameter(property = "dora.patch")
    private @Nullable String patch;

    /** Whether files that were refused fail the build; when not, they are reported all the same. */
    @Parameter(property = "dora.failOnViolation", defaultValue = "true")
    private boolean failOnViolation;

    /** Whether the run is added to the audit log, if the contract asks for one; false for a checkout that cannot be written. */
    @Parameter(property = "dora.audit", defaultValue = "true")
    private boolean audit;

    PatchingMojo(MavenSession session, MavenProject project, MojoExecution execution) {
        super(session, project, execution);
    }

    /** What the engine does for a goal. */
    @FunctionalInterface
    interface Work<T> {

        /**
         * Does it.
         *
         * @param sink what takes the patch of a dry run
         */
        Checked<T> on(ValidationRequest tree, Optional<PatchSink> sink);
    }

    /**
     * Returns what the engine has to do; empty where the request leaves nothing to do.
     *
     * @param root the real path of the tree
     */
    abstract Optional<Work<T>> work(Path root) throws MojoExecutionException;

    /**
     * Says what was done, and fails the build if it has to.
     *
     * @param root the real path of the tree
     */
    abstract void report(T outcome, Path root) throws MojoExecutionException, MojoFailureException;

    /** Returns the goal's further parameters. */
    abstract List<Object> furtherSettings();

    @Override
    final List<Object> ownSettings() {
        return List.of(dryRun, Optional.ofNullable(patch), failOnViolation, audit, furtherSettings());
    }

    @Override
    final Set<Path> ownFiles() throws MojoExecutionException {
        return patch == null ? Set.of() : Set.of(build.path("dora.patch", patch));
    }

    @Override
    final String idle() {
        return "nothing was written";
    }

    /** A patch on its way to the terminal does not stand a line that is written over. */
    @Override
    final boolean showsProgress() {
        return super.showsProgress() && (!dryRun || patch != null);
    }

    @Override
    void requireSoundOwnParameters(Path folder) throws MojoExecutionException {
        if (patch != null && !dryRun) {
            throw new ParameterException("dora.patch", "only a dry run writes a patch; add -Ddora.dryRun");
        }
    }

    @Override
    final void run(ValidationRequest request) throws MojoExecutionException, MojoFailureException {
        Optional<Work<T>> work = work(request.root());
        if (work.isPresent()) {
            report(
                    dryRun
                            ? dryRun(request, work.get())
                            : outcomeOf(request, tree -> work.get().on(tree, Optional.empty())),
                    request.root());
        }
    }

    private T dryRun(ValidationRequest request, Work<T> work) throws MojoExecutionException {
        try (PatchOutput output = patchOutput(request.root())) {
            return outcomeOf(request, tree -> work.on(tree, Optional.of(output)));
        } catch (IOException | UncheckedIOException e) {
            throw new MojoExecutionException("dora.patch: cannot write the patch: " + e.getMessage(), e);
        }
    }

    private PatchOutput patchOutput(Path root) throws MojoExecutionException {
        return patch == null
                ? PatchOutput.toStandardOutput()
                : PatchOutput.to(OutputFile.at(OutputFile.Kind.PATCH, root, build.path("dora.patch", patch)));
    }

    final boolean isDryRun() {
        return dryRun;
    }

    /** What has been done is in the tree for all to see; what would be done, in a patch file, deserves a line. */
    final void logChange(String line) {
        if (dryRun && patch != null) {
            getLog().info(line);
        } else {
            getLog().debug(line);
        }
    }

    /** Returns how the audit log is to call the run; empty where nothing is to be logged. */
    final Optional<RunStamp> stamp() {
        return audit ? Optional.of(build.stamp()) : Optional.empty();
    }

    /** Fails the build if the run should be in the audit log and is not. */
    static void requireLogged(Optional<Diagnostic> unlogged) throws MojoExecutionException {
        if (unlogged.isPresent()) {
            throw new MojoExecutionException(Messages.unlogged(List.of(unlogged.get())));
        }
    }

    /** Fails the build because of files that were refused, unless it is to go on with them. */
    final void fail(String message) throws MojoFailureException {
        if (failOnViolation) {
            throw new MojoFailureException(message);
        }
        getLog().warn("The build goes on all the same: dora.failOnViolation is false");
    }
}
