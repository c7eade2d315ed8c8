package io.l9.dora.inject;

import io.l9.dora.block.Block;
import io.l9.dora.block.Carrier;
import io.l9.dora.block.OldBlock;
import io.l9.dora.block.Scan;
import io.l9.dora.block.Tails;
import io.l9.dora.inject.Plan.Category;
import io.l9.dora.inject.Plan.Refusal;
import io.l9.dora.rule.Subject;
import io.l9.dora.rule.SubjectScanner;
import io.l9.dora.text.Printable;
import io.l9.dora.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file without the blocks that it has in old spellings.
 *
 * @param target what would be read of it
 * @param steps what takes them away, in the order in which it is done; none where there are none
 * @param said what each of them says, as if it were the header of the file; in the order of the source
 * @param refusals why they must not be taken away
 */
record Migrated(Target target, List<Step> steps, List<Subject.Scanned> said, List<Refusal> refusals) {

    private static final List<String> CREATION = List.of("created_at", "created_by");

    /** Tells whether there is anything to take away, or something that must not be. */
    boolean isMigration() {
        return !steps.isEmpty() || !refusals.isEmpty();
    }

    /** Returns a file that is taken as it is. */
    static Migrated nothing(Target target) {
        return new Migrated(target, List.of(), List.of(), List.of());
    }

    /**
     * Takes away what a file has in old spellings.
     *
     * @param spelling the format of sidecars, and the lines around blocks of today's
     * @param scanner looks at what is left
     */
    static Migrated of(Target target, Spelling spelling, SubjectScanner scanner) {
        Walk walk = new Walk();
        walk.compareWith(target);
        target.format().ifPresent(format -> {
            if (target.inFile() instanceof Subject.Scanned file) {
                walk.takeAllFrom(file, spelling.document(file, format));
            }
        });
        target.sidecar().ifPresent(beside -> {
            if (beside instanceof Subject.Scanned sidecar) {
                walk.takeAllFrom(sidecar, spelling.sidecar(sidecar.document(), sidecar.text()));
            }
        });
        return walk.steps.isEmpty()
                ? new Migrated(target, List.of(), List.of(), walk.refusals)
                : new Migrated(
                        Rewritten.of(target, walk.steps, scanner).target(), walk.steps, walk.said, walk.refusals);
    }

    /** Returns what to say of a value in an old block that tells who made the file and when, where a block that goes before it says otherwise. */
    List<String> outvoted() {
        List<Subject> blocks = new ArrayList<>(said);
        blocks.add(0, target.subject());
        return CREATION.stream()
                .flatMap(name -> outvoted(name, blocks).stream())
                .toList();
    }

    private static List<String> outvoted(String name, List<Subject> blocks) {
        List<String> texts = blocks.stream()
                .filter(block -> block instanceof Subject.Scanned file && file.scan() instanceof Scan.Found)
                .flatMap(block ->
                        textOf(
                                ((Scan.Found) ((Subject.Scanned) block).scan())
                                        .block()
                                        .fields(),
                                name)
                                .stream())
                .distinct()
                .toList();
        return texts.stream()
                .skip(1)
                .map(text -> name + " '" + Printable.value(text) + "' of a block in an old spelling makes way for '"
                        + Printable.value(texts.get(0)) + "'")
                .toList();
    }

    /** Returns the value of a field; empty where it says nothing. */
    private static Optional<String> textOf(Value.Mapping fields, String name) {
        return fields.get(name)
                .filter(Value.Text.class::isInstance)
                .map(value -> ((Value.Text) value).text())
                .filter(text -> !text.isEmpty());
    }

    /** Takes the blocks of one document after the other away, each time the last one, so that what stands in front of it keeps its place. */
    private static final class Walk {

        private final List<Step> steps = new ArrayList<>();
        private final List<Subject.Scanned> said = new ArrayList<>();
        private final List<Refusal> refusals = new ArrayList<>();

        /** The id that the file has by what was looked at first, with where it stands. */
        private @Nullable NamedId id;

        /** Takes the header of a file, if it has one, for what all old blocks have to agree with. */
        void compareWith(Target target) {
            if (target.subject() instanceof Subject.Scanned file && file.scan() instanceof Scan.Found found) {
                String place = "the header of line "
                        + file.positionOf(found.block().span()).line();
                id = NamedId.of(found.block().fields(), place).orElse(null);
            }
        }

        void takeAllFrom(Subject.Scanned file, Document document) {
            Document rest = document;
            List<OldBlock> old = document.host().oldBlocks(document.text());
            if (old.size() > OldBlock.MOST) {
                refusals.add(second("the file has more than " + OldBlock.MOST + " blocks in old spellings"));
            }
            while (!old.isEmpty() && refusals.isEmpty()) {
                int count = old.size();
                rest = takeLast(file, rest, old.get(count - 1));
                old = rest.host().oldBlocks(rest.text());
                if (old.size() >= count && refusals.isEmpty()) {
                    refusals.add(SpliceGuard.refusal("something of an old block would be left"));
                }
            }
        }

        private Document takeLast(Subject.Scanned file, Document document, OldBlock old) {
            Optional<String> objection = OldParts.objection(old, document.text());
            if (objection.isPresent()) {
                refusals.add(SpliceGuard.refusal(objection.get()));
                return document;
            }
            said.add(0, header(file, document, old));
            NamedId.of(old.fields(), old.spelling()).ifPresent(this::compare);
            Document rest = document;
            for (int i = old.parts().size() - 1; i >= 0; i--) {
                Block part = new Block(Carrier.KEY, old.parts().get(i), old.fields());
                Step step = Step.delete(rest, part);
                steps.add(step);
                rest = step.result();
            }
            return rest;
        }

        private void compare(NamedId other) {
            if (id == null) {
                id = other;
            } else if (!id.id.equals(other.id)) {
                refusals.add(second("the file has two ids: " + id.described() + ", and " + other.described()));
            }
        }

        private static Subject.Scanned header(Subject.Scanned file, Document document, OldBlock old) {
            Block block = new Block(Carrier.KEY, old.parts().get(0), old.fields());
            return new Subject.Scanned(
                    file.path(),
                    file.document(),
                    document.text(),
                    new Scan.Found(block, List.of()),
                    Tails.NONE,
                    Optional.empty());
        }

        private static Refusal second(String reason) {
            return new Refusal(Category.SECOND_BLOCK, reason, "keep the one that holds and delete the others");
        }
    }

    /**
     * Who a block says that the file is.
     *
     * @param place the block and where it stands, as words of a message
     */
    private record NamedId(String id, String place) {

        /** Returns that of a block; empty where it says nothing. */
        static Optional<NamedId> of(Value.Mapping fields, String place) {
            return textOf(fields, Fields.ID).map(id -> new NamedId(id, place));
        }

        String described() {
            return "'" + Printable.value(id) + "' by " + place;
        }
    }
}
