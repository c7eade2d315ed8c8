package io.l9.dora.inject;

import io.l9.dora.block.Block;
import io.l9.dora.block.BlockKind;
import io.l9.dora.block.Markers;
import io.l9.dora.block.Scan;
import io.l9.dora.format.FooterPointer;
import io.l9.dora.format.SourceFormat;
import io.l9.dora.inject.Plan.Category;
import io.l9.dora.inject.Plan.DocumentChange;
import io.l9.dora.inject.Plan.Refusal;
import io.l9.dora.rule.Subject;
import io.l9.dora.text.SourceText;
import io.l9.dora.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Takes blocks away: of some kinds, and no byte of the others. A pure function of the file; safe for several threads. */
public final class Stripper {

    /** Files with more blocks than this were not made by stacking headers, but to be hard to read. */
    private static final int MOST_BLOCKS = 16;

    private final Markers markers;
    private final SourceFormat sidecars;
    private final Set<BlockKind> kinds;

    /**
     * Makes a stripper.
     *
     * @param markers those around headers
     * @param kinds the blocks that it takes away
     */
    public Stripper(Markers markers, SourceFormat sidecars, Set<BlockKind> kinds) {
        this.markers = markers;
        this.sidecars = sidecars;
        this.kinds = Set.copyOf(kinds);
    }

    /** Returns what is to become of a file that is to have no such block, nor a sidecar with one. */
    public Plan plan(Target target) {
        try {
            return new Stripping(target).plan();
        } catch (RuntimeException e) {
            return new Plan.Refused(List.of(SpliceGuard.refusal(e)));
        }
    }

    /** What stands behind goes first: each block is taken away from where adding it put it. */
    private final class Stripping {

        private final Target target;
        private final List<DocumentChange> changes = new ArrayList<>();
        private final List<Refusal> refusals = new ArrayList<>();

        Stripping(Target target) {
            this.target = target;
        }

        Plan plan() {
            target.format().ifPresent(format -> strip(target.inFile(), format));
            target.sidecar().ifPresent(sidecar -> strip(sidecar, sidecars));
            if (!refusals.isEmpty()) {
                return new Plan.Refused(refusals);
            }
            return changes.isEmpty() ? new Plan.Unchanged() : new Plan.Change(Plan.Kind.REMOVED, changes);
        }

        private void strip(Subject subject, SourceFormat format) {
            if (subject instanceof Subject.Scanned scanned) {
                strip(scanned, Document.ofHeader(scanned.document(), format, scanned.text(), markers));
            } else if (subject != target.inFile() || target.sidecar().isEmpty()) {
                // A file that no text is in has its block beside it, and nothing else to lose.
                refusals.addAll(Obstacles.unreadable((Subject.Unreadable) subject));
            }
        }

        private void strip(Subject.Scanned scanned, Document header) {
            List<Refusal> old = Obstacles.oldSpellings(scanned, header.host());
            if (!old.isEmpty()) {
                refusals.addAll(old);
                return;
            }
            SourceText rest = scanned == target.inFile() ? withoutTails(scanned, header) : header.text();
            if (kinds.contains(BlockKind.HEADER)) {
                rest = without(scanned, header.with(rest));
            }
            change(header, rest);
        }

        private SourceText withoutTails(Subject.Scanned scanned, Document header) {
            SourceText rest = withoutTail(scanned, header.host(), header.text(), BlockKind.TRACE);
            SourceText withoutFooter = withoutTail(scanned, header.host(), rest, BlockKind.FOOTER);
            return withoutFooter.sameAs(rest) ? rest : withoutPointer(header.with(withoutFooter));
        }

        /** A header does not point to a footer that is gone. Its line is nobody's need: where it cannot be proved that only that goes, it stays. */
        private static SourceText withoutPointer(Document document) {
            return document.scan() instanceof Scan.Found found
                    ? FooterPointer.in(document.text(), found.block().span())
                            .map(line -> pointer(document, found.block(), line))
                            .filter(step -> SpliceGuard.refusal(step).isEmpty()
                                    && SpliceGuard.objection(
                                                    step.result().scan(),
                                                    found.block().fields(),
                                                    found.block().carrier())
                                            .isEmpty())
                            .map(Step::after)
                            .orElse(document.text())
                    : document.text();
        }

        private static Step pointer(Document document, Block header, Span line) {
            return Step.delete(document, new Block(header.carrier(), line, header.fields()));
        }

        private SourceText withoutTail(Subject.Scanned scanned, SourceFormat format, SourceText text, BlockKind kind) {
            return kinds.contains(kind)
                    ? Document.ofTail(scanned.document(), format, text, kind)
                            .map(document -> without(scanned, document))
                            .orElse(text)
                    : text;
        }

        /** Returns what is left without the blocks of one kind. */
        private SourceText without(Subject.Scanned scanned, Document document) {
            Document rest = document;
            Scan scan = document.scan();
            for (int i = 0; i < MOST_BLOCKS && scan instanceof Scan.Found found; i++) {
                Step step = Step.remove(rest, found.block());
                SpliceGuard.refusal(step).ifPresent(refusals::add);
                rest = rest.with(step.after());
                scan = rest.scan();
            }
            if (!(scan instanceof Scan.Absent)) {
                refusals.addAll(remaining(scanned, document.with(scanned.text()).scan(), scan));
            }
            return rest.text();
        }

        /** What cannot be read in the file as it is has a place there. */
        private List<Refusal> remaining(Subject.Scanned document, Scan original, Scan scan) {
            if (original instanceof Scan.Malformed) {
                return Obstacles.defects(document, original);
            }
            String reason = scan instanceof Scan.Found
                    ? "the file has more than " + MOST_BLOCKS + " blocks"
                    : "behind the block there is another one that cannot be read";
            return List.of(new Refusal(Category.SECOND_BLOCK, reason, "delete them by hand"));
        }

        private void change(Document document, SourceText rest) {
            if (rest.sameAs(document.text())) {
                return;
            }
            if (!document.text().isExact()) {
                refusals.add(Obstacles.inexact());
            }
            boolean isSidecar = !document.path().equals(target.path());
            Optional<SourceText> after = isSidecar && isEmpty(rest) ? Optional.empty() : Optional.of(rest);
            changes.add(new DocumentChange(document.path(), Optional.of(document.text()), after));
        }
    }

    /** Tells whether nothing is left of a sidecar but blanks and the marks around documents. */
    private static boolean isEmpty(SourceText text) {
        for (int i = text.bodyStart(); i < text.length(); i++) {
            if (" \t\r\n-.".indexOf(text.byteAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }
}
