package io.l9.dora.trace;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Texts in order, of which the first are kept and the others counted. */
final class BoundedList {

    /** How many items a list may have, with the one about what is missing. */
    static final int MOST = 10;

    private final List<String> first = new ArrayList<>();
    private long others;

    /** Returns a list that holds what fits of some texts. */
    static List<String> of(Collection<String> texts) {
        BoundedList list = new BoundedList();
        texts.forEach(list::add);
        return list.toList();
    }

    /** Adds a text; a blank one says nothing, and is left out. */
    void add(String text) {
        if (text.isBlank()) {
            return;
        }
        if (first.size() < MOST) {
            first.add(TraceText.of(text));
        } else {
            others++;
        }
    }

    List<String> toList() {
        if (others == 0) {
            return List.copyOf(first);
        }
        List<String> cut = new ArrayList<>(first.subList(0, MOST - 1));
        cut.add("... (" + (others + 1) + " more)");
        return List.copyOf(cut);
    }
}
