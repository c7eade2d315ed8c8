package io.l9.dora.reports.html;

import java.io.IOException;
import java.util.Map;

/**
 * A document with slots, spelled {@code {{name}}}.
 *
 * @param text without a slot inside of a slot
 */
record Template(String text) {

    private static final String START = "{{";
    private static final String END = "}}";

    /** Writes what belongs into a slot. */
    @FunctionalInterface
    interface Slot {

        /** Writes the content to {@code out}. */
        void write(HtmlWriter out) throws IOException;
    }

    /** Writes the document with the content of its slots; each name has one. */
    void write(HtmlWriter out, Map<String, Slot> slots) throws IOException {
        int written = 0;
        for (int start = text.indexOf(START); start >= 0; start = text.indexOf(START, written)) {
            int end = text.indexOf(END, start);
            String name = text.substring(start + START.length(), end);
            Slot slot = slots.get(name);
            if (slot == null) {
                throw new IllegalStateException("nothing fills the slot " + name);
            }
            out.markup(text.substring(written, start));
            slot.write(out);
            written = end + END.length();
        }
        out.markup(text.substring(written));
    }
}
