package io.l9.dora.report;

import io.l9.dora.rule.Finding;
import io.l9.dora.text.Sha256;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names for findings that outlive the lines they stand on: from the rule, the path and the message. */
public final class Fingerprints {

    private static final int DIGITS = 16;

    private Fingerprints() {}

    /** Returns the fingerprint of each finding, in their order: 16 hexadecimal digits. Equal findings of one file differ by their order. */
    public static List<String> of(List<Finding> findings) {
        Map<String, Integer> seen = new HashMap<>();
        List<String> fingerprints = new ArrayList<>(findings.size());
        for (Finding finding : findings) {
            String what = finding.rule() + "\n" + finding.path() + "\n" + finding.message();
            String first = fingerprint(what);
            int earlier = seen.merge(first, 1, Integer::sum) - 1;
            fingerprints.add(earlier == 0 ? first : fingerprint(what + "\n" + earlier));
        }
        return fingerprints;
    }

    private static String fingerprint(String text) {
        return Sha256.of(text).substring(0, DIGITS);
    }
}
