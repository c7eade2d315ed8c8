package io.l9.dora.workspace;

import io.l9.dora.text.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a journal says of a transaction whose run was stopped.
 *
 * @param temporaries files that may have been made, relative to the root
 * @param operations what is to be done, in groups of what belongs together; empty unless {@code committed}
 * @param committed whether the commit mark was reached
 */
record Unfinished(List<String> temporaries, List<List<Operation>> operations, boolean committed) {

    /** What came of reading a journal. */
    sealed interface Reading {

        record Read(Unfinished unfinished) implements Reading {}

        /**
         * What was found cannot be taken for a journal.
         *
         * @param reason what is wrong with it, as words of a message, printable
         */
        record Failed(String reason) implements Reading {}
    }

    /**
     * Reads a journal. A last line without an end is what a kill leaves, and is passed over; a journal that {@link Journal} cannot have written
     * is not taken for one, nor is a copy.
     *
     * @param place what {@link FileIdentity#withFolder} gives for the journal
     */
    static Reading read(byte[] journal, String place) {
        Parser parser = new Parser(place);
        String text = new String(journal, StandardCharsets.ISO_8859_1);
        int number = 1;
        for (int start = 0; ; number++) {
            int end = text.indexOf('\n', start);
            if (end < 0) {
                return parser.result();
            }
            Optional<List<String>> words = JournalLine.decode(text.substring(start, end));
            Optional<String> problem = words.isEmpty() ? Optional.of("is damaged") : parser.accept(words.get());
            if (problem.isPresent()) {
                return new Reading.Failed("line " + number + " " + problem.get());
            }
            start = end + 1;
        }
    }

    /** Takes the lines one by one. */
    private static final class Parser {

        private static final Optional<String> FINE = Optional.empty();
        private static final Optional<String> UNEXPECTED = Optional.of("does not belong there");

        private final Set<String> temporaries = new LinkedHashSet<>();
        private final List<List<Operation>> operations = new ArrayList<>();
        private final String place;
        private Optional<String> transaction = Optional.empty();
        private boolean committed;

        Parser(String place) {
            this.place = place;
        }

        Reading result() {
            return new Reading.Read(
                    new Unfinished(List.copyOf(temporaries), committed ? operations : List.of(), committed));
        }

        /** Returns what is wrong with a line. */
        Optional<String> accept(List<String> words) {
            if (transaction.isEmpty()) {
                return header(words);
            }
            if (committed) {
                return UNEXPECTED;
            }
            String kind = words.get(0);
            if (kind.equals(Journal.TEMPORARY) && words.size() == 2 && operations.isEmpty()) {
                temporaries.add(words.get(1));
                return isTemporary(words.get(1)) ? FINE : Optional.of("names no temporary file of the transaction");
            }
            if (kind.equals(Journal.OPERATION) && words.size() == 6) {
                return operation(words);
            }
            committed = words.equals(List.of(Journal.MARK, String.valueOf(operations.size())));
            return committed ? FINE : UNEXPECTED;
        }

        private Optional<String> header(List<String> words) {
            if (words.size() < 3 || !words.get(0).equals(Journal.HEADER)) {
                return Optional.of("is not the start of a journal");
            }
            if (!words.get(1).equals(Journal.VERSION)) {
                return Optional.of("says that another version of the product has written it");
            }
            transaction = Optional.of(words.get(2));
            return words.size() == 4 && words.get(3).equals(place)
                    ? FINE
                    : Optional.of(
                            "says that it was written in another place: this is a copy, as of a commit or an archive");
        }

        private boolean isTemporary(String path) {
            return TemporaryName.isOne(path, transaction.orElseThrow());
        }

        private Optional<String> operation(List<String> words) {
            Operation operation =
                    new Operation(words.get(2), text(words.get(3)), text(words.get(4)), text(words.get(5)));
            if (words.get(1).equals(String.valueOf(operations.size()))) {
                operations.add(new ArrayList<>());
            } else if (!words.get(1).equals(String.valueOf(operations.size() - 1))) {
                return UNEXPECTED;
            }
            operations.get(operations.size() - 1).add(operation);
            boolean sound = operation.temporary().isPresent()
                            == operation.after().isPresent()
                    && (operation.before().isPresent() || operation.after().isPresent())
                    && temporaries.containsAll(operation.temporary().stream().toList())
                    && operation.before().stream().allMatch(Sha256::isOne)
                    && operation.after().stream().allMatch(Sha256::isOne);
            return sound ? FINE : UNEXPECTED;
        }

        private static Optional<String> text(String word) {
            return word.isEmpty() ? Optional.empty() : Optional.of(word);
        }
    }
}
