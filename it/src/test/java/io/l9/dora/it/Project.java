package io.l9.dora.it;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Copies of the projects in {@code src/it}, so that no build sees the repository that they are kept in. */
final class Project {

    private static final Path SOURCES = Path.of("src/it");

    private Project() {}

    /** Copies a project as it is. */
    static Path copy(String name, Path parent) throws IOException {
        return copy(SOURCES.resolve(name), parent);
    }

    /** Copies a folder as it is. */
    static Path copy(Path source, Path parent) throws IOException {
        Path target = parent.resolve("project");
        try (Stream<Path> paths = Files.walk(source)) {
            for (Path path : paths.toList()) {
                Files.copy(path, target.resolve(source.relativize(path).toString()));
            }
        }
        return target;
    }

    /** Copies a project and gives it the POM that binds {@code validate} and nothing else. */
    static Path copyWithPom(String name, Path parent) throws IOException {
        Path target = copy(name, parent);
        Files.copy(SOURCES.resolve("pom.xml"), target.resolve("pom.xml"));
        return target;
    }

    /** Returns the content of every file of a folder but its audit log and reports by its path, so that two trees are equal when these are. */
    static SortedMap<String, String> contents(Path folder) throws IOException {
        SortedMap<String, String> contents = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile)
                    .filter(path ->
                            !path.startsWith(folder.resolve("logs")) && !path.startsWith(folder.resolve("ci-reports")))
                    .toList()) {
                // One character a byte: the bytes count.
                contents.put(folder.relativize(path).toString(), Files.readString(path, StandardCharsets.ISO_8859_1));
            }
        }
        return contents;
    }

    /** Returns the names of the folders in a folder of {@code src/it}. */
    static Stream<String> names(String folder) throws IOException {
        try (Stream<Path> folders = Files.list(SOURCES.resolve(folder))) {
            return folders.map(f -> f.getFileName().toString()).sorted().toList().stream();
        }
    }
}
