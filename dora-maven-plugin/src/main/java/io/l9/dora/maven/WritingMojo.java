package io.l9.dora.maven;

import io.l9.dora.PatchSink;
import io.l9.dora.ValidationRequest;
import io.l9.dora.diagnostic.Checked;
import io.l9.dora.report.Injection;
import io.l9.dora.reports.InjectionText;
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

/** A goal that changes the blocks of a tree's files, or says in a patch how it would. */
abstract class WritingMojo extends DoraMojo {

    /**
     * The only files to change, separated by commas: paths from the root, or from the folder where Maven was started. Default: all that the contract
     * applies to. Given and empty, none is changed.
     */
    @Parameter(property = "dora.files")
    private List<String> files = List.of();

    /** A file with the names of the only files to change, one a line, or each ended by a NUL; takes names with commas. Relative as those are. */
    @Parameter(property = "dora.filesFrom")
    private @Nullable String filesFrom;

    /** Writes a patch for {@code git apply}, and leaves the tree as it is. */
    @Parameter(property = "dora.dryRun", defaultValue = "false")
    private boolean dryRun;

    /** Where the patch of a dry run goes; a relative path starts at the root. Default: standard output. */
    @Parameter(property = "dora.patch")
    private @Nullable String patch;

    /** Whether files that were refused fail the build; when not, they are reported all the same. */
    @Parameter(property = "dora.failOnViolation", defaultValue = "true")
    private boolean failOnViolation;

    WritingMojo(MavenSession session, MavenProject project, MojoExecution execution) {
        super(session, project, execution);
    }

    /** What the engine does for a goal. */
    @FunctionalInterface
    interface Work {

        /**
         * Does it.
         *
         * @param only the files to change, or none for all
         * @param sink what takes the patch of a dry run
         */
        Checked<Injection> on(ValidationRequest tree, List<Path> only, Optional<PatchSink> sink);
    }

    /** Returns what the goal has the engine do. */
    abstract Work work() throws MojoExecutionException;

    /** Returns the goal's further parameters. */
    abstract List<Object> furtherSettings();

    @Override
    final List<Object> ownSettings() {
        return List.of(
                List.copyOf(files),
                Optional.ofNullable(filesFrom),
                dryRun,
                Optional.ofNullable(patch),
                failOnViolation,
                furtherSettings());
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
    final void run(ValidationRequest request) throws MojoExecutionException, MojoFailureException {
        if (patch != null && !dryRun) {
            throw new MojoExecutionException("dora.patch: only a dry run writes a patch; add -Ddora.dryRun");
        }
        Optional<List<Path>> only = new NamedFiles(build, request.root()).of(files, filesFrom);
        if (only.isPresent() && only.get().isEmpty()) {
            getLog().info("DORA: no file named, nothing to do");
            return;
        }
        List<Path> named = only.orElse(List.of());
        Work work = work();
        report(
                dryRun
                        ? dryRun(request, named, work)
                        : outcomeOf(request, tree -> work.on(tree, named, Optional.empty())));
    }

    private Injection dryRun(ValidationRequest request, List<Path> named, Work work) throws MojoExecutionException {
        try (PatchOutput output = patchOutput(request.root())) {
            return outcomeOf(request, tree -> work.on(tree, named, Optional.of(output)));
        } catch (IOException | UncheckedIOException e) {
            throw new MojoExecutionException("dora.patch: cannot write the patch: " + e.getMessage(), e);
        }
    }

    private PatchOutput patchOutput(Path root) throws MojoExecutionException {
        return patch == null
                ? PatchOutput.toStandardOutput()
                : PatchOutput.to(OutputFile.at(OutputFile.Kind.PATCH, root, build.path("dora.patch", patch)));
    }

    private void report(Injection injection) throws MojoFailureException {
        injection.notes().forEach(this::log);
        InjectionText.changes(injection).forEach(this::logChange);
        InjectionText.of(injection, build.style()).forEach(this::log);
        if (injection.fails() && failOnViolation) {
            throw new MojoFailureException(Messages.refused(injection, build));
        }
        if (injection.fails()) {
            getLog().warn("The build goes on all the same: dora.failOnViolation is false");
        }
    }

    /** What has been done is in the tree for all to see; what would be done, in a patch file, deserves a line. */
    private void logChange(String line) {
        if (dryRun && patch != null) {
            getLog().info(line);
        } else {
            getLog().debug(line);
        }
    }
}
