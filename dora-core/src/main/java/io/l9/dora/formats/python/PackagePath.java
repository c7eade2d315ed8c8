package io.l9.dora.formats.python;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The package of a module: the folders that it is in, from the root. */
record PackagePath(List<String> folders) {

    PackagePath {
        folders = List.copyOf(folders);
    }

    /** Returns the package of the module at {@code path}, {@code __init__.py} of a package included. */
    static PackagePath of(String path) {
        List<String> folders = new ArrayList<>();
        int start = 0;
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', start)) {
            folders.add(path.substring(start, slash));
            start = slash + 1;
        }
        return new PackagePath(folders);
    }

    /**
     * Returns the full name of a module that is named relative to this package.
     *
     * @param dots one for this package, one more for each above it
     * @param module its name from there, empty for the package itself
     * @return empty for what lies above the root, and for the root itself
     */
    Optional<String> resolve(int dots, String module) {
        int depth = folders.size() - (dots - 1);
        if (depth < 0) {
            return Optional.empty();
        }
        List<String> parts = new ArrayList<>(folders.subList(0, depth));
        if (!module.isEmpty()) {
            parts.add(module);
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(".", parts));
    }
}
