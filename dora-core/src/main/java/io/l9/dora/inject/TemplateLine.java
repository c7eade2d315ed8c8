package io.l9.dora.inject;

import java.util.ArrayList;
import java.util.List;

/**
 * One line of a template, without its end: text, and slots for fields as {@code {component_id}}.
 *
 * @param parts in their order
 */
record TemplateLine(List<Part> parts) {

    /** A piece of a line. */
    sealed interface Part {

        /** Returns the first character in the line, and the one behind the last; UTF-16 code units. */
        int start();

        int end();
    }

    /** What stands in every block. */
    record Text(String text, int start, int end) implements Part {}

    /**
     * The place of a value.
     *
     * @param start that of the quote around the braces, where there is one: the value brings its own
     */
    record Slot(String name, Place place, int start, int end) implements Part {}

    /** What a slot stands in. */
    enum Place {
        /** It is a value of its own, bare or in quotes. */
        VALUE,
        /** It is a part of a text in quotes. */
        PART_OF_TEXT,
        COMMENT
    }

    TemplateLine {
        parts = List.copyOf(parts);
    }

    /** Takes a line apart. Braces around anything but a name are text, as those of a dict. */
    static TemplateLine of(String line) {
        return new Reader(line).read();
    }

    /** Returns the slots that hold a value of their own. */
    List<Slot> values() {
        return slots().stream().filter(slot -> slot.place() == Place.VALUE).toList();
    }

    List<Slot> slots() {
        return parts.stream()
                .filter(Slot.class::isInstance)
                .map(Slot.class::cast)
                .toList();
    }

    /** Returns the blanks at the start of the line. */
    String indent() {
        String first = parts.isEmpty() || !(parts.get(0) instanceof Text text) ? "" : text.text();
        int end = 0;
        while (end < first.length() && (first.charAt(end) == ' ' || first.charAt(end) == '\t')) {
            end++;
        }
        return first.substring(0, end);
    }

    /** Walks along one line and knows whether it is in quotes or in a comment. */
    private static final class Reader {

        private static final char NONE = 0;

        private final String line;
        private final List<Part> parts = new ArrayList<>();
        private int textStart;
        private int i;
        private char quote = NONE;
        private int quoteStart;

        Reader(String line) {
            this.line = line;
        }

        TemplateLine read() {
            boolean comment = false;
            while (i < line.length()) {
                int end = slotEnd();
                if (end > 0) {
                    slot(end, comment);
                } else {
                    comment |= !comment && quote == NONE && line.charAt(i) == '#';
                    step(comment);
                }
            }
            text(i);
            return new TemplateLine(parts);
        }

        private void step(boolean comment) {
            char c = line.charAt(i);
            if (!comment && (c == '"' || c == '\'')) {
                if (quote == NONE) {
                    quote = c;
                    quoteStart = i;
                } else if (quote == c) {
                    quote = NONE;
                }
            } else if (!comment && c == '\\' && quote != NONE) {
                i++;
            }
            i = Math.min(i + 1, line.length());
        }

        /** Returns the offset behind the slot that starts here, or -1. */
        private int slotEnd() {
            if (line.charAt(i) != '{') {
                return -1;
            }
            int end = i + 1;
            while (end < line.length() && isNamePart(line.charAt(end))) {
                end++;
            }
            return end > i + 1 && end < line.length() && line.charAt(end) == '}' ? end + 1 : -1;
        }

        private static boolean isNamePart(char c) {
            return c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        }

        private void slot(int end, boolean comment) {
            String name = line.substring(i + 1, end - 1);
            boolean whole = quote != NONE && quoteStart == i - 1 && end < line.length() && line.charAt(end) == quote;
            if (comment) {
                add(new Slot(name, Place.COMMENT, i, end));
            } else if (whole) {
                add(new Slot(name, Place.VALUE, i - 1, end + 1));
                quote = NONE;
            } else {
                add(new Slot(name, quote == NONE ? Place.VALUE : Place.PART_OF_TEXT, i, end));
            }
        }

        private void add(Slot slot) {
            text(slot.start());
            parts.add(slot);
            textStart = slot.end();
            i = slot.end();
        }

        private void text(int end) {
            if (end > textStart) {
                parts.add(new Text(line.substring(textStart, end), textStart, end));
            }
        }
    }
}
