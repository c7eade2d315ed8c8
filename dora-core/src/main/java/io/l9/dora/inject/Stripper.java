package io.l9.dora.inject;

import io.l9.dora.block.Markers;
import io.l9.dora.block.Scan;
import io.l9.dora.format.SourceFormat;
import io.l9.dora.inject.Plan.Category;
import io.l9.dora.inject.Plan.DocumentChange;
import io.l9.dora.inject.Plan.Refusal;
import io.l9.dora.rule.Subject;
import io.l9.dora.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes blocks away. A pure function of the file; safe for several threads. */
public final class Stripper {

    /** Files with more blocks than this were not made by stacking headers, but to be hard to read. */
    private static final int MOST_BLOCKS = 16;

    private final Markers markers;
    private final SourceFormat sidecars;

    /** Makes a stripper for blocks between these markers. */
    public Stripper(Markers markers, SourceFormat sidecars) {
        this.markers = markers;
        this.sidecars = sidecars;
    }

    /** Returns what is to become of a file that is to have no block, nor a sidecar with one. */
    public Plan plan(Target target) {
        try {
            return new Stripping(target).plan();
        } catch (RuntimeException e) {
            return new Plan.Refused(List.of(SpliceGuard.refusal(e)));
        }
    }

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

        private void strip(Subject.Scanned scanned, Document document) {
            List<Refusal> old = Obstacles.oldSpellings(scanned, document.host());
            if (!old.isEmpty()) {
                refusals.addAll(old);
                return;
            }
            Document rest = document;
            Scan scan = scanned.scan();
            for (int i = 0; i < MOST_BLOCKS && scan instanceof Scan.Found found; i++) {
                Step step = Step.remove(rest, found.block());
                SpliceGuard.refusal(step).ifPresent(refusals::add);
                rest = rest.with(step.after());
                scan = rest.scan();
            }
            if (scan instanceof Scan.Absent) {
                change(document, rest.text());
            } else {
                refusals.addAll(remaining(scanned, scan));
            }
        }

        private List<Refusal> remaining(Subject.Scanned document, Scan scan) {
            if (document.scan() instanceof Scan.Malformed) {
                return Obstacles.defects(document);
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
