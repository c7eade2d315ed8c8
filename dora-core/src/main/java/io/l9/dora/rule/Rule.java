package io.l9.dora.rule;

import io.l9.dora.contract.Contract;
import io.l9.dora.contract.RuleSpec;
import java.util.List;

/**
 * A rule about one file on its own. A pure function: what it returns depends on its arguments alone, so that files can be judged in
 * parallel and results be kept.
 */
public interface Rule {

    /** Returns what a contract can say about the rule. */
    RuleSpec spec();

    /** Judges a file. Called only while the contract has the rule on. */
    List<Violation> check(Subject subject, Contract contract);
}
