package io.l9.dora;

import io.l9.dora.block.Sidecar;
import io.l9.dora.contract.Contract;
import io.l9.dora.format.SourceFormat;
import io.l9.dora.formats.BuiltInFormats;
import io.l9.dora.inject.Target;
import io.l9.dora.rule.Subject;
import io.l9.dora.rule.SubjectScanner;
import io.l9.dora.text.Position;
import io.l9.dora.workspace.FileContent;
import io.l9.dora.workspace.Workspace;
import java.util.Optional;
import java.util.Set;

/** Reads one file, with its sidecar if it has one, and looks for its block. Safe for several threads. */
final class SubjectReader {

    private final Workspace workspace;
    private final SubjectScanner scanner;
    private final Set<String> sidecars;
    private final int maxBytes;

    SubjectReader(Workspace workspace, Contract contract, Set<String> sidecars, int maxBytes) {
        this.workspace = workspace;
        this.scanner = new SubjectScanner(contract);
        this.sidecars = sidecars;
        this.maxBytes = maxBytes;
    }

    /** Returns what the rules see of a candidate; empty when it is not there any more. */
    Optional<Subject> read(String path) {
        return readTarget(path).map(Target::subject);
    }

    /** Returns a candidate with all that a change of it needs; empty when it is not there any more. */
    Optional<Target> readTarget(String path) {
        String sidecar = Sidecar.of(path);
        FileContent file = workspace.read(path, maxBytes);
        return targetOf(
                path, file, sidecars.contains(sidecar) ? workspace.read(sidecar, maxBytes) : FileContent.NOTHING);
    }

    /**
     * Returns a file that was read already, likewise.
     *
     * @param sidecar what was read beside it
     */
    Optional<Target> targetOf(String path, FileContent file, FileContent sidecar) {
        Optional<SourceFormat> format = BuiltInFormats.of(path);
        Optional<Subject> inFile = subject(path, path, format, file);
        Optional<Subject> beside = inFile.isPresent()
                ? subject(path, Sidecar.of(path), Optional.of(BuiltInFormats.ofSidecars()), sidecar)
                : Optional.empty();
        return inFile.map(found -> new Target(format, found, beside));
    }

    /** Returns what the rules see of a sidecar that stands for no file; its name must not be a way around the contract. */
    Optional<Subject> readOrphan(String sidecar) {
        FileContent content = workspace.read(sidecar, maxBytes);
        return subject(sidecar, sidecar, Optional.of(BuiltInFormats.ofSidecars()), content)
                .map(SubjectScanner::orphan);
    }

    private Optional<Subject> subject(
            String path, String document, Optional<SourceFormat> format, FileContent content) {
        if (content instanceof FileContent.Bytes file) {
            return Optional.of(scanner.scan(path, document, format, file.bytes()));
        }
        FileContent.Unreadable unreadable = (FileContent.Unreadable) content;
        return unreadable.reason() == FileContent.Reason.VANISHED
                ? Optional.empty()
                : Optional.of(new Subject.Unreadable(
                        path, document, Position.START, unreadable.message(), help(unreadable.reason())));
    }

    private static String help(FileContent.Reason reason) {
        return switch (reason) {
            case TOO_LARGE -> "exclude the file in the contract, or raise dora.maxFileBytes";
            case DENIED -> "let the user of the build read the file, or exclude it in the contract";
            default -> "exclude the file in the contract if it need not be read";
        };
    }
}
