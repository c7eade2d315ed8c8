package io.l9.dora;

import io.l9.dora.report.JudgedFile;
import io.l9.dora.rule.FileEntry;
import io.l9.dora.rule.Finding;
import io.l9.dora.rule.RuleEngine;
import io.l9.dora.rule.Subject;
import io.l9.dora.rule.ValuePool;
import java.util.List;
import java.util.Optional;

/**
 * What one file gave that was judged on its own: a function of its path, its bytes, those of its sidecar, and the contract, and of nothing else. It
 * holds on to none of those bytes.
 *
 * @param entry what rules over the whole tree need; empty when the file has no readable block
 * @param findings what is wrong with the file on its own, in no particular order
 * @param file what is to be remembered of it
 */
record FileVerdict(Optional<FileEntry> entry, List<Finding> findings, JudgedFile file) {

    /** Judges one file. */
    static FileVerdict of(Subject subject, RuleEngine engine) {
        return new FileVerdict(FileEntry.of(subject), engine.judge(subject), JudgedFile.of(subject));
    }

    /** Returns this verdict with values that it shares with those of other files: there may be a million. */
    FileVerdict shared(ValuePool pool) {
        Optional<FileEntry> own = entry.isPresent() ? Optional.of(entry.get().shared(pool)) : entry;
        return new FileVerdict(own, findings, file.shared(pool));
    }
}
