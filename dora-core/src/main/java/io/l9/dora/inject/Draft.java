package io.l9.dora.inject;

import io.l9.dora.block.Scan;
import io.l9.dora.inject.Plan.Refusal;
import io.l9.dora.rule.FileEntry;
import io.l9.dora.rule.Subject;
import io.l9.dora.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is to become of a file, as far as it can be said while the ids of others are not known. Holds on to no text, so that there may be one of
 * every file of a tree.
 *
 * @param state whether there is anything to do
 * @param refusals why nothing can be done although something should; empty unless the state is {@link State#REFUSED}
 * @param present what rules over the whole tree see of the block that the file has, if it has one
 * @param planned what they will see of the block that it is to get, maybe without its id yet; empty unless one is to be written, or
 *     the file comes into the tree as it is
 * @param hiddenIds ids that the file seems to hold besides, which nobody else gets
 * @param fingerprint of what was read for the draft; empty where that does not matter
 * @param kept what to say of values that stay although a rule objects to them, a printable line each; mostly none
 */
public record Draft(
        State state,
        List<Refusal> refusals,
        Optional<FileEntry> present,
        Optional<FileEntry> planned,
        Set<String> hiddenIds,
        String fingerprint,
        List<String> kept) {

    /** Whether there is anything to do. */
    public enum State {
        /** Nothing is wrong. */
        UNCHANGED,
        /** A block is to be written. */
        WRITE,
        /** A block is to be written, and needs a {@code component_id} of its own. */
        WRITE_WITH_NEW_ID,
        /** Something is wrong, and nothing can be done. */
        REFUSED
    }

    public Draft {
        refusals = List.copyOf(refusals);
        hiddenIds = Set.copyOf(hiddenIds);
        kept = List.copyOf(kept);
    }

    Draft(State state, List<Refusal> refusals, Optional<FileEntry> present, Optional<FileEntry> planned) {
        this(state, refusals, present, planned, Set.of(), "", List.of());
    }

    /** Returns the draft of a file that is left as it is. */
    static Draft unchanged(Optional<FileEntry> present) {
        return new Draft(State.UNCHANGED, List.of(), present, Optional.empty());
    }

    /** Returns the draft of a file that is not to be changed, whatever it holds. */
    public static Draft unchanged(Target target) {
        return unchanged(present(target));
    }

    /** Returns what rules over the whole tree see of a file; of one with a block in an old spelling that is its id alone, which is taken. */
    static Optional<FileEntry> present(Target target) {
        if (target.subject() instanceof Subject.Scanned file && file.scan() instanceof Scan.Found found) {
            return Optional.of(FileEntry.planned(target.path(), found.block().fields()));
        }
        return target.oldFields().map(fields -> FileEntry.planned(target.path(), identity(fields)));
    }

    private static Value.Mapping identity(Value.Mapping fields) {
        List<Value.Entry> entries = fields.entries().stream()
                .filter(entry -> entry.isNamed(Fields.ID) || entry.isNamed("created_at"))
                .toList();
        return new Value.Mapping(entries, fields.span());
    }

    /**
     * Returns the same draft of a file of which only that is known which rules over the whole tree see of it.
     *
     * @param entry without places, as {@link FileEntry#unplaced} returns it
     */
    public static Draft unchanged(FileEntry entry) {
        return unchanged(Optional.of(entry));
    }

    /** Returns the draft of a file that is not there any more. */
    public static Draft none() {
        return unchanged(Optional.empty());
    }

    static Draft refused(List<Refusal> refusals, Optional<FileEntry> present) {
        return new Draft(State.REFUSED, refusals, present, Optional.empty());
    }

    /** Returns what rules over the whole tree will see of the file when the run is over. */
    Optional<FileEntry> outcome() {
        return planned.or(() -> present);
    }

    /** Tells whether the file may have an id that is neither in what rules over the whole tree see of it nor to be written. */
    boolean hidesIds() {
        return !hiddenIds.isEmpty() || (state == State.REFUSED && present.isEmpty());
    }

    /** Tells whether the file will be another one, or belong somewhere else, for rules over the whole tree. */
    boolean isChange() {
        return state != State.REFUSED
                && planned.isPresent()
                && (present.isEmpty() || !planned.get().isPlacedAs(present.get()));
    }

    /** Returns this draft with the wish for an id of its own, whatever it has. */
    Draft withoutId() {
        return new Draft(
                State.WRITE_WITH_NEW_ID,
                refusals,
                present,
                outcome().map(FileEntry::withoutComponentId),
                hiddenIds,
                fingerprint,
                List.of());
    }

    /**
     * Returns this draft for a file that comes into a tree from somewhere else.
     *
     * @param inPlace what is in its place; empty where there is nothing
     */
    public Draft comingInto(Optional<Target> inPlace) {
        return new Draft(
                state,
                refusals,
                inPlace.flatMap(target -> unchanged(target).present),
                outcome(),
                hiddenIds,
                fingerprint + Fingerprint.of(inPlace),
                kept);
    }

    /** Returns this draft for a file that holds more ids than its block says. */
    public Draft withHiddenIds(Set<String> ids) {
        return new Draft(state, refusals, present, planned, ids, fingerprint, kept);
    }

    /** Returns this draft with the mark of what it was made for. */
    Draft madeFor(Target target) {
        return new Draft(state, refusals, present, planned, hiddenIds, Fingerprint.of(target), kept);
    }

    /** Tells whether a file is still the one that this draft was {@linkplain Planner#draft made for}. */
    public boolean isFor(Target target) {
        return fingerprint.equals(Fingerprint.of(target));
    }

    /**
     * Tells likewise of a file that {@linkplain #comingInto comes into} a tree.
     *
     * @param inPlace what is in its place
     */
    public boolean isFor(Target target, Optional<Target> inPlace) {
        return fingerprint.equals(Fingerprint.of(target) + Fingerprint.of(inPlace));
    }

    Draft withId(String id) {
        return new Draft(
                state,
                refusals,
                present,
                planned.map(entry -> entry.withComponentId(id)),
                hiddenIds,
                fingerprint,
                kept);
    }

    Draft refused(List<Refusal> more) {
        return new Draft(State.REFUSED, more, present, Optional.empty(), hiddenIds, fingerprint, List.of());
    }

    /** Returns this draft with what to say of values that stay. */
    Draft keeping(List<String> words) {
        return new Draft(state, refusals, present, planned, hiddenIds, fingerprint, words);
    }
}
