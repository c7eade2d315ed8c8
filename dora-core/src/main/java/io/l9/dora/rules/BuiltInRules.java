package io.l9.dora.rules;

import io.l9.dora.contract.RuleSpec;
import io.l9.dora.rule.ChangeRule;
import io.l9.dora.rule.RepositoryRule;
import io.l9.dora.rule.Rule;
import java.util.ArrayList;
import java.util.List;

/** The rules that ship with the product. */
public final class BuiltInRules {

    private static final List<Rule> RULES = List.of(
            new ReadableRule(),
            new PresenceRule(),
            new BlockSyntaxRule(),
            new SingleBlockRule(),
            new PositionRule(),
            new FieldCoverageRule(),
            new ValuesNotEmptyRule(),
            new FieldValuesRule(),
            new RequiredGovernanceRule(),
            new RecommendedFieldsRule(),
            new TailPresenceRule(),
            new TailPositionRule(),
            new TailShapeRule(),
            new TailAgreementRule());

    private static final List<RepositoryRule> REPOSITORY_RULES = List.of(
            new UniqueComponentIdRule(),
            new ConsistencyRule(),
            new DependenciesResolveRule(),
            new PurposeBoilerplateRule());

    private static final List<ChangeRule> CHANGE_RULES = List.of(new ImmutableFieldsRule());

    private BuiltInRules() {}

    /** Returns the rules about one file. */
    public static List<Rule> rules() {
        return RULES;
    }

    /** Returns the rules about all files. */
    public static List<RepositoryRule> repositoryRules() {
        return REPOSITORY_RULES;
    }

    /** Returns the rules about what a change does to files. */
    public static List<ChangeRule> changeRules() {
        return CHANGE_RULES;
    }

    /** Returns what contracts can say about each of them. */
    public static List<RuleSpec> specs() {
        List<RuleSpec> specs = new ArrayList<>();
        for (Rule rule : RULES) {
            specs.add(rule.spec());
        }
        for (RepositoryRule rule : REPOSITORY_RULES) {
            specs.add(rule.spec());
        }
        for (ChangeRule rule : CHANGE_RULES) {
            specs.add(rule.spec());
        }
        specs.add(BaselineRule.SPEC);
        return specs;
    }
}
