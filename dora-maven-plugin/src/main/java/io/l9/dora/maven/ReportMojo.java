package io.l9.dora.maven;

import io.l9.dora.Dora;
import io.l9.dora.ReportFiles;
import io.l9.dora.ValidationRequest;
import io.l9.dora.diagnostic.Checked;
import io.l9.dora.diagnostic.Diagnostic;
import io.l9.dora.diagnostic.Location;
import io.l9.dora.report.Results;
import io.l9.dora.reports.BuiltInReports.Kind;
import io.l9.dora.reports.JsonReport;
import io.l9.dora.reports.JsonReportReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** Renders reports once more, from the JSON report of an earlier run: the tree is not looked at, and nothing is judged. */
@Mojo(name = "report", threadSafe = true, requiresProject = false)
public final class ReportMojo extends DoraMojo {

    /** Skips this goal alone. */
    @Parameter(property = "dora.report.skip", defaultValue = "false")
    private boolean skipReport;

    /**
     * The reports to render, separated by commas: {@code html}, {@code sarif}, {@code json}, {@code junit}, {@code gitlab}, {@code prometheus}, {@code issues}. They go
     * beside the report that the contract places. Default: {@code html,sarif,json}.
     */
    @Parameter(property = "dora.reports")
    private List<String> reports = List.of();

    /** The JSON report to render from; a relative path starts at the root. Default: the one beside the report that the contract places. */
    @Parameter(property = "dora.report.from")
    private @Nullable String from;

    @Inject
    ReportMojo(MavenSession session, MavenProject project, MojoExecution execution) {
        super(session, project, execution);
    }

    @Override
    boolean isGoalSkipped() {
        return skipReport;
    }

    @Override
    List<Object> ownSettings() {
        return List.of(List.copyOf(reports), Optional.ofNullable(from));
    }

    @Override
    String idle() {
        return "no report was rendered";
    }

    @Override
    void requireSoundOwnParameters(Path folder) throws MojoExecutionException {
        ChosenReports.of(reports);
    }

    @Override
    void run(ValidationRequest request) throws MojoExecutionException {
        Path root = request.root();
        ReportFiles files = ReportFiles.of(outcomeOf(request, Dora::auditRules).gate());
        Path place = root.resolve(files.pathOf(new JsonReport()));
        Path source = from == null ? place : root.resolve(build.file("dora.report.from", root, from));
        Results results = read(source.normalize());
        ChosenReports chosen = ChosenReports.of(reports);
        // Rendering it once more would give the same bytes.
        List<Kind> kinds = (source.normalize().equals(place) ? chosen.without("json") : chosen).kinds();
        ReportFiles.Outcome outcome = files.write(root, results, kinds);
        outcome.written().forEach(path -> getLog().info("report: " + build.shown(root.resolve(path))));
        if (!outcome.problems().isEmpty()) {
            throw new MojoExecutionException(Messages.reportsNotWritten(
                    outcome.problems().stream().map(Diagnostic::toString).toList(), build));
        }
    }

    private Results read(Path source) throws MojoExecutionException {
        String name = build.shown(source);
        Checked<Results> results;
        try {
            results = JsonReportReader.read(name, Files.newInputStream(source, LinkOption.NOFOLLOW_LINKS));
        } catch (IOException e) {
            results = Checked.failed(List.of(Diagnostic.error(Location.of(name), reason(source, e))));
        }
        if (results.value().isEmpty()) {
            throw new MojoExecutionException(Messages.noReportToRead(results.diagnostics(), build));
        }
        return results.orThrow();
    }

    private static String reason(Path source, IOException e) {
        if (Files.isSymbolicLink(source)) {
            return "is a symbolic link, which is not followed";
        }
        return e instanceof NoSuchFileException
                ? "there is no such file"
                : "cannot be read, " + e.getClass().getSimpleName();
    }
}
