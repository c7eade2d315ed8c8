package io.l9.dora.formats.python;

import io.l9.dora.text.SourceText;
import java.util.ArrayList;
import java.util.List;

/**
 * The parts of a module that matter for its block, in the order of the source, up to the last one that can matter. Code in a row
 * is one part, so that the outline of a large file is small.
 */
record Outline(List<Part> parts) {

    Outline {
        parts = List.copyOf(parts);
    }

    static Outline read(SourceText text, BlockSigns signs) {
        PartReader reader = new PartReader(text, signs);
        Mentions mentions = new Mentions(text, signs);
        List<Part> parts = new ArrayList<>();
        Stage stage = Stage.FIRST_STATEMENT;
        Part part = reader.next();
        while (!part.is(Part.Kind.END)) {
            append(parts, stage.allows(part) ? part : new Part(Part.Kind.CODE, part.span()));
            stage = stage.behind(part);
            if (stage == Stage.BODY && !mentions.followAt(part.span().start())) {
                break;
            }
            part = reader.next();
        }
        return new Outline(parts);
    }

    /** Where in a module a statement stands, the block left out. */
    private enum Stage {
        FIRST_STATEMENT,
        FUTURE_IMPORTS,
        BODY;

        /** A string is a docstring as the first statement only; {@code __future__} imports follow nothing but it and each other. */
        boolean allows(Part part) {
            return switch (part.kind()) {
                case DOCSTRING -> this == FIRST_STATEMENT;
                case FUTURE_IMPORT -> this != BODY;
                default -> true;
            };
        }

        Stage behind(Part part) {
            return switch (part.kind()) {
                case START_MARKER, END_MARKER, ASSIGNMENT -> this;
                case DOCSTRING, FUTURE_IMPORT -> allows(part) ? FUTURE_IMPORTS : BODY;
                default -> BODY;
            };
        }
    }

    private static void append(List<Part> parts, Part part) {
        int last = parts.size() - 1;
        if (part.is(Part.Kind.CODE) && last >= 0 && parts.get(last).is(Part.Kind.CODE)) {
            parts.set(last, new Part(Part.Kind.CODE, parts.get(last).span().union(part.span())));
        } else {
            parts.add(part);
        }
    }
}
