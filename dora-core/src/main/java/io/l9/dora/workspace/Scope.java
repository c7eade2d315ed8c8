package io.l9.dora.workspace;

import io.l9.dora.block.Sidecar;
import io.l9.dora.contract.Contract;
import io.l9.dora.contract.Glob;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which names concern a run: the only place that decides for a name whether it is in or out.
 *
 * @param fileTypes globs of the files that must have a block
 * @param controlFiles globs of files that the product reads or writes itself, besides those that {@link ControlFiles} lists
 * @param outputs globs of files that runs leave behind, besides those that it lists
 * @param exclusions globs of the files that need no block all the same
 */
public record Scope(List<Glob> fileTypes, List<Glob> controlFiles, List<Glob> outputs, List<Glob> exclusions) {

    public Scope {
        fileTypes = List.copyOf(fileTypes);
        controlFiles = List.copyOf(controlFiles);
        outputs = List.copyOf(outputs);
        exclusions = List.copyOf(exclusions);
    }

    /** Makes one that knows no outputs but those that {@link ControlFiles} lists. */
    public Scope(List<Glob> fileTypes, List<Glob> controlFiles, List<Glob> exclusions) {
        this(fileTypes, controlFiles, List.of(), exclusions);
    }

    /** Returns what {@code contract} covers. */
    public static Scope of(Contract contract) {
        return new Scope(contract.fileTypes(), List.of(), contract.exclusions());
    }

    /** Returns a scope that exempts {@code more} control files: instance schemas, a registry in another place. */
    public Scope withControlFiles(List<Glob> more) {
        List<Glob> all = Stream.concat(controlFiles.stream(), more.stream()).toList();
        return new Scope(fileTypes, all, outputs, exclusions);
    }

    /** Returns a scope that exempts {@code more} files that runs leave behind: reports and logs in another place. */
    public Scope withOutputs(List<Glob> more) {
        List<Glob> all = Stream.concat(outputs.stream(), more.stream()).toList();
        return new Scope(fileTypes, controlFiles, all, exclusions);
    }

    /** Tells whether a listing needs to name the file at all. */
    boolean concerns(String path) {
        return matches(fileTypes, path) || Sidecar.is(path);
    }

    /** Returns the pattern that makes {@code path} a file of the product's own, whatever its type; empty where none does. */
    public Optional<String> controlFile(String path) {
        return output(path).or(() -> control(path));
    }

    private Optional<String> control(String path) {
        return ControlFiles.patternFor(path).or(() -> first(controlFiles, path).map(Glob::toString));
    }

    /** Tells whether {@code path} is something that runs leave behind, of whatever type. */
    public boolean isOutput(String path) {
        return ControlFiles.outputFor(path).isPresent() || matches(outputs, path);
    }

    private Optional<String> output(String path) {
        return ControlFiles.outputFor(path).or(() -> first(outputs, path).map(Glob::toString));
    }

    /** Returns what would become of a plain file {@code path}, whether there is one or not. */
    public Verdict decide(String path) {
        return decide(path, FileKind.REGULAR);
    }

    /** Returns what becomes of the file {@code path}, which is of that kind. */
    Verdict decide(String path, FileKind kind) {
        Exclusion reason = exclusion(path, kind);
        return reason == null ? new Verdict.Candidate() : new Verdict.Excluded(reason, detail(reason, path, kind));
    }

    /**
     * Returns why the file {@code path}, which is of that kind, is out, or null when it must hold a block. A listing asks that of every file it
     * names, and of nearly all of them there is no more to know.
     */
    @Nullable
    Exclusion exclusion(String path, FileKind kind) {
        if (!matches(fileTypes, path)) {
            return Exclusion.FILE_TYPE;
        }
        if (isOutput(path)) {
            return Exclusion.OUTPUT;
        }
        if (ControlFiles.patternFor(path).isPresent() || matches(controlFiles, path)) {
            return Exclusion.CONTROL_FILE;
        }
        if (matches(exclusions, path)) {
            return Exclusion.CONTRACT;
        }
        return switch (kind) {
            // A file that cannot be looked at is no less in scope; reading it says why.
            case REGULAR, UNKNOWN -> null;
            case SYMLINK -> Exclusion.SYMLINK;
            case ABSENT -> Exclusion.MISSING;
            case FOLDER, SPECIAL -> Exclusion.NOT_A_FILE;
        };
    }

    private String detail(Exclusion reason, String path, FileKind kind) {
        return switch (reason) {
            case FILE_TYPE -> "no glob of file_types matches";
            case OUTPUT -> "written by this product: " + output(path).orElseThrow();
            case CONTROL_FILE -> "control file " + control(path).orElseThrow();
            case CONTRACT -> "exclusion " + first(exclusions, path).orElseThrow();
            case SYMLINK -> "links are not followed";
            case MISSING -> "known to git, not in the working tree";
            case NOT_A_FILE -> kind == FileKind.FOLDER ? "a folder" : "a pipe, a socket or a device";
            default -> throw new IllegalArgumentException(reason.words());
        };
    }

    private static boolean matches(List<Glob> globs, String path) {
        for (Glob glob : globs) {
            if (glob.matches(path)) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Glob> first(List<Glob> globs, String path) {
        return globs.stream().filter(glob -> glob.matches(path)).findFirst();
    }
}
