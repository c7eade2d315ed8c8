package io.l9.dora;

import io.l9.dora.inject.Plan.Category;
import io.l9.dora.inject.Plan.Refusal;
import io.l9.dora.workspace.Committed.LeftAlone;

/** Says of a file that could not be written why, and what to do about it. */
final class WriteRefusals {

    private WriteRefusals() {}

    /** Returns what to say of a file that a commit did not touch. */
    static Refusal of(LeftAlone file) {
        return switch (file.cause()) {
            case CHANGED -> new Refusal(Category.CHANGED_MEANWHILE, file.reason(), "run once more");
            case NOT_WRITABLE -> notWritable(file.reason());
        };
    }

    /**
     * Returns what to say of a file that cannot be written where it is.
     *
     * @param reason as words of a message
     */
    static Refusal notWritable(String reason) {
        return new Refusal(
                Category.NOT_WRITABLE,
                reason,
                "see to it that the user of the build may write the file, or exclude it in the contract");
    }
}
