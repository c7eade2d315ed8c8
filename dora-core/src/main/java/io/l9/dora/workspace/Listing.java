package io.l9.dora.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All that lies below a root, whatever it is called.
 *
 * @param files the paths of the files, sorted
 * @param unusable what is neither file nor folder, or cannot be looked into, by path, with the reason as words of a message, printable
 * @param skippedFolders the folders that were not entered, each as {@code NAME (excluded WHY)}, sorted
 */
public record Listing(List<String> files, SortedMap<String, String> unusable, List<String> skippedFolders) {

    static final class Builder implements FileSink {

        private final List<String> files = new ArrayList<>();
        private final SortedMap<String, String> unusable = new TreeMap<>();
        private final SortedMap<String, Exclusion> skipped = new TreeMap<>();

        @Override
        public void file(String path, FileKind kind) {
            switch (kind) {
                // Reading one that cannot be looked at says why.
                case REGULAR, UNKNOWN -> files.add(path);
                case SYMLINK -> unusable.put(path, "it is a symbolic link, which is not followed");
                case SPECIAL -> unusable.put(path, "it is a pipe, a socket or a device");
                case FOLDER, ABSENT -> {}
            }
        }

        @Override
        public void skippedFolder(String path, Exclusion reason) {
            skipped.put(path, reason);
        }

        @Override
        public void note(String message) {
            throw new IllegalStateException(message);
        }

        @Override
        public void unreadableFolder(String path, String reason) {
            unusable.put(path, "the folder cannot be listed: " + reason);
        }

        Listing build() {
            files.sort(null);
            List<String> folders = skipped.entrySet().stream()
                    .map(folder ->
                            folder.getKey() + " (excluded " + folder.getValue().words() + ")")
                    .toList();
            return new Listing(files, unusable, folders);
        }
    }
}
