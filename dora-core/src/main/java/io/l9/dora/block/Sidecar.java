package io.l9.dora.block;

/** The YAML file next to a file that cannot hold a block itself. */
public final class Sidecar {

    /** How its name ends. */
    public static final String SUFFIX = ".dora.yaml";

    private Sidecar() {}

    /** Returns the path of the sidecar that stands for {@code path}. */
    public static String of(String path) {
        return path + SUFFIX;
    }

    /** Tells whether {@code path} is that of a sidecar, by its name. */
    public static boolean is(String path) {
        return path.endsWith(SUFFIX) && path.length() - SUFFIX.length() > path.lastIndexOf('/') + 1;
    }

    /** Returns the path of the file that the sidecar {@code path} stands for. */
    public static String fileOf(String path) {
        return path.substring(0, path.length() - SUFFIX.length());
    }

    /** Returns the file that {@code path} belongs to: what a sidecar stands for, and any other file itself. */
    public static String documentOf(String path) {
        return is(path) ? fileOf(path) : path;
    }
}
