package io.l9.dora.inject;

import io.l9.dora.inject.Plan.Category;
import io.l9.dora.inject.Plan.Refusal;
import io.l9.dora.rule.FileEntry;
import io.l9.dora.rule.Finding;
import io.l9.dora.rule.RepositoryRule;
import io.l9.dora.rule.RuleEngine;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Finds out whose change makes the files of a tree disagree. A rule finds fault with the younger file or with the smaller group; but a file that
 * agreed with the tree before and does not change is never to blame, whatever the rule says of it: the changes that it disagrees with are.
 */
final class Disagreements {

    static final String UNIQUE_IDS = "unique_component_id";

    private final RuleEngine rules;
    private final Set<String> asked;
    private final Map<Fault, Integer> before = new HashMap<>();

    /** A rule that a file breaks; may be so in more than one way. */
    private record Fault(String rule, String path) {

        static Fault of(Finding finding) {
            return new Fault(finding.rule(), finding.path());
        }
    }

    /** A file that is not to be written as it is drafted, and why. */
    record Blame(String path, Refusal refusal) {}

    /**
     * Takes note of what was wrong before anything was written.
     *
     * @param rules those about the whole tree
     * @param drafts of every file of the tree
     * @param asked the paths of the files that may be changed
     */
    Disagreements(RuleEngine rules, Collection<Draft> drafts, Set<String> asked) {
        this.rules = rules;
        this.asked = asked;
        failing(drafts, Draft::present, finding -> true)
                .forEach(finding -> before.merge(Fault.of(finding), 1, Integer::sum));
    }

    /**
     * Returns who is to blame for what the rules will say when all is written; empty when nothing that may be changed breaks a rule, and nothing
     * else breaks one that it did not break before. While there are changes that others suffer from, only these are blamed: without them the rest may agree.
     *
     * @param drafts by path
     * @param which the findings to look at
     */
    List<Blame> among(Map<String, Draft> drafts, Predicate<Finding> which) {
        List<Finding> found = failing(drafts.values(), Draft::outcome, which).toList();
        Map<Fault, Integer> left = new HashMap<>(before);
        Culprits culprits = new Culprits();
        for (Finding finding : found) {
            boolean isNew = left.merge(Fault.of(finding), -1, Integer::sum) < 0;
            Draft draft = drafts.get(finding.path());
            if (isNew && draft != null && !draft.isChange()) {
                draft.outcome().ifPresent(entry -> culprits.addVictim(finding, entry));
            }
        }
        List<Blame> blames = culprits.among(drafts);
        return blames.isEmpty() ? own(found, drafts) : blames;
    }

    private List<Blame> own(List<Finding> found, Map<String, Draft> drafts) {
        return found.stream()
                .filter(finding -> asked.contains(finding.path()))
                .filter(finding -> Optional.ofNullable(drafts.get(finding.path()))
                        .filter(draft -> draft.state() != Draft.State.REFUSED)
                        .isPresent())
                .map(finding -> new Blame(finding.path(), refusal(finding, finding.message())))
                .toList();
    }

    private Stream<Finding> failing(
            Collection<Draft> drafts, Function<Draft, Optional<FileEntry>> side, Predicate<Finding> which) {
        List<FileEntry> entries =
                drafts.stream().flatMap(draft -> side.apply(draft).stream()).toList();
        return rules.judge(new RepositoryRule.Tree(entries, drafts.stream().anyMatch(Draft::hidesIds))).stream()
                .filter(finding -> finding.mode().failsBuild())
                .filter(which)
                .sorted();
    }

    /**
     * Returns a refusal because of a finding.
     *
     * @param reason what to say of it
     */
    static Refusal refusal(Finding finding, String reason) {
        return finding.rule().equals(UNIQUE_IDS)
                ? new Refusal(
                        Category.DUPLICATE_ID,
                        reason,
                        finding.help() + ", or have this run do it: -Ddora.inject.reissueDuplicates=true")
                : new Refusal(Category.INCONSISTENT, reason, finding.help());
    }
}
