package io.l9.dora;

import io.l9.dora.report.Information;
import io.l9.dora.report.JudgedFile;
import io.l9.dora.rule.FieldChange;
import io.l9.dora.rule.FileEntry;
import io.l9.dora.rule.Finding;
import io.l9.dora.rule.RepositoryRule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What some of the files gave. Joining is associative, so that it does not matter how files are split among threads.
 *
 * @param findings in no particular order, but for those that are mere information
 * @param information those
 * @param entries sorted by path, as the files are
 * @param files likewise
 * @param changes what was done to fields that may not change
 * @param vanished files that were not there when they were read
 * @param hiding files that may hold ids besides the one that the rules see
 */
record Judged(
        List<Finding> findings,
        Information.Fold information,
        List<FileEntry> entries,
        List<JudgedFile> files,
        List<FieldChange> changes,
        List<String> vanished,
        List<String> hiding) {

    /** Returns nothing yet. */
    static Judged nothing() {
        return new Judged(
                new ArrayList<>(),
                new Information.Fold(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>());
    }

    /** Returns what rules over the whole tree see of it. */
    RepositoryRule.Tree tree() {
        return new RepositoryRule.Tree(entries, !hiding.isEmpty());
    }

    /** Adds what one file gave. */
    void add(FileVerdict verdict) {
        if (verdict.entry().isPresent()) {
            entries.add(verdict.entry().get());
        }
        found(verdict.findings());
        files.add(verdict.file());
    }

    /** Adds findings. */
    void found(Collection<Finding> more) {
        for (Finding finding : more) {
            if (Information.is(finding)) {
                information.add(finding);
            } else {
                findings.add(finding);
            }
        }
    }

    /** Adds what the files behind these gave. */
    void append(Judged next) {
        findings.addAll(next.findings);
        information.addAll(next.information);
        entries.addAll(next.entries);
        files.addAll(next.files);
        changes.addAll(next.changes);
        vanished.addAll(next.vanished);
        hiding.addAll(next.hiding);
    }
}
