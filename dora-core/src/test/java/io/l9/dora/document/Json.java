package io.l9.dora.document;

import io.l9.dora.value.Value;
import java.util.stream.Collectors;

/** Writes a value as JSON, as an editor sees a YAML document when it holds it against a schema. */
public final class Json {

    private Json() {}

    /** Returns the value as JSON. */
    public static String of(Value value) {
        if (value instanceof Value.Mapping mapping) {
            return mapping.entries().stream()
                    .map(entry -> key(entry.key()) + ":" + of(entry.value()))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (value instanceof Value.Sequence sequence) {
            return sequence.items().stream().map(Json::of).collect(Collectors.joining(",", "[", "]"));
        }
        if (value instanceof Value.Text text) {
            return quoted(text.text());
        }
        if (value instanceof Value.Num number) {
            return number.literal();
        }
        return value instanceof Value.Bool bool ? String.valueOf(bool.value()) : "null";
    }

    private static String key(Value key) {
        return key instanceof Value.Text text ? quoted(text.text()) : quoted(of(key));
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.chars()
                .forEach(c ->
                        out.append(c < ' ' || c == '"' || c == '\\' ? String.format("\\u%04x", c) : "" + (char) c));
        return out.append('"').toString();
    }
}
