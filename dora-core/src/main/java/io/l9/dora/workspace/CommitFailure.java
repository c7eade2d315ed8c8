package io.l9.dora.workspace;

import io.l9.dora.text.Printable;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Why a commit was not made.
 *
 * @param reason as words of a message, printable
 * @param extent which commits it keeps from being made, as far as one can tell
 */
record CommitFailure(String reason, Extent extent) {

    enum Extent {
        /** This one: the reason is in its files. */
        ONE,
        /** Perhaps all, as when git cannot sign; another one of the same reason tells. */
        UNCERTAIN,
        /** All. */
        ALL
    }

    private static final int NOTHING_TO_COMMIT = 1;
    private static final Predicate<String> IS_REMARK =
            line -> line.startsWith("warning: ") || line.startsWith("hint: ");

    /** Returns a failure that has its reason in the files of the commit. */
    static CommitFailure ofOne(String reason) {
        return new CommitFailure(reason, Extent.ONE);
    }

    /** Returns a failure that every other commit would have. */
    static CommitFailure ofAll(String reason) {
        return new CommitFailure(reason, Extent.ALL);
    }

    /**
     * Returns what a git that did not commit says.
     *
     * @param documents the files of the commit
     */
    static CommitFailure of(Git.Outcome outcome, List<String> documents) {
        List<String> complaints =
                outcome.complaints().stream().filter(IS_REMARK.negate()).toList();
        if (outcome.code() == NOTHING_TO_COMMIT && complaints.isEmpty()) {
            return ofOne("git sees no change in it");
        }
        String reason = "git does not commit: " + firstOf(complaints).orElseGet(outcome::reason);
        if (outcome.code() < 0) {
            return ofAll(reason);
        }
        boolean isNamed = documents.stream()
                .map(Printable::of)
                .anyMatch(path -> complaints.stream().anyMatch(line -> line.contains(path)));
        return new CommitFailure(reason, isNamed ? Extent.ONE : Extent.UNCERTAIN);
    }

    private static Optional<String> firstOf(List<String> complaints) {
        return complaints.stream().findFirst().map(CommitFailure::withoutColon);
    }

    /** Git announces so what it lists below. */
    static String withoutColon(String line) {
        return line.endsWith(":") ? line.substring(0, line.length() - 1) : line;
    }

    /**
     * Tells whether it is of no use to try another commit.
     *
     * @param before why the one before was not made; empty if it was
     */
    boolean stopsAfter(Optional<CommitFailure> before) {
        return switch (extent) {
            case ONE -> false;
            case UNCERTAIN -> before.equals(Optional.of(this));
            case ALL -> true;
        };
    }
}
