package io.l9.dora.maven;

import io.l9.dora.NamedPaths;
import io.l9.dora.text.Printable;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.jspecify.annotations.Nullable;

/** The files that a build names, with their parameters {@code dora.files} and {@code dora.filesFrom}. */
final class NamedFiles {

    private final MavenBuild build;
    private final Path root;

    /**
     * Makes one.
     *
     * @param root the real path of the tree
     */
    NamedFiles(MavenBuild build, Path root) {
        this.build = build;
        this.root = root;
    }

    /**
     * Returns the files, or empty where the build names none and means all. A parameter that is there and names nothing means nothing: it comes from a
     * script that found no file, and must not become a run over the whole tree.
     *
     * @param names paths from the root or from where Maven was started
     * @param list a file with such names, one a line, or each ended by a NUL as git does with {@code -z}
     */
    Optional<NamedPaths> of(List<String> names, @Nullable String list) throws MojoExecutionException {
        if (names.isEmpty() && list == null && !build.states("dora.files")) {
            return Optional.empty();
        }
        List<String> listed = list == null ? List.of() : lines(list);
        return Optional.of(new NamedPaths(
                files("dora.files", names.stream().map(String::strip).toList()), files("dora.filesFrom", listed)));
    }

    private List<Path> files(String parameter, List<String> names) throws MojoExecutionException {
        List<Path> files = new ArrayList<>();
        for (String name : names) {
            if (!name.isEmpty()) {
                files.add(build.file(parameter, root, name));
            }
        }
        return files;
    }

    private List<String> lines(String list) throws MojoExecutionException {
        Path file = build.file("dora.filesFrom", root, list);
        try {
            String text = Files.readString(root.resolve(file), StandardCharsets.UTF_8);
            return text.indexOf('\0') < 0 ? text.lines().toList() : List.of(text.split("\0", -1));
        } catch (CharacterCodingException e) {
            throw new ParameterException("dora.filesFrom", Printable.of(list) + " is not UTF-8");
        } catch (IOException e) {
            throw new ParameterException("dora.filesFrom", "cannot read " + Printable.of(list + ": " + e));
        }
    }
}
