package io.l9.dora.inject;

import io.l9.dora.rule.Finding;
import java.util.Set;

/** What becomes of headers in spellings that were in use before today's format, and of values that say where a file comes from. */
public enum Migration {
    /** A file with an old block is refused. */
    OFF,
    /** Old blocks become today's. What says where a file comes from stays, also where a rule objects to it, and is told. */
    KEEP_IDS,
    /** The same, but an id that a rule objects to makes way for a new one. */
    REISSUE_INVALID_IDS;

    private static final String RULE = "field_values";
    private static final Set<String> ORIGIN = Set.of(Fields.ID, "created_at", "created_by");

    /** Tells whether blocks in old spellings are looked for and rewritten. */
    boolean isOn() {
        return this != OFF;
    }

    /** Tells whether the value that a rule objects to stays all the same. A placeholder is no value, and never does. */
    boolean keeps(Finding finding) {
        String field = finding.field().orElse("");
        return isOn()
                && finding.rule().equals(RULE)
                && ORIGIN.contains(field)
                && !(this == REISSUE_INVALID_IDS && field.equals(Fields.ID));
    }

    /** Returns what to say of such a value, as words of a message without a period. */
    static String told(Finding finding) {
        String help = finding.field().filter(Fields.ID::equals).isPresent()
                ? "for a new one run mvn dora:inject -Ddora.inject.migrate=true -Ddora.inject.reissueInvalidIds=true"
                : finding.help();
        return finding.message() + "; it is kept: " + help;
    }
}
