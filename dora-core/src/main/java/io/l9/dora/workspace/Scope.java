package io.l9.dora.workspace;

import io.l9.dora.block.Sidecar;
import io.l9.dora.contract.Contract;
import io.l9.dora.contract.Glob;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
        return Sidecar.is(path) || first(fileTypes, path).isPresent();
    }

    /** Returns the pattern that makes {@code path} a file of the product's own, whatever its type; empty where none does. */
    public Optional<String> controlFile(String path) {
        return output(path)
                .or(() -> ControlFiles.patternFor(path))
                .or(() -> first(controlFiles, path).map(Glob::toString));
    }

    /** Tells whether {@code path} is something that runs leave behind, of whatever type. */
    public boolean isOutput(String path) {
        return output(path).isPresent();
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
        if (first(fileTypes, path).isEmpty()) {
            return new Verdict.Excluded(Exclusion.FILE_TYPE, "no glob of file_types matches");
        }
        Optional<String> output = output(path);
        if (output.isPresent()) {
            return new Verdict.Excluded(Exclusion.OUTPUT, "written by this product: " + output.get());
        }
        Optional<String> control = controlFile(path);
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
}
