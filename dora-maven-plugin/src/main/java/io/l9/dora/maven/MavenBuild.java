package io.l9.dora.maven;

import io.l9.dora.Dora;
import io.l9.dora.GoalNames;
import io.l9.dora.ReportRequest;
import io.l9.dora.RunStamp;
import io.l9.dora.ValidationRequest;
import io.l9.dora.reports.Style;
import io.l9.dora.text.Printable;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.configuration.PlexusConfiguration;
import org.jspecify.annotations.Nullable;

/** The build that a goal runs in, as far as the goals ask about it. */
final class MavenBuild {

    /** A trend of more is no news. */
    private static final int MOST_VALIDATIONS = 60;

    private final MavenSession session;
    private final MavenProject project;
    private final MojoExecution execution;

    MavenBuild(MavenSession session, MavenProject project, MojoExecution execution) {
        this.session = session;
        this.project = project;
        this.execution = execution;
    }

    /**
     * Returns the real path of the folder to look at.
     *
     * @param stated what the user says; a relative path starts at the {@linkplain TopFolder top folder}, so that all modules mean the same
     */
    Path root(Optional<String> stated) throws MojoExecutionException {
        Path folder = folder();
        if (stated.isEmpty()) {
            return real(Dora.rootOf(folder).orElseGet(() -> TopFolder.of(folder, buildFolders())));
        }
        return real(TopFolder.of(folder, buildFolders()).resolve(path("dora.root", stated.get())));
    }

    /** Returns the path that a parameter holds. */
    Path path(String parameter, String text) throws MojoExecutionException {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new ParameterException(parameter, "not a path on this system: " + e.getMessage());
        }
    }

    /** Returns the path of a file that the user names: from the root, or else from where Maven was started. */
    Path file(String parameter, Path root, String name) throws MojoExecutionException {
        Path path = path(parameter, name);
        Path here = Path.of(session.getExecutionRootDirectory()).resolve(path);
        return !Files.exists(root.resolve(path)) && Files.exists(here) ? here : path;
    }

    /**
     * Tells whether nobody in this session has asked the same before. All modules of a reactor reach a goal that the parent binds, with {@code -T}
     * at the same time; the session's data is what they share, also across the class loaders of a plugin with different dependencies. Therefore the key is
     * a text and the value a JDK type.
     */
    boolean isFirst(ValidationRequest request, List<Object> ownSettings) {
        List<Object> key = List.of(
                execution.getMojoDescriptor().getId(),
                execution.getExecutionId(),
                request.root(),
                request.contract(),
                new TreeSet<>(request.skippedRules()),
                request.threads(),
                request.maxFileBytes(),
                ownSettings);
        return session.getRepositorySession().getData().set(key.toString(), null, true);
    }

    /** Returns a file as a person at the console would name it: from where Maven was started, if it is below. Printable. */
    String shown(Path file) {
        String started = session.getSystemProperties().getProperty("user.dir", "");
        Path from = Path.of(started).toAbsolutePath().normalize();
        return Printable.of((file.startsWith(from) ? from.relativize(file) : file).toString());
    }

    /** Returns the environment, as Maven keeps a copy of it. */
    Optional<String> environment(String name) {
        return Optional.ofNullable(session.getSystemProperties().getProperty("env." + name))
                .filter(value -> !value.isEmpty());
    }

    /** Tells whether Maven was started on this project. */
    boolean isOnTopProject() {
        return project.equals(session.getTopLevelProject());
    }

    /** Returns how the console wants its lines. */
    Style style() {
        return ConsoleStyle.of(session.getRequest(), ConsoleStyle::isTerminal);
    }

    /** Tells whether a person waits at a terminal on which nobody else writes, as other modules would. */
    boolean isWatched() {
        return session.getRequest().getDegreeOfConcurrency() <= 1
                && ConsoleStyle.isWatched(session.getRequest(), ConsoleStyle::isTerminal);
    }

    /** Returns the time that goes into files. */
    Instant time() throws MojoExecutionException {
        return BuildTime.of(session.getSystemProperties(), InstantSource.system());
    }

    /** Returns how the audit log is to call a run of this goal: it says when the run was, whatever the files say. */
    RunStamp stamp() {
        return new RunStamp(UUID.randomUUID().toString(), InstantSource.system().instant());
    }

    /** Returns what to ask for reports on a tree, with what its audit log knows of earlier runs. */
    ReportRequest reportOn(ValidationRequest tree) throws MojoExecutionException {
        return ReportRequest.of(tree, time()).withHistory(contract -> Dora.history(tree, contract, MOST_VALIDATIONS));
    }

    /** Tells whether the command line has a property; Maven gives a goal an empty list also where nobody said anything. */
    boolean states(String property) {
        return session.getUserProperties().containsKey(property);
    }

    /** Returns the command that runs this goal once more, with the parameters of this build's command line. */
    GoalCommand again() {
        GoalCommand command = command(execution.getGoal());
        for (PlexusConfiguration parameter :
                execution.getMojoDescriptor().getMojoConfiguration().getChildren()) {
            String name = parameter.getValue("").replace("${", "").replace("}", "");
            String value = session.getUserProperties().getProperty(name);
            command = value == null ? command : command.with(name, value);
        }
        return command;
    }

    /** Returns the command that says what parameters this goal has. */
    GoalCommand help() {
        return command("help").with("detail", "true").with("goal", execution.getGoal());
    }

    /** Returns group, artifact and version of this plugin, as a command line names it. */
    String plugin() {
        return execution.getGroupId() + ":" + execution.getArtifactId() + ":" + execution.getVersion();
    }

    /** Returns how a hint calls the goals of this plugin where this build was started. */
    GoalNames goalNames() {
        return new GoalNames(GoalCommand.prefix(session.getTopLevelProject(), execution));
    }

    /** Returns the command that runs a goal of this plugin. */
    GoalCommand command(String goal) {
        return GoalCommand.of(session, execution, goal);
    }

    /** Returns the same with what this build's command line says of root, contract, rules and sizes; what the POM says holds anyway. */
    GoalCommand sameCommand(String goal) {
        GoalCommand command = command(goal);
        for (String name :
                List.of("dora.root", "dora.contract", "dora.skipRules", "dora.blocks", "dora.maxFileBytes")) {
            String value = session.getUserProperties().getProperty(name);
            command = value == null ? command : command.with(name, value);
        }
        return command;
    }

    private Path folder() {
        File basedir = project.getBasedir();
        return basedir == null ? Path.of(session.getExecutionRootDirectory()) : basedir.toPath();
    }

    private List<Path> buildFolders() {
        List<Path> folders = new ArrayList<>();
        for (MavenProject p = project; p != null; p = p.getParent()) {
            add(folders, p.getBasedir());
        }
        add(folders, session.getTopLevelProject().getBasedir());
        add(folders, session.getRequest().getMultiModuleProjectDirectory());
        return folders;
    }

    private static void add(List<Path> folders, @Nullable File folder) {
        if (folder != null) {
            folders.add(folder.toPath());
        }
    }

    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            // The engine says what is wrong with the root, in its own words.
            return folder.toAbsolutePath().normalize();
        }
    }
}
