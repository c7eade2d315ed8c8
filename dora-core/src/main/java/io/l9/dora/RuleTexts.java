package io.l9.dora;

import io.l9.dora.contract.Contract;
import io.l9.dora.contract.RuleConfig;
import io.l9.dora.contract.RuleSpec;
import io.l9.dora.report.RuleText;
import io.l9.dora.rules.BuiltInRules;
import io.l9.dora.rules.RulePages;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What reports tell of the rules of a contract. */
final class RuleTexts {

    private static final Pattern LINK = Pattern.compile("\\[([^\\]]*)\\]\\([^)]*\\)");

    private RuleTexts() {}

    /** Returns those that are on, in the order in which they run. */
    static List<RuleText> of(Contract contract) {
        List<RuleText> texts = new ArrayList<>();
        for (RuleSpec spec : BuiltInRules.specs()) {
            RuleConfig rule = contract.rule(spec.id());
            if (rule.isOn()) {
                texts.add(text(rule));
            }
        }
        return texts;
    }

    private static RuleText text(RuleConfig rule) {
        String page = RulePages.of(rule.id());
        return new RuleText(rule.id(), rule.mode(), summary(page), page);
    }

    /** Returns the first sentence of the first paragraph. */
    private static String summary(String page) {
        String paragraph = page.substring(page.indexOf("\n\n") + 2);
        String line = LINK.matcher(
                        paragraph.substring(0, paragraph.indexOf("\n\n")).replace('\n', ' '))
                .replaceAll("$1");
        int end = line.indexOf(". ");
        String sentence = end < 0 ? line : line.substring(0, end);
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }
}
