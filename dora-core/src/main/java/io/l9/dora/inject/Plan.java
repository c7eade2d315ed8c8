package io.l9.dora.inject;

import io.l9.dora.text.SourceText;
import java.util.List;
import java.util.Optional;

/** What is to be done about one file. */
public sealed interface Plan {

    /** The file keeps the per-file rules as it is. */
    record Unchanged() implements Plan {}

    /**
     * The file can be made to keep them. What is written is proved: the block reads back as it was meant, no byte outside of it changes, and the
     * plan of the result is {@link Unchanged}.
     *
     * @param kind what happens, for people
     * @param documents what is written: the file, its sidecar, or both
     */
    record Change(Kind kind, List<DocumentChange> documents) implements Plan {
        public Change {
            documents = List.copyOf(documents);
        }
    }

    /** The file needs a change that cannot be made safely, or not without a person. */
    record Refused(List<Refusal> reasons) implements Plan {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }

    /** What happens to a block. */
    enum Kind {
        ADDED,
        REPAIRED,
        REMOVED
    }

    /**
     * New content of one document.
     *
     * @param document its path from the root
     * @param before what it held, empty for one that is made
     * @param after what it will hold, empty for one that goes away
     */
    record DocumentChange(String document, Optional<SourceText> before, Optional<SourceText> after) {}

    /**
     * Why a file is left as it is.
     *
     * @param category a short name to count by: {@code no-value}, {@code unreadable}, {@code second-block}, ...
     * @param reason what is wrong, printable, one line without a period
     * @param help what to do about it, likewise
     */
    record Refusal(String category, String reason, String help) {}
}
