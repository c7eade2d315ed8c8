package io.l9.dora.contract;

import com.google.re2j.Pattern;

/**
 * One entry of {@code disallowed_patterns}: what no field may hold.
 *
 * <p>Matching is linear in the value: the pattern comes from the contract, the value from a hostile tree.
 */
public sealed interface DisallowedPattern {

    /** {@code {PLACEHOLDER}}: any {@code {...}}, <code>${...}</code> or {@code {{...}}} template variable. */
    record TemplateVariable() implements DisallowedPattern {}

    /** {@code TODO}, {@code FILL_IN}, ...: the text as a whole word, anywhere, in this case. */
    record Word(String word) implements DisallowedPattern {}

    /** {@code ""}: nothing but white space. */
    record Blank() implements DisallowedPattern {}

    /** {@code null}: no value, or one that spells it: {@code None}, {@code null}, {@code ~}. */
    record NullValue() implements DisallowedPattern {}

    /** {@code regex:...}: an RE2 pattern that occurs anywhere. */
    record Regex(Pattern pattern) implements DisallowedPattern {}
}
