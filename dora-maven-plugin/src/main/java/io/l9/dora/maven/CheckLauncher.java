package io.l9.dora.maven;

import io.l9.dora.HookRequest.Launcher;
import io.l9.dora.commit.CheckArtifacts;
import io.l9.dora.commit.StagedCheck;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;

/** The check of commits as the running plugin has it, with the artifact that holds the contract. */
final class CheckLauncher {

    private static final String CLASSPATH = "classpath:";

    private CheckLauncher() {}

    /**
     * Returns it.
     *
     * @param contract where the build says that the contract is; an artifact that holds it is needed, too
     */
    static Launcher of(Optional<String> contract) throws MojoExecutionException {
        ClassLoader loader = CheckLauncher.class.getClassLoader();
        List<Path> jars;
        try {
            jars = new ArrayList<>(CheckArtifacts.locations());
            Optional<Path> artifact = contract.flatMap(location -> artifact(location, loader));
            artifact.filter(jar -> !jars.contains(jar)).ifPresent(jars::add);
        } catch (ClassNotFoundException | URISyntaxException e) {
            throw new MojoExecutionException("the plugin does not find its own classes: " + e, e);
        }
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return new Launcher(java, System.getProperty("java.vm.version", ""), jars, StagedCheck.class.getName());
    }

    /** Returns the jar that holds a contract of the class path; the engine says so when there is none. */
    private static Optional<Path> artifact(String location, ClassLoader loader) {
        if (!location.startsWith(CLASSPATH)) {
            return Optional.empty();
        }
        String name = location.substring(CLASSPATH.length());
        return Optional.ofNullable(loader.getResource(name.startsWith("/") ? name.substring(1) : name))
                .map(URL::toString)
                .filter(url -> url.startsWith("jar:file:"))
                .map(url -> Path.of(URI.create(url.substring("jar:".length(), url.indexOf("!/")))));
    }
}
