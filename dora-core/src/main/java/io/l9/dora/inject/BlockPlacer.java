package io.l9.dora.inject;

import io.l9.dora.block.Block;
import io.l9.dora.block.Carrier;
import io.l9.dora.block.Defect;
import io.l9.dora.block.Scan;
import io.l9.dora.block.Sidecar;
import io.l9.dora.contract.CarrierRule;
import io.l9.dora.format.NewBlock;
import io.l9.dora.format.SourceFormat;
import io.l9.dora.inject.Plan.Category;
import io.l9.dora.inject.Plan.Refusal;
import io.l9.dora.rule.Subject;
import io.l9.dora.text.SourceText;
import io.l9.dora.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes the edits that put a block where it belongs: replaced where it stands if that is right, else taken away and added anew, maybe in another
 * document.
 */
final class BlockPlacer {

    private final Spelling spelling;
    private final Target target;
    private final Value.Mapping fields;
    private final boolean hasFooter;
    private final List<Step> steps = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private Carrier carrier = Carrier.SIDECAR;

    private BlockPlacer(Spelling spelling, Target target, Value.Mapping fields, boolean hasFooter) {
        this.spelling = spelling;
        this.target = target;
        this.fields = fields;
        this.hasFooter = hasFooter;
    }

    /**
     * Edits one after the other; or why there are none.
     *
     * @param carrier how the file will hold its block
     */
    record Placed(List<Step> steps, Carrier carrier, List<Refusal> refusals) {

        /** Returns the fields that the block will hold, in the order in which it will. */
        Value.Mapping fields() {
            return steps.stream()
                    .flatMap(step -> step.written().stream())
                    .map(NewBlock::fields)
                    .findFirst()
                    .orElseThrow();
        }
    }

    /**
     * Returns the edits that give {@code target}, which has one block or none, a block with these fields.
     *
     * @param hasFooter whether the file has a footer, or is to get one
     */
    static Placed place(Spelling spelling, Target target, Value.Mapping fields, boolean hasFooter) {
        BlockPlacer placer = new BlockPlacer(spelling, target, fields, hasFooter);
        placer.place();
        return new Placed(List.copyOf(placer.steps), placer.carrier, List.copyOf(placer.refusals));
    }

    private void place() {
        if (target.sidecar().isPresent()) {
            placeBeside((Subject.Scanned) target.sidecar().get());
        } else {
            placeInside((Subject.Scanned) target.inFile());
        }
    }

    private void placeBeside(Subject.Scanned sidecar) {
        Document document = spelling.sidecar(sidecar.document(), sidecar.text());
        if (sidecar.scan() instanceof Scan.Absent absent) {
            add(document, sidecar.text().length() == 0 ? top() : absent.place());
        } else {
            rewrite(document, (Scan.Found) sidecar.scan(), Optional.empty());
        }
    }

    private void placeInside(Subject.Scanned file) {
        Optional<Carrier> stated = file.carrierRule().map(CarrierRule::carrier);
        Optional<Document> document = target.format().map(format -> spelling.document(file, format));
        if (document.isEmpty() || file.scan() instanceof Scan.Absent) {
            addTo(document, file.path(), ((Scan.Absent) file.scan()).place(), stated);
        } else {
            rewrite(document.get(), (Scan.Found) file.scan(), stated);
        }
    }

    private void rewrite(Document document, Scan.Found found, Optional<Carrier> stated) {
        Block old = found.block();
        boolean inPlace = found.defects().stream().noneMatch(defect -> defect.kind() == Defect.Kind.MISPLACED);
        if (inPlace
                && stated.filter(carrier -> breaksReaders(old.carrier(), carrier))
                        .isEmpty()) {
            newBlock(document).ifPresent(block -> write(Step.replace(document, old, block), old.carrier()));
            return;
        }
        Step removal = Step.remove(document, old);
        Document without = document.with(removal.after());
        if (without.scan() instanceof Scan.Absent absent && absent.defects().isEmpty()) {
            steps.add(removal);
            addTo(Optional.of(without), target.path(), absent.place(), stated);
        } else {
            refusals.add(new Refusal(
                    Category.REMAINS,
                    "the block is out of place, and without it something of a block would be left",
                    "move the block, with its markers, by hand"));
        }
    }

    /** Tells whether a carrier is data to the readers of a file, which the one stated for it is not. */
    private static boolean breaksReaders(Carrier found, Carrier stated) {
        boolean insideTheData = found == Carrier.KEY || found == Carrier.FRONT_MATTER;
        return insideTheData && stated != found;
    }

    private void addTo(Optional<Document> document, String path, Scan.Place place, Optional<Carrier> stated) {
        Carrier wanted = place.carrier() == Carrier.SIDECAR ? Carrier.SIDECAR : stated.orElse(place.carrier());
        if (wanted == Carrier.SIDECAR || document.isEmpty()) {
            add(spelling.sidecar(Sidecar.of(path), SourceText.of("")), top());
        } else if (document.get().host().carriers().contains(wanted)) {
            add(document.get(), new Scan.Place(wanted, place.offset()));
        } else {
            refusals.add(noSuchCarrier(document.get().host(), wanted));
        }
    }

    private static Refusal noSuchCarrier(SourceFormat format, Carrier carrier) {
        return new Refusal(
                Category.CARRIER,
                "the contract states the carrier " + carrier.id() + ", which " + format.id() + " files do not have",
                "state sidecar for the file in the contract's carriers");
    }

    private static Scan.Place top() {
        return new Scan.Place(Carrier.KEY, 0);
    }

    private void add(Document document, Scan.Place place) {
        newBlock(document).ifPresent(block -> write(Step.add(document, place, block), place.carrier()));
    }

    private void write(Step step, Carrier inDocument) {
        steps.add(step);
        carrier = step.path().equals(target.path()) ? inDocument : Carrier.SIDECAR;
    }

    private Optional<NewBlock> newBlock(Document document) {
        SourceFormat format = document.host();
        Optional<String> obstacle = format.writer().obstacle(fields);
        obstacle.ifPresent(words -> refusals.add(new Refusal(
                Category.NOT_SPELLABLE, words, "write the value in a way that " + format.id() + " files can hold")));
        return obstacle.isPresent() ? Optional.empty() : Optional.of(spelled(document));
    }

    private NewBlock spelled(Document document) {
        NewBlock block = spelling.block(document, fields);
        boolean inFile = document.path().equals(target.path());
        return hasFooter && inFile ? block.withFooter() : block;
    }
}
