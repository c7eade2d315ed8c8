package io.l9.dora.inject;

import io.l9.dora.block.Defect;
import io.l9.dora.block.Scan;
import io.l9.dora.inject.Plan.Category;
import io.l9.dora.inject.Plan.Refusal;
import io.l9.dora.rule.Subject;
import io.l9.dora.text.Printable;
import java.util.ArrayList;
import java.util.List;
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
        String where = "line " + file.position().line() + ": ";
        return List.of(new Refusal(Category.UNREADABLE, where + file.reason(), file.help()));
    }

    static Refusal inexact() {
        return new Refusal(
                Category.CHARSET,
                "decoding the file and encoding it again does not give the same bytes",
                "save the file as UTF-8");
    }

    static List<Refusal> defects(Subject.Scanned document) {
        List<Refusal> refusals = new ArrayList<>(0);
        for (Defect defect : document.scan().defects()) {
            Category category = category(document.scan(), defect.kind());
            if (category != null) {
                refusals.add(new Refusal(category, place(document, defect) + defect.message(), help(category)));
            }
        }
        return refusals;
    }

    private static @Nullable Category category(Scan scan, Defect.Kind kind) {
        if (scan instanceof Scan.Absent) {
            return Category.REMAINS;
        }
        return switch (kind) {
            case SYNTAX -> Category.MALFORMED_BLOCK;
            case SECOND_BLOCK -> Category.SECOND_BLOCK;
            case MISPLACED, MARKER, ORPHAN -> scan instanceof Scan.Malformed ? Category.MALFORMED_BLOCK : null;
        };
    }

    private static String place(Subject.Scanned document, Defect defect) {
        return "line " + document.positionOf(defect.span()).line() + ": ";
    }

    private static String help(Category category) {
        return switch (category) {
            case REMAINS -> "delete what is left of a block";
            case SECOND_BLOCK -> "keep the one that holds and delete the other";
            default -> "mend the block, or delete it to get a new one";
        };
    }
}
