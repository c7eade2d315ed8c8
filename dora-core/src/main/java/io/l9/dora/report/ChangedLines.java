package io.l9.dora.report;

import io.l9.dora.inject.Plan.DocumentChange;
import io.l9.dora.report.Fix.Replacement;
import io.l9.dora.text.Position;
import io.l9.dora.text.SourceText;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The lines in which two texts differ, from the first one that does to the last. A byte order mark counts to none of them.
 *
 * @param head how many lines are the same at the start
 * @param tail how many of the others are the same at the end
 */
record ChangedLines(Lines before, Lines after, int head, int tail) {

    private static final SourceText NOTHING = SourceText.of("");

    /** Returns the one replacement that makes a change. */
    static Replacement of(DocumentChange change) {
        Lines before = Lines.of(change.before());
        Lines after = Lines.of(change.after());
        int head = common(before, after);
        return new ChangedLines(before, after, head, commonTail(before, after, head)).in(change.document());
    }

    private Replacement in(String document) {
        return new Replacement(
                document,
                before.startOf(head),
                before.startOf(before.count() - tail),
                after.lines(head, after.count() - tail));
    }

    private static int common(Lines before, Lines after) {
        int most = Math.min(before.count(), after.count());
        int i = 0;
        while (i < most && before.line(i).equals(after.line(i))) {
            i++;
        }
        return i;
    }

    private static int commonTail(Lines before, Lines after, int head) {
        int most = Math.min(before.count(), after.count()) - head;
        int i = 0;
        while (i < most && before.line(before.count() - 1 - i).equals(after.line(after.count() - 1 - i))) {
            i++;
        }
        return i;
    }

    /** A text cut into lines, each with its end. */
    private static final class Lines {

        private final SourceText text;
        /** The offset of each line, and behind them that of the end. */
        private final int[] starts;

        private Lines(SourceText text, int[] starts) {
            this.text = text;
            this.starts = starts;
        }

        static Lines of(Optional<SourceText> stated) {
            SourceText text = stated.orElse(NOTHING);
            IntStream.Builder starts = IntStream.builder();
            for (int line = text.bodyStart(); line < text.length(); line = text.nextLine(line)) {
                starts.add(line);
            }
            starts.add(text.length());
            return new Lines(text, starts.build().toArray());
        }

        int count() {
            return starts.length - 1;
        }

        String line(int number) {
            return lines(number, number + 1);
        }

        /** Returns the lines from one up to another, which is not among them. */
        String lines(int from, int to) {
            return text.string(starts[from], starts[to]);
        }

        Position startOf(int number) {
            return text.positionOf(starts[number]);
        }
    }
}
