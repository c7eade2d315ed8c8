package io.l9.dora.registry;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * The names by which Python code imports the modules of a tree. Where imports start is not written down anywhere: it is a folder that is no package,
 * such as {@code src}, so that each of those counts.
 */
public final class ModuleNames {

    private static final String SUFFIX = ".py";
    private static final String SOURCES = "src";
    private static final String PACKAGE = "/__init__.py";

    private final Set<String> packages = new HashSet<>();

    /** Looks at the files of a tree; those named {@code __init__.py} make packages of their folders. */
    public ModuleNames(Collection<String> paths) {
        for (String path : paths) {
            if (path.endsWith(PACKAGE)) {
                packages.add(path.substring(0, path.length() - PACKAGE.length()));
            }
        }
    }

    /** Returns the names of the module that a file is; none when it is no Python. */
    public Set<String> of(String path) {
        Set<String> names = new HashSet<>();
        if (!path.endsWith(SUFFIX)) {
            return names;
        }
        String module = path.substring(0, end(path));
        int start = 0;
        names.add(module.replace('/', '.'));
        for (int slash = module.indexOf('/'); slash >= 0; slash = module.indexOf('/', start)) {
            if (packages.contains(module.substring(0, slash))) {
                return names;
            }
            start = slash + 1;
            names.add(module.substring(start).replace('/', '.'));
        }
        return names;
    }

    /**
     * Returns those of a module's {@linkplain #of names} that are hardly a library's as well. A name without a dot is one where imports start for sure: at the root,
     * and in a folder {@code src}; {@code examples/redis.py} is not what everybody imports as {@code redis}.
     */
    public Set<String> sureOf(String path) {
        Set<String> names = of(path);
        if (!names.isEmpty() && !isWhereImportsStart(folder(path))) {
            names.remove(simpleName(path));
        }
        return names;
    }

    /** Returns what a module stands in; that of a package is not its own folder. */
    private static String folder(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/', end(path) - 1)));
    }

    private static boolean isWhereImportsStart(String folder) {
        return folder.isEmpty() || folder.equals(SOURCES) || folder.endsWith("/" + SOURCES);
    }

    /** Returns what all names of the module that a file is end with, behind the last dot; empty when it is no Python. */
    public static String simpleName(String path) {
        if (!path.endsWith(SUFFIX)) {
            return "";
        }
        int end = end(path);
        return path.substring(path.lastIndexOf('/', end - 1) + 1, end);
    }

    private static int end(String path) {
        return path.length() - (path.endsWith(PACKAGE) ? PACKAGE.length() : SUFFIX.length());
    }
}
