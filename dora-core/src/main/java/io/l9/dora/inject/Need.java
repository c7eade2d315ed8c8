package io.l9.dora.inject;

import io.l9.dora.rule.Finding;
import java.util.List;

/** What calls for a block to be written. */
enum Need {
    /** Nothing does. */
    NONE,
    /** Only warnings do, which stop nothing when they cannot be helped. */
    WARNING,
    /** A finding fails the build, or the run was asked for something that this file must not miss without a word. */
    DEMAND;

    static Need of(List<Finding> findings, boolean demanded) {
        if (demanded || findings.stream().anyMatch(finding -> finding.mode().failsBuild())) {
            return DEMAND;
        }
        return findings.isEmpty() ? NONE : WARNING;
    }
}
