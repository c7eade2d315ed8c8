package io.l9.dora.workspace;

import io.l9.dora.contract.Contract;
import io.l9.dora.contract.Glob;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which names concern a run: the only place that decides for a name whether it is in or out.
 *
 * @param fileTypes globs of the files that must have a block
 * @param controlFiles globs of the files that the product reads or writes itself
 * @param exclusions globs of the files that need no block all the same
 */
public record Scope(List<Glob> fileTypes, List<Glob> controlFiles, List<Glob> exclusions) {

    /** How the name of a file ends that holds the block of the file next to it. */
    public static final String SIDECAR_SUFFIX = ".dora.yaml";

    /** Control files whose place the contract does not move. Without a slash: in any folder, since any may be a root of its own. */
    static final List<Glob> CONTROL_FILES = globs(
            Contract.FILE_NAME,
            ".l9-dora-template.*",
            "meta.codegen.schema.yaml",
            ".l9-dora-registry.json",
            ".l9-dora-baseline*.json",
            "?*" + SIDECAR_SUFFIX,
            "ci-reports/**",
            "logs/codegen-dora-audit.log*",
            ".dora/**");

    public Scope {
        fileTypes = List.copyOf(fileTypes);
        controlFiles = List.copyOf(controlFiles);
        exclusions = List.copyOf(exclusions);
    }

    /** Returns what {@code contract} covers. */
    public static Scope of(Contract contract) {
        return new Scope(contract.fileTypes(), CONTROL_FILES, contract.exclusions());
    }

    /** Returns a scope that exempts {@code more} control files: instance schemas, a registry or reports in another place. */
    public Scope withControlFiles(List<Glob> more) {
        List<Glob> all = new ArrayList<>(controlFiles);
        all.addAll(more);
        return new Scope(fileTypes, all, exclusions);
    }

    /** Tells whether {@code path} is a sidecar by its name. */
    static boolean isSidecar(String path) {
        int name = path.lastIndexOf('/') + 1;
        return path.length() - name > SIDECAR_SUFFIX.length() && path.endsWith(SIDECAR_SUFFIX);
    }

    /** Tells whether a listing needs to name the file at all. */
    boolean concerns(String path) {
        return isSidecar(path) || first(fileTypes, path).isPresent();
    }

    /** Returns what becomes of the file {@code path}, which is of that kind. */
    Verdict decide(String path, FileKind kind) {
        if (first(fileTypes, path).isEmpty()) {
            return new Verdict.Excluded(Exclusion.FILE_TYPE, "no glob of file_types matches");
        }
        Optional<Glob> control = first(controlFiles, path);
        if (control.isPresent()) {
            return new Verdict.Excluded(Exclusion.CONTROL_FILE, "control file " + control.get());
        }
        Optional<Glob> exclusion = first(exclusions, path);
        if (exclusion.isPresent()) {
            return new Verdict.Excluded(Exclusion.CONTRACT, "exclusion " + exclusion.get());
        }
        return switch (kind) {
            // A file that cannot be looked at is no less in scope; reading it says why.
            case REGULAR, UNKNOWN -> new Verdict.Candidate();
            case SYMLINK -> new Verdict.Excluded(Exclusion.SYMLINK, "links are not followed");
            case ABSENT -> new Verdict.Excluded(Exclusion.MISSING, "known to git, not in the working tree");
            case FOLDER -> new Verdict.Excluded(Exclusion.NOT_A_FILE, "a folder");
            case SPECIAL -> new Verdict.Excluded(Exclusion.NOT_A_FILE, "a pipe, a socket or a device");
        };
    }

    private static Optional<Glob> first(List<Glob> globs, String path) {
        for (Glob glob : globs) {
            if (glob.matches(path)) {
                return Optional.of(glob);
            }
        }
        return Optional.empty();
    }

    private static List<Glob> globs(String... patterns) {
        return List.of(patterns).stream().map(Glob::of).toList();
    }
}
