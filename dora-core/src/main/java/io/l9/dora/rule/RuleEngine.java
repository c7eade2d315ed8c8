package io.l9.dora.rule;

import io.l9.dora.contract.Contract;
import io.l9.dora.contract.RuleConfig;
import io.l9.dora.contract.RuleSpec;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Runs rules under a contract and turns what they return into findings. */
public final class RuleEngine {

    /** More of a kind in one file help nobody, and a hostile file can have them by the million. */
    static final int MOST_OF_A_RULE = 1_000;

    private final Contract contract;
    private final Rule[] rules;

    /** That of each of the rules. */
    private final Wording[] wordings;

    private final List<RepositoryRule> repositoryRules;
    private final List<ChangeRule> changeRules;

    /**
     * Prepares a run over a tree that is compared with no other.
     *
     * @param contract read with the specs of all the rules given here
     */
    public RuleEngine(Contract contract, Collection<Rule> rules, Collection<RepositoryRule> repositoryRules) {
        this(contract, rules, repositoryRules, List.of());
    }

    /**
     * Prepares a run.
     *
     * @param contract read with the specs of all the rules given here
     */
    public RuleEngine(
            Contract contract,
            Collection<Rule> rules,
            Collection<RepositoryRule> repositoryRules,
            Collection<ChangeRule> changeRules) {
        this.contract = contract;
        this.rules = rules.stream().filter(rule -> config(rule.spec()).isOn()).toArray(Rule[]::new);
        this.wordings = Stream.of(this.rules).map(rule -> wording(rule.spec())).toArray(Wording[]::new);
        this.repositoryRules = repositoryRules.stream()
                .filter(rule -> config(rule.spec()).isOn())
                .toList();
        this.changeRules =
                changeRules.stream().filter(rule -> config(rule.spec()).isOn()).toList();
    }

    /** Returns the ids of the rules that judge a tree as it is, in the order in which they do. */
    public List<String> ruleIds() {
        return Stream.concat(
                        Stream.of(rules).map(Rule::spec),
                        repositoryRules.stream().map(RepositoryRule::spec))
                .map(RuleSpec::id)
                .toList();
    }

    private RuleConfig config(RuleSpec spec) {
        return contract.rule(spec.id());
    }

    /**
     * Returns what is wrong with one file on its own, in no particular order. Of one rule these are at most 1000; the last one says how
     * many more there are.
     */
    public List<Finding> judge(Subject subject) {
        List<Finding> findings = List.of();
        for (int i = 0; i < rules.length; i++) {
            List<Violation> violations = rules[i].check(subject, contract);
            if (!violations.isEmpty()) {
                findings = findings.isEmpty() ? new ArrayList<>(violations.size()) : findings;
                word(bounded(violations), wordings[i], subject.document(), findings);
            }
        }
        return findings;
    }

    private static void word(List<Violation> violations, Wording wording, String document, List<Finding> findings) {
        for (int i = 0; i < violations.size(); i++) {
            findings.add(wording.finding(document, violations.get(i)));
        }
    }

    private Wording wording(RuleSpec spec) {
        return new Wording(spec, config(spec));
    }

    private static List<Violation> bounded(List<Violation> violations) {
        if (violations.size() <= MOST_OF_A_RULE) {
            return violations;
        }
        List<Violation> shown = new ArrayList<>(violations.subList(0, MOST_OF_A_RULE));
        Violation last = shown.remove(MOST_OF_A_RULE - 1);
        int more = violations.size() - MOST_OF_A_RULE;
        shown.add(new Violation(
                last.field(),
                last.position(),
                last.values(),
                last.help() + "; " + more + " more of this rule are left out"));
        return shown;
    }

    /** Returns what is wrong with files among each other, in no particular order. */
    public List<Finding> judge(RepositoryRule.Tree tree) {
        List<Finding> findings = new ArrayList<>(0);
        for (RepositoryRule rule : repositoryRules) {
            Wording wording = wording(rule.spec());
            for (RepositoryRule.EntryViolation found : rule.check(tree, contract)) {
                findings.add(wording.finding(found.entry().document(), found.violation()));
            }
        }
        return findings;
    }

    /**
     * Returns what a rule says that is about no file of the tree, likewise bounded; nothing when the rule is off.
     *
     * @param document where the violations are
     */
    public List<Finding> judge(RuleSpec spec, String document, List<Violation> violations) {
        List<Finding> findings = new ArrayList<>();
        if (config(spec).isOn()) {
            word(bounded(violations), wording(spec), document, findings);
        }
        return findings;
    }

    /** Returns what a change did to the fields of one file, as far as rules care. */
    public List<FieldChange> compare(Subject before, Subject now) {
        Optional<BlockHolder> former = BlockHolder.of(before);
        Optional<BlockHolder> present = BlockHolder.of(now);
        return former.isPresent() && present.isPresent()
                ? changeRules.stream()
                        .flatMap(rule -> rule.compare(former.get(), present.get(), contract).stream())
                        .toList()
                : List.of();
    }

    /**
     * Returns what is wrong with the changes of all files, in no particular order.
     *
     * @param changes what {@link #compare} gave
     * @param idBefore returns the {@code component_id} that a file had, by the path that it has now
     */
    public List<Finding> judgeChanges(
            List<FieldChange> changes, List<FileEntry> entries, Function<String, Optional<String>> idBefore) {
        return changeRules.stream()
                .flatMap(rule -> {
                    Wording wording = wording(rule.spec());
                    return rule.check(changes, entries, idBefore, contract).stream()
                            .map(found -> wording.finding(found.entry().document(), found.violation()));
                })
                .toList();
    }
}
