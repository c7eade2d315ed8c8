package io.l9.dora.inject;

import io.l9.dora.block.Defect;
import io.l9.dora.block.Scan;
import io.l9.dora.diagnostic.Location;
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

    static List<Refusal> unreadable(Subject.Unreadable file) {
        return List.of(
                new Refusal(Category.UNREADABLE, file.reason(), file.help(), place(file.document(), file.position())));
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
        for (Defect defect : scan.defects()) {
            Category category = category(scan, defect.kind());
            if (category != null) {
                Position position = document.positionOf(defect.span());
                refusals.add(
                        new Refusal(category, defect.message(), help(category), place(document.document(), position)));
            }
        }
        return refusals;
    }

    private static @Nullable Category category(Scan scan, Defect.Kind kind) {
        if (scan instanceof Scan.Absent && kind != Defect.Kind.OLD_SPELLING) {
            return Category.REMAINS;
        }
        return switch (kind) {
            case OLD_SPELLING -> Category.OLD_SPELLING;
            case SYNTAX -> Category.MALFORMED_BLOCK;
            case SECOND_BLOCK -> Category.SECOND_BLOCK;
            case MISPLACED, MARKER, ORPHAN -> scan instanceof Scan.Malformed ? Category.MALFORMED_BLOCK : null;
        };
    }

    private static Optional<Location> place(String document, Position position) {
        return Optional.of(Location.in(Printable.of(document), position));
    }

    private static String help(Category category) {
        return switch (category) {
            case OLD_SPELLING -> "mvn dora:inject -Ddora.inject.migrate=true";
            case REMAINS -> "delete what is left of a block";
            case SECOND_BLOCK -> "keep the one that holds and delete the other";
            default -> "mend the block, or delete it to get a new one";
        };
    }
}
