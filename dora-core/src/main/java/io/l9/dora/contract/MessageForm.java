package io.l9.dora.contract;

import io.l9.dora.document.Form;
import io.l9.dora.document.Forms;
import io.l9.dora.document.Problems;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The {@code error_message} of a rule, with placeholders as {@code {FIELD_NAME}}. Braces around anything but a name are text. */
final class MessageForm {

    private MessageForm() {}

    /**
     * Returns the form of a message of a rule: one line, no other placeholders than the rule fills.
     *
     * @param rule the rule's name
     * @param known the names of its placeholders
     */
    static Form<String> form(String rule, Set<String> known) {
        return (value, what, problems) -> {
            Optional<String> message = Forms.LINE.read(value, what, problems);
            for (String name : placeholders(message.orElse(""))) {
                if (known.isEmpty()) {
                    problems.error(
                            value.span(),
                            what + ": unknown placeholder " + Problems.quoted(name) + "; the rule "
                                    + Problems.quoted(rule) + " has none");
                } else if (!known.contains(name)) {
                    problems.unknown(value.span(), what + ": unknown placeholder", name, new TreeSet<>(known));
                }
            }
            return message;
        };
    }

    /** Returns the names in braces, each once. */
    static Set<String> placeholders(String message) {
        Set<String> names = new LinkedHashSet<>();
        for (int open = message.indexOf('{'); open >= 0; open = message.indexOf('{', open + 1)) {
            int end = open + 1;
            while (end < message.length() && isNamePart(message.charAt(end))) {
                end++;
            }
            boolean closed = end > open + 1 && end < message.length() && message.charAt(end) == '}';
            if (closed) {
                names.add(message.substring(open + 1, end));
            }
        }
        return names;
    }

    private static boolean isNamePart(char c) {
        return c == '_' || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }
}
