package io.l9.dora.audit;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Takes a JSON object apart into the names of its members and their values as they are spelled. It finds where a value ends, and not whether what is nested in
 * it is right. Loops on purpose: nothing recurses, whatever the nesting, and the time is linear.
 */
final class JsonMembers {

    private static final int HEX = 16;
    private static final int ESCAPE_DIGITS = 4;
    private static final String ESCAPES = "\"\\/bfnrt";
    private static final String ESCAPED = "\"\\/\b\f\n\r\t";

    private final String json;
    private int position;

    JsonMembers(String json) {
        this.json = json;
    }

    /** Returns the members, of those with one name the last; empty when the text is no object, or more than one. */
    Optional<Map<String, String>> read() {
        Map<String, String> members = new HashMap<>();
        if (!takes('{')) {
            return Optional.empty();
        }
        boolean isMore = !takes('}');
        while (isMore) {
            String name = value();
            if (!isText(name) || !takes(':')) {
                return Optional.empty();
            }
            String value = value();
            if (value.isEmpty()) {
                return Optional.empty();
            }
            members.put(textOf(name), value);
            isMore = takes(',');
            if (!isMore && !takes('}')) {
                return Optional.empty();
            }
        }
        skipSpace();
        return position == json.length() ? Optional.of(members) : Optional.empty();
    }

    private boolean takes(char c) {
        skipSpace();
        boolean isThere = position < json.length() && json.charAt(position) == c;
        position += isThere ? 1 : 0;
        return isThere;
    }

    private void skipSpace() {
        while (position < json.length() && " \t\r\n".indexOf(json.charAt(position)) >= 0) {
            position++;
        }
    }

    /** Takes a value and returns how it is spelled; an empty text where there is none. */
    private String value() {
        skipSpace();
        int start = position;
        int depth = 0;
        boolean goesOn = true;
        while (goesOn && position < json.length()) {
            char c = json.charAt(position);
            if (c == '"') {
                if (!skipText()) {
                    return "";
                }
                goesOn = depth > 0;
            } else if (c == '{' || c == '[') {
                depth++;
                position++;
            } else if (c == '}' || c == ']') {
                goesOn = depth > 1;
                position += depth > 0 ? 1 : 0;
                depth--;
            } else {
                goesOn = depth > 0 || ",: \t\r\n".indexOf(c) < 0;
                position += goesOn ? 1 : 0;
            }
        }
        return depth > 0 ? "" : json.substring(start, position);
    }

    /** Skips a text in quotes; tells whether it has an end. */
    private boolean skipText() {
        position++;
        while (position < json.length()) {
            char c = json.charAt(position);
            position += c == '\\' ? 2 : 1;
            if (c == '"') {
                return true;
            }
        }
        position = json.length();
        return false;
    }

    private static boolean isText(String value) {
        return value.length() > 1 && value.charAt(0) == '"' && value.endsWith("\"");
    }

    /**
     * Returns what a text in quotes means. An escape that JSON does not know stands for itself.
     *
     * @param spelled with its quotes
     */
    static String textOf(String spelled) {
        StringBuilder text = new StringBuilder();
        int end = spelled.length() - 1;
        for (int i = 1; i < end; i++) {
            char c = spelled.charAt(i);
            if (c != '\\') {
                text.append(c);
                continue;
            }
            char escape = spelled.charAt(++i);
            int known = ESCAPES.indexOf(escape);
            int unit = escape == 'u' ? unit(spelled, i + 1, end) : -1;
            if (unit >= 0) {
                text.append((char) unit);
                i += ESCAPE_DIGITS;
            } else {
                text.append(known >= 0 ? ESCAPED.charAt(known) : escape);
            }
        }
        return text.toString();
    }

    /** Returns the UTF-16 unit that four hexadecimal digits stand for, or -1. */
    private static int unit(String spelled, int start, int end) {
        if (start + ESCAPE_DIGITS > end) {
            return -1;
        }
        int unit = 0;
        for (int i = start; i < start + ESCAPE_DIGITS; i++) {
            int digit = Character.digit(spelled.charAt(i), HEX);
            if (digit < 0) {
                return -1;
            }
            unit = unit * HEX + digit;
        }
        return unit;
    }
}
