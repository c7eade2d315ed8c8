package io.l9.dora.inject;

import io.l9.dora.block.BlockKind;
import io.l9.dora.block.Carrier;
import io.l9.dora.block.Defect;
import io.l9.dora.block.Scan;
import io.l9.dora.diagnostic.Location;
import io.l9.dora.format.NewBlock;
import io.l9.dora.inject.Plan.Category;
import io.l9.dora.inject.Plan.DocumentChange;
import io.l9.dora.inject.Plan.Refusal;
import io.l9.dora.rule.Subject;
import io.l9.dora.text.Printable;
import io.l9.dora.text.SourceText;
import io.l9.dora.trace.Trace;
import io.l9.dora.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Writes traces, and changes no other byte. A pure function of the file; safe for several threads. */
public final class Tracer {

    /** What makes a trace of a file as it is without one. */
    @FunctionalInterface
    public interface Source extends Function<SourceText, Trace> {}

    /** Returns what is to become of a file that has a trace, or has to have one under the contract that it was read by; any other stays as it is. */
    public Plan renew(Target target, Source source) {
        return isDue(target) ? write(target, source) : new Plan.Unchanged();
    }

    private static boolean isDue(Target target) {
        if (!(target.inFile() instanceof Subject.Scanned file)) {
            return false;
        }
        boolean isAsked = file.tails().trace() instanceof Scan.Absent absent
                && absent.place().carrier() != Carrier.SIDECAR;
        return isAsked
                || document(target, file)
                        .filter(document -> !(document.scan() instanceof Scan.Absent absent)
                                || !absent.defects().isEmpty())
                        .isPresent();
    }

    private static Optional<Document> document(Target target, Subject.Scanned file) {
        return target.format().flatMap(host -> Document.ofTail(target.path(), host, file.text(), BlockKind.TRACE));
    }

    /** Returns what is to become of a file that is to get a trace, or a new one, whatever its contract asks for. */
    public Plan write(Target target, Source source) {
        if (target.inFile() instanceof Subject.Unreadable file) {
            return new Plan.Refused(Obstacles.unreadable(file));
        }
        Subject.Scanned file = (Subject.Scanned) target.inFile();
        try {
            return document(target, file)
                    .map(document -> write(document, source))
                    .orElseGet(() -> refused(noPlace()));
        } catch (RuntimeException e) {
            return refused(SpliceGuard.refusal(e));
        }
    }

    private static Plan write(Document document, Source source) {
        Scan scan = document.scan();
        if (!scan.defects().isEmpty()) {
            return new Plan.Refused(scan.defects().stream()
                    .map(defect -> refusal(document, scan, defect))
                    .toList());
        }
        if (scan instanceof Scan.Found found) {
            SourceText rest = Step.remove(document, found.block()).after();
            Value.Mapping fields = source.apply(rest).fields();
            return planned(document, fields, () -> Step.replace(document, found.block(), NewBlock.of(fields)));
        }
        Scan.Place place = ((Scan.Absent) scan).place();
        if (place.carrier() == Carrier.SIDECAR) {
            return refused(noPlace());
        }
        Value.Mapping fields = source.apply(document.text()).fields();
        return planned(document, fields, () -> Step.add(document, place, NewBlock.of(fields)));
    }

    /** Makes an edit once it is known that there is a spelling for what it writes. */
    private interface Writing {
        Step step();
    }

    private static Plan planned(Document document, Value.Mapping fields, Writing writing) {
        Optional<String> obstacle = document.writer().obstacle(fields);
        if (obstacle.isPresent()) {
            return refused(new Refusal(
                    Category.NOT_SPELLABLE, obstacle.get(), "keep the traces in a file of their own: dora.trace.file"));
        }
        if (!document.text().isExact()) {
            return refused(Obstacles.inexact());
        }
        Step step = writing.step();
        return unread(step)
                .or(() -> SpliceGuard.refusal(step))
                .or(() -> misread(step, fields))
                .map(Tracer::refused)
                .orElseGet(() -> change(step));
    }

    private static Optional<Refusal> unread(Step step) {
        boolean isLost = step.old().isEmpty() && !(step.result().scan() instanceof Scan.Found);
        return isLost ? Optional.of(Obstacles.neverClosed()) : Optional.empty();
    }

    private static Optional<Refusal> misread(Step step, Value.Mapping fields) {
        boolean isRead = step.result().scan() instanceof Scan.Found found
                && found.block().fields().means(fields);
        return isRead
                ? Optional.empty()
                : Optional.of(SpliceGuard.refusal("the trace would not be read back as it was meant"));
    }

    private static Plan change(Step step) {
        if (step.after().sameAs(step.before())) {
            return new Plan.Unchanged();
        }
        Plan.Kind kind = step.old().isPresent() ? Plan.Kind.UPDATED : Plan.Kind.ADDED;
        return new Plan.Change(
                kind, List.of(new DocumentChange(step.path(), Optional.of(step.before()), Optional.of(step.after()))));
    }

    private static Plan refused(Refusal refusal) {
        return new Plan.Refused(List.of(refusal));
    }

    private static Refusal noPlace() {
        return new Refusal(
                Category.CARRIER,
                "the file has no place for a trace",
                "keep the traces in a file of their own: dora.trace.file");
    }

    private static Refusal refusal(Document document, Scan scan, Defect defect) {
        Location place = Location.in(
                Printable.of(document.path()),
                document.text().positionOf(defect.span().start()));
        return new Refusal(
                category(scan, defect), "the trace: " + defect.message(), help(scan, defect), Optional.of(place));
    }

    private static Category category(Scan scan, Defect defect) {
        if (scan instanceof Scan.Absent) {
            return Category.REMAINS;
        }
        return defect.kind() == Defect.Kind.SECOND_BLOCK ? Category.SECOND_BLOCK : Category.MALFORMED_BLOCK;
    }

    private static String help(Scan scan, Defect defect) {
        if (scan instanceof Scan.Absent) {
            return "delete what is left of a block";
        }
        boolean isMended = scan instanceof Scan.Found
                && (defect.kind() == Defect.Kind.MISPLACED || defect.kind() == Defect.Kind.MARKER);
        return isMended ? "mvn dora:inject -Ddora.blocks=header,trace" : "delete the trace by hand; it gets a new one";
    }
}
