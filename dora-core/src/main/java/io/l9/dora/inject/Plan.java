package io.l9.dora.inject;

import io.l9.dora.diagnostic.Location;
import io.l9.dora.text.SourceText;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.Locale;
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
        MIGRATED,
        REMOVED,
        /** It was right, and machines write it anew on every run. */
        UPDATED
    }

    /**
     * New content of one document.
     *
     * @param document its path from the root
     * @param before what it held, empty for one that is made
     * @param after what it will hold, empty for one that goes away
     */
    record DocumentChange(String document, Optional<SourceText> before, Optional<SourceText> after) {

        /** Returns the bytes of {@link #before}. */
        public Optional<byte[]> bytesBefore() {
            return before.map(DocumentChange::encoded);
        }

        /** Returns the bytes of {@link #after}. */
        public Optional<byte[]> bytesAfter() {
            return after.map(DocumentChange::encoded);
        }

        private static byte[] encoded(SourceText text) {
            try {
                return text.encode();
            } catch (CharacterCodingException e) {
                throw new IllegalStateException("a change that was not proved", e);
            }
        }
    }

    /**
     * Why a file is left as it is.
     *
     * @param reason what is wrong, printable, one line; without a period, unless the contract's own text has one
     * @param help what to do about it, printable, one line without a period
     * @param place where in the file or its sidecar, if it is about a place
     */
    record Refusal(Category category, String reason, String help, Optional<Location> place) {

        /** Makes one about the file as such. */
        public Refusal(Category category, String reason, String help) {
            this(category, reason, help, Optional.empty());
        }
    }

    /** The kinds of refusals; {@code docs/inject.md} says of each what to do. */
    enum Category {
        /** The file, or its sidecar, cannot be read as text. */
        UNREADABLE,
        /** The file has a block that cannot be read, or that other parts of the file take values from. */
        MALFORMED_BLOCK,
        /** The file has no block, but a marker of one. */
        REMAINS,
        /** The file has a block in a spelling that was in use before today's; nothing is written beside it. */
        OLD_SPELLING,
        /** The file has more than one block, or a sidecar without a block besides its own. */
        SECOND_BLOCK,
        /** Nothing gives a mandatory field its value. */
        NO_VALUE,
        /** A value breaks a rule, and nothing gives a better one. */
        INVALID_VALUE,
        /** A value that was to be written is a placeholder. */
        PLACEHOLDER,
        /** The schema names another {@code component_id} than the file has. */
        ID_CHANGE,
        /** No {@code component_id} can be made of domain and layer. */
        NO_ID,
        /** Another file has the same {@code component_id}, and had it first. */
        DUPLICATE_ID,
        /** The file would not agree with the others of its module. */
        INCONSISTENT,
        /** The format has no spelling for a value. */
        NOT_SPELLABLE,
        /** The file's format has no such carrier as the contract states for it. */
        CARRIER,
        /** Decoding the file and encoding it again does not give the same bytes, or what is written would be decoded in another way. */
        CHARSET,
        /** The file went away or was changed while the run went on. */
        CHANGED_MEANWHILE,
        /** The file cannot be written where it is. */
        NOT_WRITABLE,
        /** The contract says nothing of files of that name, so that a generator's cannot pass. */
        UNSUPPORTED_TYPE,
        /** A generator must not write what the product reads itself. */
        CONTROL_FILE,
        /** The change failed its proof, which is a mistake of this program. */
        UNPROVED;

        /** Returns the name that reports and documentation use: {@code second-block}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
