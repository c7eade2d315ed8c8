package io.l9.dora.maven;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.PluginContainer;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * A command line that runs a goal of this plugin, to be pasted into a shell.
 *
 * @param text the words so far, quoted where a POSIX shell needs it
 */
record GoalCommand(String text) {

    static GoalCommand of(MavenSession session, MojoExecution execution, String goal) {
        String pom = pom(session).map(path -> "-f " + quoted(path) + " ").orElse("");
        return new GoalCommand("mvn " + pom + prefix(session.getTopLevelProject(), execution) + ":" + goal);
    }

    /** Returns what {@code -f} has to name because it is not the POM of the folder that Maven was started in. */
    private static Optional<String> pom(MavenSession session) {
        File pom = session.getRequest().getPom();
        String started = session.getSystemProperties().getProperty("user.dir");
        if (pom == null || started == null) {
            return Optional.empty();
        }
        Path file = pom.toPath().toAbsolutePath().normalize();
        Path named = file.endsWith("pom.xml") ? file.getParent() : file;
        Path from = Path.of(started).toAbsolutePath().normalize();
        return named == null || named.equals(from)
                ? Optional.empty()
                : Optional.of((named.startsWith(from) ? from.relativize(named) : named).toString());
    }

    /** Returns this command with one more property. */
    GoalCommand with(String property, String value) {
        return new GoalCommand(text + " -D" + property + "=" + quoted(value));
    }

    @Override
    public String toString() {
        return text;
    }

    /** Returns what stands in front of the name of a goal. Maven finds a prefix only where the POM of the folder it starts in names the plugin. */
    static String prefix(@Nullable MavenProject top, MojoExecution execution) {
        String key = execution.getGroupId() + ":" + execution.getArtifactId();
        if (top != null && containers(top).anyMatch(c -> c.getPluginsAsMap().containsKey(key))) {
            return execution.getMojoDescriptor().getPluginDescriptor().getGoalPrefix();
        }
        return key + ":" + execution.getVersion();
    }

    private static Stream<PluginContainer> containers(MavenProject project) {
        return Stream.of(project.getBuild(), project.getPluginManagement())
                .filter(PluginContainer.class::isInstance)
                .map(PluginContainer.class::cast);
    }

    private static String quoted(String word) {
        return word.chars().allMatch(GoalCommand::isPlain) ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    private static boolean isPlain(int c) {
        return c > ' ' && c < 0x7F && (Character.isLetterOrDigit(c) || "/._-,:+@%=".indexOf(c) >= 0);
    }
}
