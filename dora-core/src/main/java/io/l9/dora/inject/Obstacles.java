package io.l9.dora.inject;

import io.l9.dora.block.Defect;
import io.l9.dora.block.OldBlock;
import io.l9.dora.block.Scan;
import io.l9.dora.diagnostic.Location;
import io.l9.dora.format.SourceFormat;
import io.l9.dora.inject.Plan.Category;
import io.l9.dora.inject.Plan.Refusal;
import io.l9.dora.rule.Subject;
import io.l9.dora.text.Position;
import io.l9.dora.text.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What only a person can put right: nobody knows what such a file was meant to say. */
final class Obstacles {

    private Obstacles() {}

    /** Returns why no block can be written into a file, empty when nothing is in the way. */
    static List<Refusal> in(Target target) {
        Subject subject = target.subject();
        if (subject instanceof Subject.Unreadable file) {
            return unreadable(file);
        }
        Subject.Scanned document = (Subject.Scanned) subject;
        List<Refusal> refusals = new ArrayList<>(defects(document));
        if (document.scan() instanceof Scan.Absent && target.hasIdleSidecar()) {
            refusals.add(new Refusal(
                    Category.SECOND_BLOCK,
                    "the file has a block, and a sidecar without one, which would go before it",
                    "delete " + Printable.of(document.document())));
        }
        if (refusals.isEmpty() && !target.isExact()) {
            refusals.add(inexact());
        }
        return refusals;
    }

    /** Returns why a file must not lose its block: it has one in an old spelling, which nothing but a migration takes away. */
    static List<Refusal> oldSpellings(Subject.Scanned document, SourceFormat format) {
        List<Refusal> refusals = defects(document).stream()
                .filter(refusal -> refusal.category() == Category.OLD_SPELLING)
                .toList();
        return refusals.isEmpty()
                ? format.oldBlocks(document.text()).stream()
                        .map(old -> oldSpelling(document, old))
                        .toList()
                : refusals;
    }

    private static Refusal oldSpelling(Subject.Scanned document, OldBlock old) {
        Defect defect = Defect.oldSpelling(old.parts().get(0), old.spelling());
        Position position = document.positionOf(defect.span());
        return new Refusal(
                Category.OLD_SPELLING,
                defect.message(),
                help(Category.OLD_SPELLING, true),
                place(document.document(), position));
    }

    /** Returns the same of a file that was migrated as far as it could be: what is left of an old block cannot be read. */
    static List<Refusal> inMigrated(Target target) {
        return in(target).stream()
                .map(refusal -> refusal.category() == Category.OLD_SPELLING
                        ? new Refusal(
                                refusal.category(),
                                refusal.reason(),
                                help(Category.OLD_SPELLING, false),
                                refusal.place())
                        : refusal)
                .toList();
    }

    static List<Refusal> unreadable(Subject.Unreadable file) {
        return List.of(
                new Refusal(Category.UNREADABLE, file.reason(), file.help(), place(file.document(), file.position())));
    }

    /**
     * Returns what to say where a block at the end was not found again. A format need not read a whole file to tell where its end is: behind a bracket or
     * a text that is never closed a block is none.
     */
    static Refusal neverClosed() {
        return new Refusal(
                Category.MALFORMED_BLOCK,
                "a block at the end of the file would not be read, since something in front of it is never closed",
                "close the bracket or the text");
    }

    static Refusal inexact() {
        return new Refusal(
                Category.CHARSET,
                "decoding the file and encoding it again does not give the same bytes",
                "save the file as UTF-8");
    }

    static List<Refusal> defects(Subject.Scanned document) {
        return defects(document, document.scan());
    }

    /**
     * Returns likewise what is in the way of one of the blocks.
     *
     * @param scan what was found of it
     */
    static List<Refusal> defects(Subject.Scanned document, Scan scan) {
        List<Refusal> refusals = new ArrayList<>(0);
        boolean isReadable = scan.defects().stream().noneMatch(defect -> defect.kind() == Defect.Kind.SYNTAX);
        for (Defect defect : scan.defects()) {
            Category category = category(scan, defect.kind());
            if (category != null) {
                Position position = document.positionOf(defect.span());
                String help = help(category, isReadable);
                refusals.add(new Refusal(category, defect.message(), help, place(document.document(), position)));
            }
        }
        return refusals;
    }

    private static @Nullable Category category(Scan scan, Defect.Kind kind) {
        if (scan instanceof Scan.Absent && kind != Defect.Kind.OLD_SPELLING && kind != Defect.Kind.SYNTAX) {
            return Category.REMAINS;
        }
        return switch (kind) {
            case OLD_SPELLING -> Category.OLD_SPELLING;
            case SYNTAX -> Category.MALFORMED_BLOCK;
            case SECOND_BLOCK -> Category.SECOND_BLOCK;
            case MISPLACED, MARKER, ORPHAN -> scan instanceof Scan.Malformed ? Category.MALFORMED_BLOCK : null;
        };
    }

    static Optional<Location> place(String document, Position position) {
        return Optional.of(Location.in(Printable.of(document), position));
    }

    private static String help(Category category, boolean isReadable) {
        return switch (category) {
            case OLD_SPELLING ->
                isReadable
                        ? "mvn dora:inject -Ddora.inject.migrate=true"
                        : "mend what cannot be read of it, or delete it";
            case REMAINS -> "delete what is left of a block";
            case SECOND_BLOCK -> "keep the one that holds and delete the other";
            default -> "mend the block, or delete it to get a new one";
        };
    }
}
