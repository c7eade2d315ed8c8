package io.l9.dora.audit;

import io.l9.dora.text.BoundedText;

/** Why a file failed, as one text of bounded length, however many reasons there are. */
public final class Reasons {

    private final BoundedText text = new BoundedText(LineSpelling.REASON_LIMIT);

    /**
     * Adds a reason.
     *
     * @param id of the rule, or the kind of refusal
     * @param message what is wrong
     * @return this
     */
    public Reasons add(String id, String message) {
        text.add(text.isEmpty() ? "" : "; ").add(id).add(": ").add(message);
        return this;
    }

    /** Returns all of them, {@code id: message} and a semicolon between two, with what was cut said at the end. */
    @Override
    public String toString() {
        return text.toString();
    }
}
