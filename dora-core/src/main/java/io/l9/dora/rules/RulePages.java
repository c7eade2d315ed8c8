package io.l9.dora.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The pages of the rules. */
public final class RulePages {

    private RulePages() {}

    /**
     * Returns the page of a rule, Markdown with LF.
     *
     * @param id one of {@link BuiltInRules}
     */
    public static String of(String id) {
        String name = id + ".md";
        try (InputStream in = RulePages.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("a rule without a page: " + id);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
