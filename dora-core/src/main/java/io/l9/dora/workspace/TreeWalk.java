package io.l9.dora.workspace;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Lists the files of the file system. No link is followed, so that there are no loops, and one folder is open at a time,
 * so that no depth exhausts stack or file handles.
 */
final class TreeWalk implements FileLister {

    private final PathNames names;

    TreeWalk(PathNames names) {
        this.names = names;
    }

    @Override
    public Optional<String> list(Predicate<String> wanted, FileSink sink) {
        JunkFolders junk = new JunkFolders(names);
        Deque<String> pending = new ArrayDeque<>();
        pending.push("");
        while (!pending.isEmpty()) {
            String folder = pending.pop();
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(names.resolve(folder))) {
                for (Path entry : entries) {
                    visit(entry, folder, pending, junk, wanted, sink);
                }
            } catch (IOException | DirectoryIteratorException e) {
                sink.unreadableFolder(folder.isEmpty() ? "./" : folder, IoReasons.of(e));
            }
        }
        return Optional.empty();
    }

    private void visit(
            Path entry,
            String parent,
            Deque<String> pending,
            JunkFolders junk,
            Predicate<String> wanted,
            FileSink sink) {
        String name = PathNames.nameOf(entry);
        String path = parent + name;
        FileKind kind = FileKind.of(entry);
        if (kind != FileKind.FOLDER) {
            visitFile(path, kind, wanted, sink);
        } else if (junk.isJunk(parent, name)) {
            if (!name.equals(".git")) {
                sink.skippedFolder(path, Exclusion.JUNK_FOLDER);
            }
        } else if (Repositories.isWorkTree(entry)) {
            sink.skippedFolder(path, Exclusion.NESTED_REPOSITORY);
        } else {
            pending.push(path + "/");
        }
    }

    private static void visitFile(String path, FileKind kind, Predicate<String> wanted, FileSink sink) {
        if (kind == FileKind.ABSENT) {
            return;
        }
        if (wanted.test(path)) {
            sink.file(path, kind);
        } else if (kind == FileKind.UNKNOWN) {
            sink.unreadableFolder(path + "/", "it cannot be looked at");
        }
    }
}
