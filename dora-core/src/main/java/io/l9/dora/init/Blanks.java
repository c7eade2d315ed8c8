package io.l9.dora.init;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * What is filled into shipped files: {@code @NAME@} within double quotes of YAML becomes the value, escaped for there. Shell gets it from there, through
 * the environment.
 *
 * @param values what each name stands for
 */
record Blanks(Map<String, String> values) {

    /** How GitHub's expressions begin. */
    private static final String EXPRESSION = "${{";

    private static final String EXPRESSION_AS_TEXT = "${{ '${{' }}";

    Blanks {
        values = Map.copyOf(values);
    }

    /**
     * Returns the blanks of a tree.
     *
     * @param plugin group, artifact and version of the Maven plugin, with colons between them
     */
    static Blanks of(String plugin, Locations locations) {
        return new Blanks(Map.of(
                "PLUGIN", plugin,
                "GATE", locations.gate(),
                "REGISTRY", locations.registry(),
                "REPORTS", locations.reportFolder(),
                "REPORT", locations.reportBase()));
    }

    /** Returns the same for texts in which GitHub evaluates expressions: a value that looks like one stays what it is. */
    Blanks withoutExpressions() {
        return new Blanks(values.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, value -> value.getValue().replace(EXPRESSION, EXPRESSION_AS_TEXT))));
    }

    /** Returns a text with the values in their places; what is no name of one is text. */
    String fill(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int done = 0;
        for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', Math.max(at + 1, done))) {
            int end = text.indexOf('@', at + 1);
            String value = end < 0 ? null : values.get(text.substring(at + 1, end));
            if (value != null) {
                out.append(text, done, at).append(YamlText.escaped(value));
                done = end + 1;
            }
        }
        return out.append(text.substring(done)).toString();
    }
}
