package io.l9.dora.init;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** A folder that holds files of the contract, itself or further down. */
final class Folder {

    private final String path;
    private final SortedMap<String, Folder> folders = new TreeMap<>();
    private int files;

    private Folder(String path) {
        this.path = path;
    }

    /**
     * Returns the root of a tree.
     *
     * @param files paths from the root, with {@code /} between their parts
     */
    static Folder of(List<String> files) {
        Folder root = new Folder("");
        files.forEach(root::add);
        return root;
    }

    private void add(String file) {
        Folder folder = this;
        folder.files++;
        for (int slash = file.indexOf('/'); slash >= 0; slash = file.indexOf('/', slash + 1)) {
            folder = folder.folders.computeIfAbsent(file.substring(0, slash), Folder::new);
            folder.files++;
        }
    }

    /** Returns the path from the root; empty for the root itself. */
    String path() {
        return path;
    }

    /** Returns the last part of the path. */
    String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Returns how many folders are above it, the root not counted. */
    int depth() {
        return (int) path.chars().filter(c -> c == '/').count();
    }

    /** Returns how many files are below it. */
    int files() {
        return files;
    }

    /** Returns the folders in it, by name. */
    List<Folder> folders() {
        return List.copyOf(folders.values());
    }
}
