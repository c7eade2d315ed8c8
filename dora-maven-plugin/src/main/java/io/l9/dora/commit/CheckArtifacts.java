package io.l9.dora.commit;

import io.l9.dora.Dora;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The artifacts that {@link StagedCheck} is made of, wherever the running program has them. */
public final class CheckArtifacts {

    /** One class of each, those first that most classes come from. Of JSON only a baseline is read; reports and registries are not looked at, and what binds JSON to objects is not needed. */
    private static final List<String> CLASSES = List.of(
            StagedCheck.class.getName(),
            Dora.class.getName(),
            "org.yaml.snakeyaml.Yaml",
            "com.google.re2j.Pattern",
            "com.fasterxml.jackson.core.JsonFactory");

    private CheckArtifacts() {}

    /**
     * Returns their jars, or folders of classes, in the order of a class path. The packaged plugin is one jar that holds them all.
     *
     * @throws ClassNotFoundException when there is no such artifact around the running program
     * @throws URISyntaxException when one is in no file
     */
    public static List<Path> locations() throws ClassNotFoundException, URISyntaxException {
        ClassLoader loader = CheckArtifacts.class.getClassLoader();
        Set<Path> locations = new LinkedHashSet<>();
        for (String name : CLASSES) {
            locations.add(Path.of(Class.forName(name, false, loader)
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI()));
        }
        return List.copyOf(locations);
    }
}
