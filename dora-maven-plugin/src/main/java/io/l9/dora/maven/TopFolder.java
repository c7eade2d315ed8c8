package io.l9.dora.maven;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;

/** Where the tree of a build begins when neither a contract nor git says so. */
final class TopFolder {

    private TopFolder() {}

    /**
     * Returns the outermost of the build's folders that holds a module, so that all modules of a reactor find the same one, also with {@code -pl} and from a
     * child folder.
     *
     * @param module the module's folder, absolute
     * @param buildFolders the folders of the module's parents, of the project that Maven was started on, and of {@code .mvn}; a parent POM may lie beside its
     *     modules, and then its folder does not count
     */
    static Path of(Path module, Collection<Path> buildFolders) {
        return buildFolders.stream()
                .filter(module::startsWith)
                .min(Comparator.comparingInt(Path::getNameCount))
                .orElse(module);
    }
}
