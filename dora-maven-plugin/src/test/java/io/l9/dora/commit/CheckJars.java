package io.l9.dora.commit;

import io.l9.dora.HookRequest.Launcher;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/** The jars of the check, made of the classes that are tested. */
final class CheckJars {

    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
    private static final List<Path> JARS = jars();

    private CheckJars() {}

    static Launcher launcher() {
        return launcher(JAVA);
    }

    static Launcher launcher(Path java) {
        return new Launcher(java, "tested", JARS, StagedCheck.class.getName());
    }

    private static List<Path> jars() {
        try {
            List<Path> jars = new ArrayList<>();
            for (Path source : CheckArtifacts.locations()) {
                jars.add(Files.isDirectory(source) ? jar(source) : source);
            }
            return jars;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path jar(Path classes) throws IOException {
        Path jar = Files.createTempFile("classes", ".jar");
        jar.toFile().deleteOnExit();
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(classes)) {
            files.filter(Files::isRegularFile).sorted().forEach(file -> {
                try {
                    out.putNextEntry(new JarEntry(classes.relativize(file).toString()));
                    Files.copy(file, out);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        return jar;
    }
}
