package io.l9.dora.inject;

import io.l9.dora.block.Carrier;
import io.l9.dora.block.Defect;
import io.l9.dora.block.OldBlock;
import io.l9.dora.block.Scan;
import io.l9.dora.format.Facts;
import io.l9.dora.format.SourceFormat;
import io.l9.dora.rule.Subject;
import io.l9.dora.rule.SubjectScanner;
import io.l9.dora.value.Value;
import java.util.List;
import java.util.Optional;

/**
 * One file with all that a change of it needs.
 *
 * @param format that of the file; without one its block is in a sidecar
 * @param inFile what was found in the file itself
 * @param sidecar what was found beside it, empty where there is nothing
 */
public record Target(Optional<SourceFormat> format, Subject inFile, Optional<Subject> sidecar) {

    /** Returns what the rules see of the two together. */
    public Subject subject() {
        return sidecar.map(beside -> SubjectScanner.merge(inFile, beside)).orElse(inFile);
    }

    /** Returns what the first block in an old spelling says of a file that has none of today's; empty where there is none. */
    Optional<Value.Mapping> oldFields() {
        boolean isOld = subject() == inFile
                && inFile instanceof Subject.Scanned file
                && file.scan() instanceof Scan.Absent absent
                && absent.defects().stream().anyMatch(defect -> defect.kind() == Defect.Kind.OLD_SPELLING);
        return isOld
                ? format.map(known -> known.oldBlocks(((Subject.Scanned) inFile).text())).stream()
                        .flatMap(List::stream)
                        .map(OldBlock::fields)
                        .findFirst()
                : Optional.empty();
    }

    /** Returns the file's path from the root. */
    public String path() {
        return inFile.path();
    }

    /** Returns what the file says of itself, besides its block. */
    public Facts facts() {
        return inFile instanceof Subject.Scanned file
                ? format.map(f -> f.facts(file.text(), path())).orElse(Facts.NONE)
                : Facts.NONE;
    }

    boolean has(String document) {
        return document.equals(path()) || sidecar.isPresent();
    }

    /** Tells whether the file has a block of its own, and a sidecar without one. */
    boolean hasIdleSidecar() {
        return inFile instanceof Subject.Scanned file
                && !(file.scan() instanceof Scan.Absent)
                && sidecar.filter(Subject.Scanned.class::isInstance)
                        .map(Subject.Scanned.class::cast)
                        .filter(beside -> beside.scan() instanceof Scan.Absent)
                        .isPresent();
    }

    /** Tells whether the file needs a sidecar, so far as can be said without looking for one. */
    public boolean takesSidecar() {
        if (!(inFile instanceof Subject.Scanned file)) {
            return true;
        }
        return file.carrierRule()
                        .filter(rule -> rule.carrier() == Carrier.SIDECAR)
                        .isPresent()
                || (file.scan() instanceof Scan.Absent absent && absent.place().carrier() == Carrier.SIDECAR);
    }

    /** Tells whether the file may hold an id that is not in the one block that the rules see of it. */
    public boolean mayHideIds() {
        if (mayHideIds(inFile)) {
            return true;
        }
        boolean hasBlockOfItsOwn = !(inFile instanceof Subject.Scanned file && file.scan() instanceof Scan.Absent);
        return sidecar.isPresent() && (hasBlockOfItsOwn || mayHideIds(sidecar.get()));
    }

    /** A loop: every file of every run is asked. */
    private static boolean mayHideIds(Subject subject) {
        if (!(subject instanceof Subject.Scanned document) || document.scan() instanceof Scan.Malformed) {
            return true;
        }
        for (Defect defect : document.scan().defects()) {
            if (mayHideIds(defect.kind(), document.scan())) {
                return true;
            }
        }
        return false;
    }

    private static boolean mayHideIds(Defect.Kind kind, Scan scan) {
        return switch (kind) {
            case SYNTAX, SECOND_BLOCK, OLD_SPELLING -> true;
            case MARKER, MISPLACED, ORPHAN -> scan instanceof Scan.Absent;
        };
    }

    /** Tells whether every document that can be read is encoded to the bytes that it was decoded from. */
    boolean isExact() {
        return isExact(inFile) && sidecar.map(Target::isExact).orElse(true);
    }

    private static boolean isExact(Subject subject) {
        return !(subject instanceof Subject.Scanned document) || document.text().isExact();
    }

    /** Returns this target with one of its documents, or a new sidecar, as {@code document} says. */
    Target with(Subject document) {
        return document.document().equals(path())
                ? new Target(format, document, sidecar)
                : new Target(format, inFile, Optional.of(document));
    }
}
