package io.l9.dora.inject;

import io.l9.dora.block.Block;
import io.l9.dora.block.BlockKind;
import io.l9.dora.block.Carrier;
import io.l9.dora.block.Defect;
import io.l9.dora.block.Scan;
import io.l9.dora.format.NewBlock;
import io.l9.dora.inject.Plan.Category;
import io.l9.dora.inject.Plan.Refusal;
import io.l9.dora.rule.Subject;
import io.l9.dora.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the edits that put a block at the end of a file where it belongs: replaced where it stands if that is right, else taken away and added anew. */
final class TailPlacer {

    private final Document document;
    private final Optional<Carrier> ofHeader;
    private final NewBlock block;
    private final List<Step> steps = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private Carrier carrier = Carrier.KEY;

    private TailPlacer(Document document, Optional<Carrier> ofHeader, NewBlock block) {
        this.document = document;
        this.ofHeader = ofHeader;
        this.block = block;
    }

    /**
     * Edits one after the other; or why there are none.
     *
     * @param fields those that the block will hold
     * @param carrier how the file will hold it
     */
    record Placed(List<Step> steps, Value.Mapping fields, Carrier carrier, List<Refusal> refusals) {}

    /**
     * Returns the edits that give a file a block with these fields.
     *
     * @param file one at whose end such a block was looked for, and found or missed
     */
    static Placed place(Target target, Subject.Scanned file, BlockKind kind, Value.Mapping fields) {
        Document document = Document.ofTail(file.path(), target.format().orElseThrow(), file.text(), kind)
                .orElseThrow();
        TailPlacer placer = new TailPlacer(document, carrierOfHeader(file), NewBlock.of(fields));
        placer.place(file.tails().of(kind).orElseThrow());
        return new Placed(List.copyOf(placer.steps), fields, placer.carrier, List.copyOf(placer.refusals));
    }

    private static Optional<Carrier> carrierOfHeader(Subject.Scanned file) {
        return file.scan() instanceof Scan.Found found
                ? Optional.of(found.block().carrier())
                : Optional.empty();
    }

    private void place(Scan scan) {
        Optional<String> obstacle = document.writer().obstacle(block.fields());
        if (obstacle.isPresent()) {
            refusals.add(new Refusal(
                    Category.NOT_SPELLABLE,
                    obstacle.get(),
                    "write the value in a way that " + document.host().id() + " files can hold"));
        } else if (scan instanceof Scan.Found found) {
            rewrite(found);
        } else {
            add(document, ((Scan.Absent) scan).place());
        }
    }

    private void rewrite(Scan.Found found) {
        Block old = found.block();
        boolean inPlace = found.defects().stream().noneMatch(defect -> defect.kind() == Defect.Kind.MISPLACED);
        if (inPlace) {
            carrier = old.carrier();
            steps.add(Step.replace(document, old, block));
            return;
        }
        Optional<String> user = document.writer().user(document.text(), old);
        if (user.isPresent()) {
            refusals.add(new Refusal(
                    Category.MALFORMED_BLOCK, user.get(), "write out there what the code needs of the block"));
            return;
        }
        Step removal = Step.remove(document, old);
        Document without = document.with(removal.after());
        if (without.scan() instanceof Scan.Absent absent && absent.defects().isEmpty()) {
            steps.add(removal);
            add(without, absent.place());
        } else {
            refusals.add(new Refusal(
                    Category.REMAINS,
                    "the block is out of place, and without it something of a block would be left",
                    "move the block, with its markers, by hand"));
        }
    }

    private void add(Document to, Scan.Place place) {
        carrier = carrier(place);
        if (carrier == Carrier.SIDECAR) {
            refusals.add(new Refusal(
                    Category.CARRIER,
                    "there is no place for a block at the end of this file",
                    "take the block away from where it stands"));
        } else {
            add(Step.add(to, new Scan.Place(carrier, place.offset()), block));
        }
    }

    private void add(Step step) {
        if (step.result().scan() instanceof Scan.Found) {
            steps.add(step);
        } else {
            refusals.add(Obstacles.neverClosed());
        }
    }

    /** Where the header is a comment, a key would break the readers of the file at its end as well. */
    private Carrier carrier(Scan.Place place) {
        boolean isComment = place.carrier() == Carrier.KEY
                && ofHeader.filter(header -> header == Carrier.COMMENT).isPresent();
        return isComment ? Carrier.COMMENT : place.carrier();
    }
}
