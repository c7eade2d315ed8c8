package io.l9.dora.init;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What a file would become.
 *
 * @param part what it belongs to
 * @param path from the root, with {@code /} between its parts
 * @param state what that is to the file that is there
 * @param detail what a person should know about it, printable; mostly nothing
 * @param before what the file holds; empty where there is none
 * @param after what it would hold; empty where nothing is to be written
 */
public record Draft(
        Part part, String path, State state, Optional<String> detail, Optional<byte[]> before, Optional<byte[]> after) {

    /** What a draft is to the file that is there. */
    public enum State {
        /** There is no such file. */
        NEW("new", "written"),
        /** The file gets a section at its end. */
        ADDS_SECTION("adds a section", "section added"),
        /** The file gets lines at its end. */
        ADDS_LINES("adds lines", "lines added"),
        /** What is there is replaced, since somebody said so. */
        OVERWRITTEN("is overwritten", "overwritten"),
        /** Nothing is to be done. */
        PRESENT("is there already", "is there already"),
        /** The file says something else, and stays as it is. */
        DIFFERS("differs and is left alone", "differs and is left alone"),
        /** The file cannot be read, or not be added to, and stays as it is. */
        BLOCKED("cannot be changed and is left alone", "cannot be changed and is left alone");

        private final String words;
        private final String past;

        State(String words, String past) {
            this.words = words;
            this.past = past;
        }

        /** Returns the state in words. */
        public String words() {
            return words;
        }

        /** Returns the state of a file that has been written, in words. */
        public String past() {
            return past;
        }
    }

    /** Tells whether there is something to write. */
    public boolean isChange() {
        return after.isPresent();
    }

    /** Returns a draft that leaves a file as it is. */
    static Draft leave(Part part, String path, State state, Optional<String> detail) {
        return new Draft(part, path, state, detail, Optional.empty(), Optional.empty());
    }

    /** Returns a draft of a file that is not there. */
    static Draft create(Part part, String path, String text) {
        return new Draft(
                part,
                path,
                State.NEW,
                Optional.empty(),
                Optional.empty(),
                Optional.of(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Returns the draft of a change. */
    static Draft change(Part part, String path, State state, byte[] before, byte[] after) {
        return new Draft(part, path, state, Optional.empty(), Optional.of(before), Optional.of(after));
    }

    /** Returns this draft with something that a person should know. */
    Draft with(String words) {
        return new Draft(part, path, state, Optional.of(words), before, after);
    }

    /** Returns a draft that leaves the file as it is after all. */
    public Draft blocked(String reason) {
        return leave(part, path, State.BLOCKED, Optional.of(reason));
    }

    /** Returns this draft with other content. */
    public Draft withAfter(byte[] content) {
        return new Draft(part, path, state, detail, before, Optional.of(content));
    }

    /** Tells whether it is about a part of a file only, and the rest stays. */
    public boolean isOfPart() {
        return part == Part.SECTIONS || part == Part.GIT;
    }
}
