package io.l9.dora.report;

import io.l9.dora.diagnostic.Severity;
import io.l9.dora.rule.Finding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Findings that are mere information and that say the same of different files. They ask nobody to act, and a tree whose files all lack a recommended field
 * has one for each of them: they are counted, and the first are kept.
 *
 * @param examples the first of them, at most {@value #MOST_EXAMPLES}; sorted, at least one. They differ in their paths and places only
 * @param count how many there are with the examples
 */
public record Information(List<Finding> examples, long count) implements Comparable<Information> {

    /** How many places are told of findings that say the same. */
    public static final int MOST_EXAMPLES = 100;

    public Information {
        examples = examples.stream().sorted().toList();
        if (examples.isEmpty() || count < examples.size()) {
            throw new IllegalArgumentException(count + " findings with " + examples.size() + " examples");
        }
    }

    /** Tells whether a finding is mere information. */
    public static boolean is(Finding finding) {
        return finding.mode().severity() == Severity.INFO;
    }

    /** Returns the first of them, which says what all say. */
    public Finding first() {
        return examples.get(0);
    }

    /** Orders by the first finding. */
    @Override
    public int compareTo(Information other) {
        return first().compareTo(other.first());
    }

    /** Folds findings as they come, in the order of their files. */
    public static final class Fold {

        private final Map<Key, Group> groups = new LinkedHashMap<>();

        /** Adds a finding. */
        public void add(Finding finding) {
            groups.computeIfAbsent(Key.of(finding), key -> new Group()).add(finding);
        }

        /** Adds the findings of files behind these. */
        public void addAll(Fold next) {
            for (Map.Entry<Key, Group> group : next.groups.entrySet()) {
                groups.computeIfAbsent(group.getKey(), absent -> new Group()).addAll(group.getValue());
            }
        }

        /** Returns the findings, folded and sorted. */
        public List<Information> folded() {
            List<Information> folded = new ArrayList<>(groups.size());
            for (Group group : groups.values()) {
                folded.add(new Information(group.examples, group.count));
            }
            Collections.sort(folded);
            return folded;
        }
    }

    /** Folds some findings. */
    static List<Information> of(Collection<Finding> findings) {
        Fold fold = new Fold();
        findings.forEach(fold::add);
        return fold.folded();
    }

    /** What findings have in common that say the same. */
    private record Key(String rule, Optional<String> field, String message, String help) implements Comparable<Key> {

        static Key of(Finding finding) {
            return new Key(finding.rule(), finding.field(), finding.message(), finding.help());
        }

        /** Lets a hash table of messages that collide stay fast. */
        @Override
        public int compareTo(Key other) {
            int byText = message.compareTo(other.message);
            byText = byText != 0 ? byText : rule.compareTo(other.rule);
            byText = byText != 0 ? byText : help.compareTo(other.help);
            return byText != 0 ? byText : field.orElse("").compareTo(other.field.orElse(""));
        }

        /** Written out, as {@link #hashCode} is: the runtime links what it generates for records when it is first called, and every run calls this. */
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key
                    && key.message.equals(message)
                    && key.rule.equals(rule)
                    && key.help.equals(help)
                    && key.field.equals(field);
        }

        @Override
        public int hashCode() {
            return 31 * message.hashCode() + rule.hashCode();
        }
    }

    private static final class Group {

        private final List<Finding> examples = new ArrayList<>();
        private long count;

        void add(Finding finding) {
            count++;
            if (examples.size() < MOST_EXAMPLES) {
                examples.add(finding);
            }
        }

        void addAll(Group next) {
            count += next.count;
            int room = Math.min(MOST_EXAMPLES - examples.size(), next.examples.size());
            examples.addAll(next.examples.subList(0, room));
        }
    }
}
