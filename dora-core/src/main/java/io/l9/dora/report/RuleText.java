package io.l9.dora.report;

import io.l9.dora.contract.FailureMode;

/**
 * What people are told of a rule.
 *
 * @param id its name in contracts
 * @param mode what the contract makes of a violation
 * @param summary one line, without a period
 * @param page its page, Markdown
 */
public record RuleText(String id, FailureMode mode, String summary, String page) {}
