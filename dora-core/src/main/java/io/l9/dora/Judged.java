package io.l9.dora;

import io.l9.dora.report.JudgedFile;
import io.l9.dora.rule.FieldChange;
import io.l9.dora.rule.FileEntry;
import io.l9.dora.rule.Finding;
import java.util.ArrayList;
import java.util.List;

/**
 * What some of the files gave. Merging is associative, so that it does not matter how files are split among threads.
 *
 * @param findings in no particular order
 * @param entries sorted by path, as the files are
 * @param files likewise
 * @param changes what was done to fields that may not change
 * @param vanished files that were not there when they were read
 */
record Judged(
        List<Finding> findings,
        List<FileEntry> entries,
        List<JudgedFile> files,
        List<FieldChange> changes,
        List<String> vanished) {

    /** Returns nothing yet. */
    static Judged nothing() {
        return new Judged(
                new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    /** Adds what one file gave. */
    void add(FileVerdict verdict) {
        verdict.entry().ifPresent(entries::add);
        findings.addAll(verdict.findings());
        files.add(verdict.file());
    }

    /** Returns them together, in the order of the parts. */
    static Judged merge(List<Judged> parts) {
        Judged all = nothing();
        for (Judged part : parts) {
            all.findings.addAll(part.findings);
            all.entries.addAll(part.entries);
            all.files.addAll(part.files);
            all.changes.addAll(part.changes);
            all.vanished.addAll(part.vanished);
        }
        return all;
    }
}
