package io.l9.dora.inject;

import io.l9.dora.block.BlockKind;
import io.l9.dora.contract.FailureMode;
import io.l9.dora.rule.Finding;
import io.l9.dora.rule.RuleEngine;
import io.l9.dora.rule.Subject;
import io.l9.dora.tail.TailRules;
import java.util.List;

/**
 * What the rules about single files say of each of the blocks of a file. What is only recommended is no reason to touch one, and what a
 * migration keeps is none; both are left out.
 *
 * @param rules those about single files
 */
record Judge(RuleEngine rules, Migration migration) {

    /** Returns what is wrong with the header, or with the file as such, in order. */
    List<Finding> ofHeader(Subject subject) {
        return rules.judge(subject).stream()
                .filter(finding -> !TailRules.has(finding.rule()))
                .filter(this::isActionable)
                .sorted()
                .toList();
    }

    /** Returns what is wrong with one of the blocks at the end, in order. */
    List<Finding> ofTail(Subject.Scanned file, BlockKind kind) {
        return rules.judge(file.withTails(file.tails().only(kind))).stream()
                .filter(finding -> TailRules.has(finding.rule()))
                .filter(this::isActionable)
                .sorted()
                .toList();
    }

    private boolean isActionable(Finding finding) {
        return finding.mode() != FailureMode.INFO && !migration.keeps(finding);
    }

    /** Returns those of the findings that fail the build. */
    static List<Finding> failing(List<Finding> findings) {
        return findings.stream().filter(finding -> finding.mode().failsBuild()).toList();
    }
}
