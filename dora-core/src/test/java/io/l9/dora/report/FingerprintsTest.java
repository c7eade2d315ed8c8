package io.l9.dora.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.contract.FailureMode;
import io.l9.dora.rule.Finding;
import io.l9.dora.text.Position;
import java.util.List;
import org.junit.jupiter.api.Test;

class FingerprintsTest {

    @Test
    void movedLinesKeepTheirFingerprints() {
        List<Finding> before = List.of(finding("a.py", 3, "x"), finding("a.py", 4, "x"), finding("b.py", 1, "y"));
        List<Finding> after = List.of(finding("a.py", 13, "x"), finding("a.py", 17, "x"), finding("b.py", 2, "y"));

        assertThat(Fingerprints.of(after))
                .isEqualTo(Fingerprints.of(before))
                .doesNotHaveDuplicates()
                .allMatch(fingerprint -> fingerprint.matches("[0-9a-f]{16}"));
    }

    @Test
    void placesInAMessageMoveToo() {
        List<Finding> before = List.of(finding("a.py", 9, "a second block; the first one is on line 3, column 17"));
        List<Finding> after = List.of(finding("a.py", 10, "a second block; the first one is on line 24, column 1"));
        List<Finding> other =
                List.of(finding("a.py", 9, "a second block; the first one is on line 3, column 17 of c2"));

        assertThat(Fingerprints.of(after)).isEqualTo(Fingerprints.of(before)).isNotEqualTo(Fingerprints.of(other));
    }

    @Test
    void valuesInAMessageTellFindingsApart() {
        for (String value : List.of("core:%s", "line %s", "12:%s:3", "outline %s")) {
            Finding one = finding("a.py", 1, "'module' is '" + value.replace("%s", "12") + "'");
            Finding other = finding("a.py", 1, "'module' is '" + value.replace("%s", "99") + "'");
            assertThat(Fingerprints.of(List.of(one))).isNotEqualTo(Fingerprints.of(List.of(other)));
        }
    }

    @Test
    void linesAtTheStartOfAMessageMoveToo() {
        assertThat(Fingerprints.of(List.of(finding("a.py", 1, "line 3: x"))))
                .isEqualTo(Fingerprints.of(List.of(finding("a.py", 1, "line 4: x"))));
    }

    @Test
    void ruleFileAndMessageTellFindingsApart() {
        Finding finding = finding("a.py", 1, "x");
        Finding otherRule = new Finding("position", finding.mode(), "a.py", Position.START, "x", "");

        assertThat(Fingerprints.of(List.of(finding, otherRule, finding("a.py", 1, "y"), finding("b.py", 1, "x"))))
                .doesNotHaveDuplicates();
    }

    @Test
    void namesThatAreNoUtf8AreToldApart() {
        List<Finding> one = List.of(finding("\udc80.py", 1, "x"));
        List<Finding> other = List.of(finding("\udc81.py", 1, "x"));

        assertThat(Fingerprints.of(one)).isNotEqualTo(Fingerprints.of(other));
    }

    private static Finding finding(String path, int line, String message) {
        return new Finding("presence", FailureMode.WARN, path, new Position(line, 1), message, "mend it");
    }
}
