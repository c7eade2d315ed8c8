package io.l9.dora.rules;

import io.l9.dora.contract.Contract;
import io.l9.dora.contract.FailureMode;
import io.l9.dora.contract.RuleSpec;
import io.l9.dora.contract.RuleSpec.SettingKind;
import io.l9.dora.rule.FileEntry;
import io.l9.dora.rule.Profile;
import io.l9.dora.rule.RepositoryRule;
import io.l9.dora.rule.Violation;
import io.l9.dora.text.Position;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A purpose says something of its own file: it is more than a name, and not that of many others. Filled in is not the same as true. */
final class PurposeBoilerplateRule implements RepositoryRule {

    private static final RuleSpec SPEC = Specs.ofProduct(
            "purpose_boilerplate",
            FailureMode.WARN,
            "DORA field purpose says nothing of its own: {PROBLEM}",
            Set.of("PROBLEM"),
            Map.of("minimum_repetitions", SettingKind.COUNT));

    private static final int USUAL_REPETITIONS = 10;
    private static final int FEWEST_REPETITIONS = 2;
    private static final int MOST_EXAMPLES = 3;

    /** The files that have one purpose, as they come. */
    private static final class Repetition {

        private final FileEntry first;
        private final List<String> others = new ArrayList<>(MOST_EXAMPLES);
        private int files = 1;

        Repetition(FileEntry first) {
            this.first = first;
        }

        void add(FileEntry other) {
            files++;
            if (others.size() < MOST_EXAMPLES) {
                others.add(other.path());
            }
        }

        String problem() {
            String listed = String.join(", ", others);
            return files + " files have the same, this one and " + listed + (files - 1 > others.size() ? ", ..." : "");
        }
    }

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public List<EntryViolation> check(Tree tree, Contract contract) {
        List<FileEntry> entries = tree.entries();
        List<EntryViolation> violations = new ArrayList<>(0);
        long[] keys = new long[entries.size()];
        int count = 0;
        for (FileEntry entry : entries) {
            Profile profile = entry.profile();
            if (profile.purposeIsName()) {
                violations.add(violation(
                        entry,
                        "it is no more than the name of the file or the component",
                        "say in a sentence what the file is good for"));
            } else if (isCounted(profile)) {
                keys[count++] = profile.purposeKey();
            }
        }
        for (Repetition repetition :
                repetitions(entries, repeated(keys, count, least(contract))).values()) {
            violations.add(
                    violation(repetition.first, repetition.problem(), "say of each of them what it is good for"));
        }
        return violations;
    }

    private static int least(Contract contract) {
        int stated = contract.rule(SPEC.id()).count();
        return stated == 0 ? USUAL_REPETITIONS : Math.max(FEWEST_REPETITIONS, stated);
    }

    /**
     * Returns the keys that stand so often among the first {@code count}, sorted; {@code keys} is reordered. An array of numbers is small, where a table of a million
     * purposes is not.
     */
    private static long[] repeated(long[] keys, int count, int least) {
        Arrays.sort(keys, 0, count);
        int repeated = 0;
        int end;
        for (int start = 0; start < count; start = end) {
            end = start + 1;
            while (end < count && keys[end] == keys[start]) {
                end++;
            }
            if (end - start >= least) {
                keys[repeated++] = keys[start];
            }
        }
        return Arrays.copyOf(keys, repeated);
    }

    private static Map<Long, Repetition> repetitions(List<FileEntry> entries, long[] repeated) {
        Map<Long, Repetition> repetitions = new LinkedHashMap<>();
        for (FileEntry entry : repeated.length == 0 ? List.<FileEntry>of() : entries) {
            long key = entry.profile().purposeKey();
            if (isCounted(entry.profile()) && Arrays.binarySearch(repeated, key) >= 0) {
                Repetition known = repetitions.get(key);
                if (known == null) {
                    repetitions.put(key, new Repetition(entry));
                } else {
                    known.add(entry);
                }
            }
        }
        return repetitions;
    }

    /** What is a mere name is told of each file, and need not be told twice. */
    private static boolean isCounted(Profile profile) {
        return profile.purposeAt() != null && !profile.purposeIsName();
    }

    private static EntryViolation violation(FileEntry entry, String problem, String help) {
        Position position = entry.profile().purposeAt();
        return new EntryViolation(
                entry,
                new Violation(position == null ? Position.START : position, Map.of("PROBLEM", problem), help)
                        .about("purpose"));
    }
}
