package io.l9.dora.contract;

import io.l9.dora.document.Problems;
import io.l9.dora.text.SourceText;
import io.l9.dora.text.Span;

/**
 * The one place where the contract as it was first published is not YAML: a text and a list as the value of one key. Copies of it are
 * around, and the section has no effect here, so that this very line is read as if its text were a comment. Nothing else is forgiven.
 */
final class PublishedFlaw {

    private static final String KEY = "  step_3: ";
    private static final String VALUE = "\"CI runs automatic remediation (if enabled):\"";

    private PublishedFlaw() {}

    /** Returns {@code text} with the text in that line blanked out, all other bytes being where they were. */
    static SourceText mend(SourceText text, Problems problems) {
        int line = text.indexOf(KEY + VALUE, text.bodyStart());
        if (line < 0 || text.lineStart(line) != line || !isBeforeList(text, line)) {
            return text;
        }
        int start = line + KEY.length();
        int end = start + VALUE.length();
        problems.info(new Span(start, end), "a text and a list as one value are not YAML; the text is left out");
        return SourceText.of(text.string(0, start) + " ".repeat(VALUE.length()) + text.string(end, text.length()));
    }

    private static boolean isBeforeList(SourceText text, int line) {
        return text.lineEnd(line) == line + KEY.length() + VALUE.length()
                && text.startsWith("    - ", text.nextLine(line));
    }
}
