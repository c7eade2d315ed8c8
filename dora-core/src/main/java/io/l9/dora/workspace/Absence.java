package io.l9.dora.workspace;

import io.l9.dora.text.Printable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds out why a listing does not name a file. */
final class Absence {

    private static final List<String> WHICH_RULE = List.of("check-ignore", "-v", "-z", "--stdin");

    private final PathNames names;
    private final Scope scope;
    private final Optional<Git> git;

    Absence(PathNames names, Scope scope, Optional<Git> git) {
        this.names = names;
        this.scope = scope;
        this.git = git;
    }

    Verdict explain(String path) {
        FileKind kind = FileKind.of(names.resolve(path));
        if (kind == FileKind.ABSENT) {
            return new Verdict.NotFound();
        }
        Optional<Verdict> folder = folderThatHides(path);
        if (folder.isPresent()) {
            return folder.get();
        }
        if (kind == FileKind.FOLDER) {
            return new Verdict.Excluded(Exclusion.NOT_A_FILE, "a folder");
        }
        if (!scope.concerns(path)) {
            return scope.decide(path, kind);
        }
        return ignoreRule(path)
                .<Verdict>map(rule -> new Verdict.Excluded(Exclusion.IGNORED, rule))
                .orElseGet(() -> new Verdict.Excluded(Exclusion.UNLISTED, "the listing of files does not name it"));
    }

    private Optional<Verdict> folderThatHides(String path) {
        JunkFolders junk = new JunkFolders(names);
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            String folder = path.substring(0, slash);
            Path onDisk = names.resolve(folder);
            if (FileKind.of(onDisk) == FileKind.SYMLINK) {
                return excluded(Exclusion.SYMLINK, folder);
            }
            if (junk.around(folder + "/").isPresent()) {
                return excluded(Exclusion.JUNK_FOLDER, folder);
            }
            if (Repositories.isWorkTree(onDisk)) {
                return excluded(Exclusion.NESTED_REPOSITORY, folder);
            }
        }
        return Optional.empty();
    }

    private static Optional<Verdict> excluded(Exclusion reason, String folder) {
        return Optional.of(new Verdict.Excluded(reason, "folder " + Printable.of(folder)));
    }

    /** Returns the rule as {@code .gitignore:3: *.log}. */
    private Optional<String> ignoreRule(String path) {
        List<String> fields = new ArrayList<>();
        byte[] question = PathNames.encode(path + "\0");
        git.ifPresent(g -> g.records(
                WHICH_RULE, question, (bytes, start, end) -> fields.add(PathNames.decode(bytes, start, end))));
        return fields.size() < 3
                ? Optional.empty()
                : Optional.of(Printable.of(fields.get(0) + ":" + fields.get(1) + ": " + fields.get(2)));
    }
}
