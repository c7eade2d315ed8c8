package io.l9.dora.maven;

import io.l9.dora.Dora;
import io.l9.dora.ReportRequest;
import io.l9.dora.ValidationRequest;
import io.l9.dora.report.Results;
import io.l9.dora.reports.BuiltInReports;
import io.l9.dora.reports.BuiltInReports.Kind;
import io.l9.dora.workspace.ResultFile;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.doxia.sink.Sink;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.reporting.MavenReport;
import org.apache.maven.reporting.MavenReportException;

/**
 * The page of a Maven site: which files comply, the figures of the dashboard, the findings by rule, and the report for people beside it. Made once a site,
 * for the project that Maven was started on.
 */
@Mojo(name = "site-report", threadSafe = true)
public final class SiteReportMojo extends ScanningMojo implements MavenReport {

    private static final String PAGE = "dora";
    private static final String HTML = "html";

    /** Skips this goal alone. */
    @Parameter(property = "dora.site-report.skip", defaultValue = "false")
    private boolean skipSiteReport;

    /** Where the page goes when the goal is called by itself; in a site, the site says. */
    @Parameter(defaultValue = "${project.reporting.outputDirectory}", readonly = true, required = true)
    private File outputDirectory = new File("target/site");

    @Inject
    SiteReportMojo(MavenSession session, MavenProject project, MojoExecution execution) {
        super(session, project, execution);
    }

    @Override
    boolean isGoalSkipped() {
        return skipSiteReport;
    }

    @Override
    List<Object> ownSettings() {
        return List.of();
    }

    @Override
    String idle() {
        return "no report was rendered";
    }

    /** A call by itself has no site around it, and makes the report for people only. */
    @Override
    void run(ValidationRequest request) throws MojoExecutionException {
        Results results = results(request);
        Optional<String> report = writeReport(request.root(), results);
        getLog().info(report.map(name ->
                        "report: " + build.shown(outputDirectory.toPath().resolve(name)))
                .orElse("DORA: there is a page in a site only: mvn site"));
    }

    @Override
    public void generate(Sink sink, Locale locale) throws MavenReportException {
        try {
            ValidationRequest request = request();
            requireSoundParameters(request);
            Results results = results(request);
            new SitePage(results, sink).write(writeReport(request.root(), results));
        } catch (MojoExecutionException e) {
            throw new MavenReportException(e.getMessage(), e);
        }
    }

    private Results results(ValidationRequest request) throws MojoExecutionException {
        ReportRequest what = build.reportOn(request);
        return outcomeOf(request, tree -> Dora.report(what.withTree(tree)));
    }

    /** Writes the report for people beside the page, and returns its name. */
    private Optional<String> writeReport(Path root, Results results) throws MojoExecutionException {
        Optional<Kind> html = BuiltInReports.all().stream()
                .filter(kind -> kind.id().equals(HTML))
                .findFirst();
        if (html.isEmpty()) {
            return Optional.empty();
        }
        String name = html.get().report().fileName("dora-validation");
        Optional<String> problem = ResultFile.at(
                        root, outputDirectory.toPath().toAbsolutePath().resolve(name))
                .write(html.get().startsReport(), out -> html.get().report().write(results, out));
        if (problem.isPresent()) {
            throw new MojoExecutionException(
                    "cannot write " + build.shown(outputDirectory.toPath().resolve(name)) + ": " + problem.get());
        }
        return Optional.of(name);
    }

    @Override
    public String getOutputPath() {
        return PAGE;
    }

    /** What site plugins before 3.21 ask for. */
    @Deprecated
    @Override
    public String getOutputName() {
        return PAGE;
    }

    @Override
    public String getCategoryName() {
        return CATEGORY_PROJECT_REPORTS;
    }

    @Override
    public String getName(Locale locale) {
        return "DORA";
    }

    @Override
    public String getDescription(Locale locale) {
        return "Which files comply with the metadata contract.";
    }

    @Override
    public void setReportOutputDirectory(File folder) {
        outputDirectory = folder;
    }

    @Override
    public File getReportOutputDirectory() {
        return outputDirectory;
    }

    @Override
    public boolean isExternalReport() {
        return false;
    }

    @Override
    public boolean canGenerateReport() {
        return !isSkipped() && build.isOnTopProject();
    }
}
