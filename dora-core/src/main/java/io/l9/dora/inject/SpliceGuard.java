package io.l9.dora.inject;

import io.l9.dora.block.BlockKind;
import io.l9.dora.block.Carrier;
import io.l9.dora.block.Scan;
import io.l9.dora.format.NewBlock;
import io.l9.dora.inject.Plan.Category;
import io.l9.dora.inject.Plan.Refusal;
import io.l9.dora.rule.Subject;
import io.l9.dora.text.Edit;
import io.l9.dora.text.Printable;
import io.l9.dora.text.SourceText;
import io.l9.dora.text.Span;
import io.l9.dora.value.Value;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Proves of every edit, before it is written, that it does what it is meant to do and nothing else. It trusts no writer: a mistake in one of them
 * must not reach a file.
 */
final class SpliceGuard {

    /** What may go with a block although it is no part of it: white space, the comma behind a key, the semicolon behind a statement, the fences of front matter. */
    private static final String SEPARATORS = " \t\r\n\f,;-";

    private SpliceGuard() {}

    /** Returns why an edit must not be written; empty when it is proved. */
    static Optional<Refusal> refusal(Step step) {
        return Surroundings.objection(step).or(() -> objection(step).map(SpliceGuard::refusal));
    }

    /** Returns what an edit would do wrong, as words of a message; empty when it is proved. */
    static Optional<String> objection(Step step) {
        return outside(step)
                .or(() -> rawBytes(step))
                .or(() -> step.written().isPresent()
                        ? repetition(step, step.written().get())
                        : remains(step));
    }

    /** Outside of the old block only separators go. */
    private static Optional<String> outside(Step step) {
        Span gone = step.edit().span();
        if (gone.start() < step.before().bodyStart()
                || step.after().bodyStart() != step.before().bodyStart()) {
            return Optional.of("the byte order mark would move");
        }
        Span block = step.old().map(old -> old.span()).orElse(Span.at(gone.start()));
        for (int i = gone.start(); i < gone.end(); i++) {
            if (!block.contains(i) && SEPARATORS.indexOf(step.before().byteAt(i)) < 0) {
                return Optional.of("byte " + i + " is no part of the block and would go");
            }
        }
        return Optional.empty();
    }

    /** In the charset of the file, too, what stands before and behind the edit stays, byte by byte. */
    private static Optional<String> rawBytes(Step step) {
        try {
            byte[] before = step.before().encode();
            byte[] after = step.after().encode();
            int head = encodedLength(step.before(), 0, step.edit().span().start());
            int tail = encodedLength(
                    step.before(), step.edit().span().end(), step.before().length());
            boolean same = head + tail <= after.length
                    && Arrays.equals(before, 0, head, after, 0, head)
                    && Arrays.equals(
                            before, before.length - tail, before.length, after, after.length - tail, after.length);
            return same ? Optional.empty() : Optional.of("bytes outside of the block would change");
        } catch (CharacterCodingException e) {
            return Optional.of("the charset " + step.before().charset().name() + " has no spelling for the block");
        }
    }

    private static int encodedLength(SourceText text, int start, int end) {
        Charset charset = text.charset();
        return charset.equals(StandardCharsets.UTF_8)
                ? end - start
                : text.string(start, end).getBytes(charset).length;
    }

    /** What was written can be taken away without a trace, and writing it once more changes nothing. */
    private static Optional<String> repetition(Step step, NewBlock written) {
        Document result = step.result();
        if (!(result.scan() instanceof Scan.Found found)) {
            return Optional.of("the block would not be found again");
        }
        boolean isAddition = step.old().isEmpty();
        if (isAddition && !found.defects().isEmpty()) {
            return Optional.of("the block would be wrong where it stands: "
                    + found.defects().get(0).message());
        }
        Edit again = result.writer().replace(step.after(), found.block(), written, result.markers());
        if (!again.applyTo(step.after()).sameAs(step.after())) {
            return Optional.of("writing the same block once more would change the file");
        }
        Edit away = result.writer().remove(step.after(), found.block(), result.markers());
        return isAddition && !away.applyTo(step.after()).sameAs(step.before())
                ? Optional.of("taking the block away would not give back the file as it was")
                : Optional.empty();
    }

    private static Optional<String> remains(Step step) {
        Scan scan = step.result().scan();
        return scan instanceof Scan.Malformed ? Optional.of("something of the block would be left") : Optional.empty();
    }

    /** Returns what is wrong with the outcome of all edits; empty when the file holds what it is to hold, where it is to hold it. */
    static Optional<String> objection(Subject result, Value.Mapping fields, Carrier carrier) {
        return result instanceof Subject.Scanned file
                ? objection(file.scan(), fields, carrier)
                : Optional.of("the block would not be found again");
    }

    /**
     * Returns likewise what is wrong with the outcome of edits of a block at the end: besides, all other blocks are read as before.
     *
     * @param after the file behind the edits; empty where nothing at its end is looked for any more
     */
    static Optional<String> objection(
            Subject.Scanned before,
            Optional<Subject.Scanned> after,
            BlockKind kind,
            Value.Mapping fields,
            Carrier carrier) {
        Optional<Scan> found = after.flatMap(file -> file.tails().of(kind));
        if (found.isEmpty()) {
            return Optional.of("the block would not be found again");
        }
        BlockKind other = kind == BlockKind.FOOTER ? BlockKind.TRACE : BlockKind.FOOTER;
        boolean isKept = isSame(before.scan(), after.get().scan())
                && isSame(before.tails().of(other), after.get().tails().of(other));
        return isKept
                ? objection(found.get(), fields, carrier)
                : Optional.of("another block would be read otherwise than before");
    }

    private static boolean isSame(Optional<Scan> before, Optional<Scan> after) {
        return before.isPresent() ? after.isPresent() && isSame(before.get(), after.get()) : after.isEmpty();
    }

    private static boolean isSame(Scan before, Scan after) {
        return before instanceof Scan.Found block
                ? after instanceof Scan.Found same
                        && same.block().fields().means(block.block().fields())
                : !(after instanceof Scan.Found);
    }

    /** Returns what is wrong with what was found behind edits; empty when it is the block that was meant. */
    static Optional<String> objection(Scan result, Value.Mapping fields, Carrier carrier) {
        if (!(result instanceof Scan.Found found)) {
            return Optional.of("the block would not be found again");
        }
        if (found.block().carrier() != carrier) {
            return Optional.of(
                    "the block would be a " + found.block().carrier().id() + " instead of a " + carrier.id());
        }
        return found.block().fields().means(fields)
                ? Optional.empty()
                : Optional.of("the block would not be read back as it was meant");
    }

    /** Returns what to say of a change that failed its proof. */
    static Refusal refusal(String objection) {
        return new Refusal(
                Category.UNPROVED,
                "the change was not written, since it could not be proved: " + objection,
                "this is a mistake of the program: please report it with the head of the file; until then give the file a sidecar");
    }

    /** Returns what to say of a file that a format, a rule or a writer failed on. */
    static Refusal refusal(RuntimeException failure) {
        String words = failure.getClass().getSimpleName() + " " + failure.getMessage();
        return refusal(Printable.value(words));
    }
}
