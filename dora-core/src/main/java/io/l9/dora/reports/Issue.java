package io.l9.dora.reports;

import io.l9.dora.contract.RemediationRules;
import io.l9.dora.report.Fingerprints;
import io.l9.dora.rule.Finding;
import io.l9.dora.rule.MessageTemplate;
import io.l9.dora.text.Sha256;
import java.util.List;
import java.util.Map;

/**
 * An issue about a file.
 *
 * @param path the file
 * @param violations those of the file and of its sidecar, at least one
 */
record Issue(String path, List<Finding> violations) {

    /** What GitHub takes. */
    private static final int LONGEST_TITLE = 256;

    private static final int DIGITS = 8;

    /** A comment of Markdown, which is not shown. */
    private static final String MARKER = "<!-- dora-file: ";

    private static final String MARKER_END = " -->";

    /** GitHub takes 65 536 characters. */
    private static final int MOST_VIOLATIONS = 30;

    /**
     * Returns the title, on one line and without blanks at its ends. It has no lines and columns, which move. Two long titles that begin alike end with
     * different digits.
     *
     * @param template the contract's words
     */
    String title(String template) {
        String reason = Fingerprints.withoutPlaces(violations.get(0).message()).strip();
        String title = MessageTemplate.fill(
                        template, Map.of(RemediationRules.FILE, path, RemediationRules.REASON, reason))
                .strip();
        if (title.length() <= LONGEST_TITLE) {
            return title;
        }
        String end = "... " + Sha256.of(title).substring(0, DIGITS);
        int cut = LONGEST_TITLE - end.length();
        return title.substring(0, Character.isHighSurrogate(title.charAt(cut - 1)) ? cut - 1 : cut) + end;
    }

    /** Returns the line by which the issue is known again as long as it is open, whatever is wrong with its file. */
    String marker() {
        return MARKER + Sha256.of(path) + MARKER_END;
    }

    /** Returns the text in Markdown, its last line the {@linkplain #marker marker}, which no other line begins like. Whatever comes from the tree is in code, where it makes no markup, no link and no mention. */
    String body() {
        StringBuilder body = new StringBuilder();
        body.append("The DORA block of ").append(MarkdownCode.of(path)).append(" is missing or invalid.\n\n");
        for (Finding violation : violations.subList(0, Math.min(MOST_VIOLATIONS, violations.size()))) {
            body.append("- ").append(MarkdownCode.of(violation.path() + ":" + violation.position()));
            body.append(": ").append(MarkdownCode.of(violation.message()));
            body.append(", rule ").append(MarkdownCode.of(violation.rule()));
            body.append(". To do: ").append(MarkdownCode.of(violation.help())).append('\n');
        }
        int more = violations.size() - MOST_VIOLATIONS;
        if (more > 0) {
            body.append("- and ").append(Words.count(more, "more violation")).append('\n');
        }
        return body.append("\nTo see all that is known of the file: `mvn dora:explain -Ddora.file=FILE`. ")
                .append("To have the block written: `mvn dora:inject`.\n\n")
                .append(marker())
                .append('\n')
                .toString();
    }
}
