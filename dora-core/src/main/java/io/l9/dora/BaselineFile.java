package io.l9.dora;

import io.l9.dora.baseline.Baseline;
import io.l9.dora.baseline.BaselineReader;
import io.l9.dora.baseline.BaselineWriter;
import io.l9.dora.baseline.KnownViolation;
import io.l9.dora.diagnostic.Checked;
import io.l9.dora.ledger.LedgerText;
import io.l9.dora.workspace.FileChange;
import io.l9.dora.workspace.Workspace;
import java.util.Arrays;
import java.util.Optional;
import java.util.SortedSet;

/**
 * The baseline of a tree as it is on the disk.
 *
 * @param before the whole file; empty where there is none
 * @param baseline what it says; {@link Baseline#EMPTY} where there is none
 */
record BaselineFile(Optional<byte[]> before, Baseline baseline) {

    /** Where it is, from the root. */
    static final String PATH = ".l9-dora-baseline.json";

    /** Reads the baseline to hold a tree against it; or says why it cannot be read, with the way out. */
    static Checked<Baseline> read(Workspace workspace) {
        return LedgerFile.read(workspace, PATH, BaselineReader::read, Baseline.EMPTY);
    }

    /** Reads the baseline to write it anew, also one that git could not merge. */
    static Checked<BaselineFile> readToWrite(Workspace workspace) {
        return LedgerFile.read(
                workspace,
                PATH,
                (document, bytes) -> BaselineReader.readBothSides(document, bytes)
                        .map(baseline -> new BaselineFile(Optional.of(bytes), baseline)),
                new BaselineFile(Optional.empty(), Baseline.EMPTY));
    }

    /** Returns what takes the file away; empty when there is none. */
    Optional<FileChange> deletion() {
        return before.map(bytes -> FileChange.delete(PATH, bytes));
    }

    /** Returns what makes the file say {@code next}; empty when it does already. */
    Optional<FileChange> change(SortedSet<KnownViolation> next) {
        byte[] after = BaselineWriter.bytes(next, LedgerText.lineBreakOf(before.orElse(new byte[0])));
        boolean same = before.filter(bytes -> Arrays.equals(bytes, after)).isPresent();
        return same ? Optional.empty() : Optional.of(new FileChange(PATH, before, Optional.of(after), false));
    }
}
