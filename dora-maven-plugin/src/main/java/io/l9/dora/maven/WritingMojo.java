package io.l9.dora.maven;

import io.l9.dora.NamedPaths;
import io.l9.dora.report.Commits;
import io.l9.dora.report.Injection;
import io.l9.dora.reports.InjectionText;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** A goal that changes the blocks of files where they are. */
abstract class WritingMojo extends PatchingMojo<Injection> {

    /**
     * The only files to change, separated by commas: paths from the root, or from the folder where Maven was started. Default: all that the contract
     * applies to. Given and empty, none is changed.
     */
    @Parameter(property = "dora.files")
    private List<String> files = List.of();

    /**
     * A file with the names of the only files to change, one a line, or each ended by a NUL; takes names with commas. Relative as those are. Names of files
     * that are not there, or that the contract does not apply to, are passed over.
     */
    @Parameter(property = "dora.filesFrom")
    private @Nullable String filesFrom;

    WritingMojo(MavenSession session, MavenProject project, MojoExecution execution) {
        super(session, project, execution);
    }

    /**
     * Returns what the engine has to do with some files.
     *
     * @param only the files to change
     */
    abstract Work<Injection> work(NamedPaths only) throws MojoExecutionException;

    /** Returns the parameters that no other goal has. */
    abstract List<Object> lastSettings();

    @Override
    final List<Object> furtherSettings() {
        return List.of(List.copyOf(files), Optional.ofNullable(filesFrom), lastSettings());
    }

    @Override
    final void requireSoundOwnParameters(Path folder) throws MojoExecutionException {
        super.requireSoundOwnParameters(folder);
        new NamedFiles(build, folder).of(files, filesFrom);
        requireSoundLastParameters();
    }

    /** Looks at the parameters that no other goal has. */
    void requireSoundLastParameters() throws MojoExecutionException {
        // There are none that could be wrong, unless the goal says so.
    }

    @Override
    final Optional<Work<Injection>> work(Path root) throws MojoExecutionException {
        Optional<NamedPaths> only = new NamedFiles(build, root).of(files, filesFrom);
        if (only.isPresent() && only.get().isEmpty()) {
            getLog().info("DORA: no file named, nothing to do");
            return Optional.empty();
        }
        return Optional.of(work(only.orElse(NamedPaths.ALL)));
    }

    @Override
    final void report(Injection injection, Path root) throws MojoExecutionException, MojoFailureException {
        injection.notes().forEach(this::log);
        injection
                .unlogged()
                .ifPresent(
                        problem -> Messages.unlogged(List.of(problem)).lines().forEach(getLog()::error));
        if (injection.unfinished().isPresent()) {
            throw new MojoExecutionException(
                    Messages.unfinished(injection.unfinished().get(), build));
        }
        InjectionText.changes(injection).forEach(this::logChange);
        InjectionText.refusals(injection).forEach(getLog()::debug);
        InjectionText.of(injection, build.style()).forEach(this::log);
        List<Commits.Uncommitted> left = injection.commits().map(Commits::left).orElse(List.of());
        if (!left.isEmpty()) {
            throw new MojoExecutionException(Messages.uncommitted(left, build));
        }
        if (injection.fails()) {
            fail(Messages.refused(injection, root, build));
        }
        requireLogged(injection.unlogged());
    }
}
