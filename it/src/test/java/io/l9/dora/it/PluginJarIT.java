package io.l9.dora.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

/** The plugin as a build gets it. */
class PluginJarIT {

    private static final Pattern DEPENDENCY = Pattern.compile("<dependency>.*?</dependency>", Pattern.DOTALL);

    private static Path artifact(String ending) throws IOException {
        Path folder = Path.of(System.getProperty("it.repository"), "io/l9/dora/dora-maven-plugin");
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void aBuildResolvesNothingButTheOneJar() throws Exception {
        String pom = Files.readString(artifact(".pom"));
        assertThat(DEPENDENCY.matcher(pom).results().map(result -> result.group()))
                .allMatch(dependency ->
                        dependency.contains("<scope>provided</scope>") || dependency.contains("<scope>test</scope>"));
    }

    @Test
    void theJarHoldsWhatTheGoalsNeedWithItsLicences() throws Exception {
        try (JarFile jar = new JarFile(artifact(".jar").toFile())) {
            List<String> names = jar.stream().map(ZipEntry::getName).toList();
            assertThat(names)
                    .contains(
                            "io/l9/dora/Dora.class",
                            "org/yaml/snakeyaml/Yaml.class",
                            "com/google/re2j/Pattern.class",
                            "com/fasterxml/jackson/databind/ObjectMapper.class",
                            "org/apache/maven/reporting/MavenReport.class",
                            "META-INF/LICENSE",
                            "META-INF/NOTICE",
                            "META-INF/licenses/re2j.txt")
                    .noneMatch(name -> name.startsWith("META-INF/versions/") || name.endsWith("module-info.class"));
        }
    }
}
