package io.l9.dora;

import io.l9.dora.diagnostic.Diagnostic;
import io.l9.dora.inject.TreeDraft;
import io.l9.dora.report.Injection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a run tells of values that stay although a rule objects to them. */
final class KeptValues {

    /** Who migrates a tree has one of them in every second file; the validation lists all. */
    private static final int MOST_NOTES = 100;

    private KeptValues() {}

    /** Returns a note for each such value of the files asked for; of files that are refused nothing is said here. */
    static List<Diagnostic> notes(List<String> asked, TreeDraft tree, Written written) {
        Set<String> refused = new HashSet<>();
        for (Injection.Refused file : written.refused()) {
            refused.add(file.path());
        }
        List<Diagnostic> notes = new ArrayList<>(0);
        int more = 0;
        for (String path : asked) {
            for (String words :
                    refused.contains(path) ? List.<String>of() : tree.of(path).kept()) {
                if (notes.size() < MOST_NOTES) {
                    notes.add(Run.note(path, words));
                } else {
                    more++;
                }
            }
        }
        if (more > 0) {
            notes.add(Run.note(
                    ".", more + " more values are kept although a rule objects to them; mvn dora:validate lists them"));
        }
        return notes;
    }
}
