package io.l9.dora.contract;

import io.l9.dora.value.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a shipped document in its prepared form: the data alone, without places and comments, one value a line. {@code map 2} stands before two keys with
 * their values, {@code list 3} before three items. Every run needs the shipped documents, and loading a parser of YAML takes longer than all there is to do
 * with them. {@code PreparedDocumentTest} proves that each says what its YAML says.
 */
final class PreparedDocument {

    private final String text;
    private int position;

    private PreparedDocument(String text) {
        this.text = text;
    }

    /**
     * Reads a document.
     *
     * @throws IllegalArgumentException when a line is none of this form
     */
    static Value read(String text) {
        return new PreparedDocument(text).value();
    }

    private Value value() {
        int end = text.indexOf('\n', position);
        int space = text.indexOf(' ', position);
        String kind = text.substring(position, space);
        String content = text.substring(space + 1, end);
        position = end + 1;
        return switch (kind) {
            case "text" -> Value.of(unescaped(content));
            case "integer" -> new Value.Num(content, Value.NumberKind.INTEGER, Value.NOWHERE);
            case "number" -> new Value.Num(content, Value.NumberKind.FLOAT, Value.NOWHERE);
            case "boolean" -> Value.of(content.equals("true"));
            case "null" -> new Value.Null(Value.NOWHERE);
            case "list" -> Value.of(items(Integer.parseInt(content)));
            case "map" -> new Value.Mapping(entries(Integer.parseInt(content)), Value.NOWHERE);
            default -> throw new IllegalArgumentException("no kind of value: " + kind);
        };
    }

    private List<Value> items(int count) {
        List<Value> items = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            items.add(value());
        }
        return items;
    }

    private List<Value.Entry> entries(int count) {
        List<Value.Entry> entries = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            Value key = value();
            entries.add(new Value.Entry(key, value()));
        }
        return entries;
    }

    /** A text of several lines has {@code \n} for their ends, and so a backslash is doubled. */
    private static String unescaped(String content) {
        if (content.indexOf('\\') < 0) {
            return content;
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < content.length(); i++) {
            char c = content.charAt(i);
            if (c == '\\') {
                i++;
                text.append(content.charAt(i) == 'n' ? '\n' : content.charAt(i));
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }
}
