package io.l9.dora.workspace;

import io.l9.dora.block.Sidecar;
import io.l9.dora.contract.Contract;
import io.l9.dora.contract.Glob;
import io.l9.dora.contract.GlobList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which names concern a run: the only place that decides for a name whether it is in or out.
 *
 * <p>A listing asks about every file that it names. So all reasons to be out are one list of globs, in the order in which they count.
 */
public final class Scope {

    private final List<Glob> fileTypes;
    private final List<Glob> controlFiles;
    private final List<Glob> outputs;
    private final List<Glob> exclusions;

    private final GlobList typeList;
    private final List<Glob> exempt;
    private final GlobList exemptList;

    /** How many globs of {@link #exempt}, from the first on, are of outputs, and of these and control files. */
    private final int outputEnd;

    private final int controlEnd;

    /**
     * Makes a scope.
     *
     * @param fileTypes globs of the files that must have a block
     * @param controlFiles globs of files that the product reads or writes itself, besides those that {@link ControlFiles} lists
     * @param outputs globs of files that runs leave behind, besides those that it lists
     * @param exclusions globs of the files that need no block all the same
     */
    public Scope(List<Glob> fileTypes, List<Glob> controlFiles, List<Glob> outputs, List<Glob> exclusions) {
        this.fileTypes = List.copyOf(fileTypes);
        this.controlFiles = List.copyOf(controlFiles);
        this.outputs = List.copyOf(outputs);
        this.exclusions = List.copyOf(exclusions);
        typeList = GlobList.of(fileTypes);
        exempt = new ArrayList<>(ControlFiles.OUTPUTS);
        exempt.addAll(outputs);
        outputEnd = exempt.size();
        exempt.addAll(ControlFiles.NAMES);
        exempt.addAll(ControlFiles.SCHEMAS);
        exempt.addAll(controlFiles);
        controlEnd = exempt.size();
        exempt.addAll(exclusions);
        exemptList = GlobList.of(exempt);
    }

    /** Makes one that knows no outputs but those that {@link ControlFiles} lists. */
    public Scope(List<Glob> fileTypes, List<Glob> controlFiles, List<Glob> exclusions) {
        this(fileTypes, controlFiles, List.of(), exclusions);
    }

    /** Returns what {@code contract} covers. */
    public static Scope of(Contract contract) {
        return new Scope(contract.fileTypes(), List.of(), contract.exclusions());
    }

    /** Returns the globs of the files that must have a block. */
    public List<Glob> fileTypes() {
        return fileTypes;
    }

    /** Returns a scope that exempts {@code more} control files: instance schemas, a registry in another place. */
    public Scope withControlFiles(List<Glob> more) {
        return new Scope(fileTypes, both(controlFiles, more), outputs, exclusions);
    }

    /** Returns a scope that exempts {@code more} files that runs leave behind: reports and logs in another place. */
    public Scope withOutputs(List<Glob> more) {
        return new Scope(fileTypes, controlFiles, both(outputs, more), exclusions);
    }

    private static List<Glob> both(List<Glob> some, List<Glob> more) {
        List<Glob> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    /** Tells whether a listing needs to name the file at all. */
    boolean concerns(String path) {
        return typeList.matches(path) || Sidecar.is(path);
    }

    /** Returns the pattern that makes {@code path} a file of the product's own, whatever its type; empty where none does. */
    public Optional<String> controlFile(String path) {
        int index = exemptList.firstMatch(path);
        if (index < outputEnd || Sidecar.is(path) || index < controlEnd) {
            return Optional.of(pattern(path, index));
        }
        return Optional.empty();
    }

    /** Tells whether {@code path} is something that runs leave behind, of whatever type. */
    public boolean isOutput(String path) {
        return exemptList.firstMatch(path) < outputEnd;
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
        return typeList.matches(path) ? exclusionOfType(path, kind) : Exclusion.FILE_TYPE;
    }

    /** Returns the same of a file that is known to be of one of the {@link #fileTypes}. */
    @Nullable
    Exclusion exclusionOfType(String path, FileKind kind) {
        int index = exemptList.firstMatch(path);
        if (index < outputEnd) {
            return Exclusion.OUTPUT;
        }
        if (index < controlEnd || Sidecar.is(path)) {
            return Exclusion.CONTROL_FILE;
        }
        if (index != GlobList.NONE) {
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
            case OUTPUT -> "written by this product: " + pattern(path, exemptList.firstMatch(path));
            case CONTROL_FILE -> "control file " + pattern(path, exemptList.firstMatch(path));
            case CONTRACT -> "exclusion " + pattern(path, exemptList.firstMatch(path));
            case SYMLINK -> "links are not followed";
            case MISSING -> "known to git, not in the working tree";
            case NOT_A_FILE -> kind == FileKind.FOLDER ? "a folder" : "a pipe, a socket or a device";
            default -> throw new IllegalArgumentException(reason.words());
        };
    }

    /** Returns the pattern that exempts {@code path}, where {@code index} is that of the first glob that does; sidecars have none. */
    private String pattern(String path, int index) {
        return index >= outputEnd && Sidecar.is(path)
                ? "*" + Sidecar.SUFFIX
                : exempt.get(index).toString();
    }
}
