package io.l9.dora.audit;

import io.l9.dora.text.Printable;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the lines of a log one after the other, the oldest file first. Needs the memory of a few lines. Not safe for several threads.
 *
 * <p>Behind a line that does not follow from the one before, the next one may follow from what that line says of itself, from what it should say, or
 * from the last line that was in its place. So one change is one problem, mostly, and hides no other.
 */
public final class ChainVerifier {

    private static final String NO_LINE =
            "no line of an audit log: expected a JSON object with a chain value at its end, on one line";
    private static final String DOES_NOT_FOLLOW =
            "does not follow from the line before it: it was altered, or lines were removed, added or moved here";

    private final Chain chain = new Chain();
    private final byte[] computed = new byte[Chain.LENGTH];
    private final Optional<String> expectedHead;
    private final List<AuditProblem> problems = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private List<byte[]> candidates = List.of();
    private @Nullable Instant since;
    private @Nullable String head;
    private String file;
    private String fileBefore = "";
    private boolean skipping;
    private boolean sawExpectedHead;
    private long line;
    private int files;
    private long entries;
    private long runs;
    private long furtherProblems;

    /**
     * Makes one.
     *
     * @param log the log as messages name it, a path from the root
     * @param expectedHead a chain value that the log must hold, 64 hexadecimal digits in lower case; then everything up to it is as it was
     */
    public ChainVerifier(String log, Optional<String> expectedHead) {
        this.file = log;
        this.expectedHead = expectedHead;
    }

    /**
     * Goes on with the next file.
     *
     * @param path from the root, for messages
     */
    public void begin(String path) {
        fileBefore = file;
        file = path;
        files++;
        line = 0;
        skipping = false;
    }

    /** Takes the next line of the file, from {@code start} to {@code end}, without its line end. */
    public void line(byte[] bytes, int start, int end) {
        line++;
        if (skipping) {
            return;
        }
        Optional<LogLine> found = LogLine.of(bytes, start, end);
        boolean goesOn = line > 1 || header(Arrays.copyOfRange(bytes, start, end), found.isPresent());
        if (goesOn) {
            found.ifPresentOrElse(this::follow, () -> problem(NO_LINE));
        }
    }

    /** Takes a line that is longer than any line of a log; its bytes do not matter. */
    public void overlongLine() {
        line(new byte[0], 0, 0);
    }

    /** Takes note of bytes behind the last line end of a file that the log has gone on behind. */
    public void incompleteLine() {
        line++;
        if (!skipping) {
            problem("the last line is cut off");
        }
    }

    /** Takes note of bytes behind the last line end of the log. */
    public void incompleteEnd() {
        notes.add(
                Printable.of(file) + ":" + (line + 1)
                        + ": the last line is incomplete: a run is writing it, or was stopped while it did, and the next run takes it away");
    }

    /** Looks at the first line of a file. Returns whether it is to be looked at as a line like others, too. */
    private boolean header(byte[] first, boolean isLine) {
        Optional<AuditHeader> header = AuditHeader.read(first);
        if (header.isPresent() && header.get().isNewer()) {
            skip("written by a newer version of this plugin (format "
                    + header.get().version() + ", known is " + LineSpelling.VERSION + "); verify it with that version");
        } else if (header.isPresent()) {
            begin(header.get());
        } else if (!isLine) {
            skip("no audit log: its first line is not the header of one");
        } else {
            problem("expected the header of an audit log: it was altered or removed");
            candidates = List.of();
        }
        return !skipping;
    }

    private void begin(AuditHeader header) {
        since = since == null ? header.time() : since;
        if (head != null && !head.equals(header.previous())) {
            problem("does not go on where " + Printable.of(fileBefore)
                    + " ends: a file between them is missing, or lines at the end of that one are");
        }
        candidates = List.of(header.previous().getBytes(StandardCharsets.US_ASCII));
    }

    private void skip(String message) {
        problem(message);
        skipping = true;
        head = null;
    }

    private void follow(LogLine found) {
        count(found);
        byte[] stated = found.chain();
        head = new String(stated, StandardCharsets.US_ASCII);
        sawExpectedHead |= expectedHead.filter(head::equals).isPresent();
        if (candidates.isEmpty() || candidates.stream().anyMatch(previous -> follows(found, previous, stated))) {
            candidates = List.of(stated);
            return;
        }
        problem(DOES_NOT_FOLLOW);
        byte[] lastInPlace = candidates.get(candidates.size() - 1);
        found.chainAfter(candidates.get(0), chain, computed);
        candidates = List.of(stated, computed.clone(), lastInPlace);
    }

    private boolean follows(LogLine found, byte[] previous, byte[] stated) {
        found.chainAfter(previous, chain, computed);
        return Arrays.equals(computed, stated);
    }

    private void count(LogLine found) {
        switch (found.kind()) {
            case ENTRY -> entries++;
            case RUN -> runs++;
            case HEADER -> {
                // Counted with its file.
            }
        }
    }

    private void problem(String message) {
        if (problems.size() < AuditVerification.MOST_PROBLEMS) {
            problems.add(new AuditProblem(file, line, message));
        } else {
            furtherProblems++;
        }
    }

    /** Returns what all lines gave, once there are no more. */
    public AuditVerification result() {
        line = 0;
        if (files == 0) {
            problem("there is no audit log: nothing was logged yet, or it was removed");
        } else if (expectedHead.isPresent() && !sawExpectedHead) {
            problem("the log does not hold the chain value " + Printable.value(expectedHead.get())
                    + ": lines were removed at its end, or it has expired");
        }
        return new AuditVerification(
                files,
                entries,
                runs,
                Optional.ofNullable(since),
                Optional.ofNullable(head),
                problems,
                furtherProblems,
                notes);
    }
}
