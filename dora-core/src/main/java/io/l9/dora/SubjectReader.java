package io.l9.dora;

import io.l9.dora.block.Sidecar;
import io.l9.dora.contract.Contract;
import io.l9.dora.format.SourceFormat;
import io.l9.dora.formats.BuiltInFormats;
import io.l9.dora.inject.IdTexts;
import io.l9.dora.inject.Target;
import io.l9.dora.rule.Subject;
import io.l9.dora.rule.SubjectScanner;
import io.l9.dora.text.Position;
import io.l9.dora.workspace.Contents;
import io.l9.dora.workspace.FileChange;
import io.l9.dora.workspace.FileContent;
import io.l9.dora.workspace.ReadBuffer;
import io.l9.dora.workspace.ReadBuffers;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads one file, with its sidecar if it has one, and looks for its block. Safe for several threads. */
final class SubjectReader {

    private final Contents contents;
    private final SubjectScanner scanner;
    private final Set<String> sidecars;
    private final int maxBytes;
    private final ReadBuffers rooms = new ReadBuffers();

    SubjectReader(Contents contents, Contract contract, Set<String> sidecars, int maxBytes) {
        this.contents = contents;
        this.scanner = new SubjectScanner(contract);
        this.sidecars = sidecars;
        this.maxBytes = maxBytes;
    }

    /** Returns the rooms that candidates may be read into, one for each thread. */
    ReadBuffers rooms() {
        return rooms;
    }

    /** Returns what the rules see of a candidate; empty when it is not there any more. */
    Optional<Subject> read(String path) {
        return readTarget(path).map(Target::subject);
    }

    /**
     * Returns a candidate with all that a change of it needs. The sidecar of a file that needs one is looked for on the disk even when it is not
     * listed, as one is not that git ignores: it would be written there, too.
     *
     * @return empty when it is not there any more
     */
    Optional<Target> readTarget(String path) {
        return readTarget(path, contents.read(path, maxBytes));
    }

    /**
     * Returns the same of a candidate whose bytes may stand in {@code room}: it is worthless once something else is read into that.
     *
     * @return empty when it is not there any more
     */
    Optional<Target> readTarget(String path, ReadBuffer room) {
        return readTarget(path, contents.read(path, maxBytes, room));
    }

    private Optional<Target> readTarget(String path, FileContent file) {
        if (!sidecars.isEmpty() && sidecars.contains(Sidecar.of(path))) {
            return targetOf(path, file, contents.read(Sidecar.of(path), maxBytes));
        }
        Optional<Target> alone = targetOf(path, file, FileContent.NOTHING);
        return alone.filter(Target::takesSidecar).isPresent()
                ? targetOf(path, file, contents.read(Sidecar.of(path), maxBytes))
                : alone;
    }

    /** Returns the ids that a file seems to hold besides the one that the rules see; it is read again if it may hold any. */
    Set<String> hiddenIds(Target target) {
        if (!target.mayHideIds()) {
            return Set.of();
        }
        Set<String> ids = new HashSet<>(idTexts(target.path()));
        ids.addAll(idTexts(Sidecar.of(target.path())));
        return ids;
    }

    /** Returns the texts of the form of an id in a file, whatever else it holds; none when it cannot be read. */
    Set<String> idTexts(String path) {
        return contents.read(path, maxBytes) instanceof FileContent.Bytes file ? IdTexts.in(file.bytes()) : Set.of();
    }

    /**
     * Returns a file that was read already, likewise.
     *
     * @param sidecar what was read beside it
     */
    Optional<Target> targetOf(String path, FileContent file, FileContent sidecar) {
        Optional<SourceFormat> format = BuiltInFormats.of(path);
        Optional<Subject> inFile = subject(path, path, format, file);
        Optional<Subject> beside = inFile.isPresent() && !isGone(sidecar)
                ? subject(path, Sidecar.of(path), Optional.of(BuiltInFormats.ofSidecars()), sidecar)
                : Optional.empty();
        return inFile.map(found -> new Target(format, found, beside));
    }

    /**
     * Returns what the rules will see of a file once it is changed.
     *
     * @param changes what changes of the file and of its sidecar
     * @return empty when there will be no such file
     */
    Optional<Subject> after(String path, List<FileChange> changes) {
        return targetOf(path, contentAfter(path, changes), contentAfter(Sidecar.of(path), changes))
                .map(Target::subject);
    }

    private FileContent contentAfter(String document, List<FileChange> changes) {
        for (FileChange change : changes) {
            if (change.path().equals(document)) {
                return change.after().map(FileContent::of).orElse(FileContent.NOTHING);
            }
        }
        return contents.read(document, maxBytes);
    }

    /** Returns what the rules see of a sidecar that stands for no file; its name must not be a way around the contract. */
    Optional<Subject> readOrphan(String sidecar) {
        FileContent content = contents.read(sidecar, maxBytes);
        return subject(sidecar, sidecar, Optional.of(BuiltInFormats.ofSidecars()), content)
                .map(SubjectScanner::orphan);
    }

    private Optional<Subject> subject(
            String path, String document, Optional<SourceFormat> format, FileContent content) {
        if (content instanceof FileContent.Bytes file) {
            return Optional.of(scanner.scan(path, document, format, file.array(), file.length()));
        }
        FileContent.Unreadable unreadable = (FileContent.Unreadable) content;
        return isGone(content)
                ? Optional.empty()
                : Optional.of(new Subject.Unreadable(
                        path, document, Position.START, unreadable.message(), help(unreadable.reason())));
    }

    private static boolean isGone(FileContent content) {
        return content instanceof FileContent.Unreadable unreadable
                && unreadable.reason() == FileContent.Reason.VANISHED;
    }

    private static String help(FileContent.Reason reason) {
        return switch (reason) {
            case TOO_LARGE -> "exclude the file in the contract, or raise dora.maxFileBytes";
            case UNMERGED -> "resolve the conflict, then git add the file";
            case DENIED -> "let the user of the build read the file, or exclude it in the contract";
            default -> "exclude the file in the contract if it need not be read";
        };
    }
}
