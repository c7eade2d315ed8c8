package io.l9.dora.contract;

import io.l9.dora.document.Form;
import io.l9.dora.document.Forms;
import io.l9.dora.document.MapReader;
import io.l9.dora.document.Problems;
import io.l9.dora.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * {@code if_dora_block_missing_or_invalid}: how issues and commits about files that fail are worded. Each text stands in single quotes within a
 * sentence for people. A step that is left out is that of the built-in contract; the steps without a text in quotes describe what happens.
 */
final class RemediationSection {

    static final String KEY = "if_dora_block_missing_or_invalid";

    private static final String ISSUE_STEP = "step_2";
    private static final String COMMIT_STEP = "step_3";

    /** How the sentence begins whose text is the message. */
    private static final String COMMIT = "Commit with message:";

    private static final String TITLE_EXAMPLE = "CI creates issue: '[DORA-FAIL] {filename} - {reason}'";

    private static final Set<String> TITLE_PLACEHOLDERS = Set.of(RemediationRules.FILE, RemediationRules.REASON);

    private static final Form<String> TITLE =
            (value, what, problems) -> quoted(TITLE_EXAMPLE, RemediationRules.FILE, RemediationRules.REASON)
                    .read(value, what, problems)
                    .filter(title -> namesFile(title, value, what, problems));

    private static final Form<String> MESSAGE =
            quoted(COMMIT + " 'fix(dora): remediate {filename}'", RemediationRules.FILE);

    private static final Form<String> STEPS = RemediationSection::commitOf;

    private RemediationSection() {}

    /** Reads the section. */
    static RemediationRules read(MapReader section) {
        MapReader shipped = BuiltInContract.section(KEY);
        section.describe("step_1");
        RemediationRules rules = new RemediationRules(
                section.get(ISSUE_STEP, TITLE)
                        .orElseGet(() -> shipped.get(ISSUE_STEP, TITLE).orElseThrow()),
                section.get(COMMIT_STEP, STEPS)
                        .orElseGet(() -> shipped.get(COMMIT_STEP, STEPS).orElseThrow()));
        section.describe("step_4");
        section.end();
        return rules;
    }

    private static Optional<String> commitOf(Value value, String what, Problems problems) {
        if (!(value instanceof Value.Sequence sequence)) {
            problems.wrongKind(value, what, "a list of sentences");
            return Optional.empty();
        }
        List<Value> commits = new ArrayList<>();
        for (Value item : sequence.items()) {
            if (Forms.LINE.read(item, "an item of " + what, problems).orElse("").startsWith(COMMIT)) {
                commits.add(item);
            }
        }
        if (commits.size() != 1) {
            problems.error(
                    value.span(),
                    what + ": expected one item that begins with " + Problems.quoted(COMMIT) + ", found "
                            + commits.size());
            return Optional.empty();
        }
        return MESSAGE.read(commits.get(0), what, problems);
    }

    /**
     * Returns the form of a sentence that has a text in single quotes: from the first one to the last.
     *
     * @param example such a sentence
     * @param known the placeholders that the text may have
     */
    private static Form<String> quoted(String example, String... known) {
        Set<String> placeholders = Set.of(known);
        return (value, what, problems) -> {
            Optional<String> line = Forms.LINE.read(value, what, problems);
            if (line.isEmpty()) {
                return line;
            }
            String sentence = line.get();
            int open = sentence.indexOf('\'') + 1;
            int close = sentence.lastIndexOf('\'');
            if (close <= open || sentence.substring(open, close).isBlank()) {
                problems.wrongKind(value, what, "a text in single quotes, as " + Problems.quoted(example));
                return Optional.empty();
            }
            String text = sentence.substring(open, close);
            requireKnown(text, placeholders, value, what, problems);
            return Optional.of(text);
        };
    }

    /** Issues of one run must not all be called the same. An unknown placeholder has been told, and may be meant for this one. */
    private static boolean namesFile(String title, Value value, String what, Problems problems) {
        Set<String> placeholders = MessageForm.placeholders(title);
        boolean names = placeholders.contains(RemediationRules.FILE);
        if (!names && TITLE_PLACEHOLDERS.containsAll(placeholders)) {
            problems.wrongKind(
                    value,
                    what,
                    "a text with {" + RemediationRules.FILE + "} in single quotes, as "
                            + Problems.quoted(TITLE_EXAMPLE));
        }
        return names;
    }

    private static void requireKnown(String text, Set<String> known, Value value, String what, Problems problems) {
        for (String name : MessageForm.placeholders(text)) {
            if (!known.contains(name)) {
                problems.unknown(value.span(), what + ": unknown placeholder", name, new TreeSet<>(known));
            }
        }
    }
}
