package io.l9.dora.init;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A meta schema that is proposed.
 *
 * @param metadata what holds for all files, by key
 * @param rules what holds for some folders, the later ones winning
 * @param leftOut how many folders might have had a rule of their own, and take what holds around them
 * @param missing fields that nothing gives a value; people have to
 */
public record SchemaProposal(Map<String, Guess> metadata, List<PathRule> rules, int leftOut, List<String> missing) {

    public SchemaProposal {
        metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
        rules = List.copyOf(rules);
        missing = List.copyOf(missing);
    }

    /**
     * What holds for some files.
     *
     * @param pattern the files, as the meta schema spells it
     * @param metadata by key
     */
    public record PathRule(String pattern, Map<String, Guess> metadata) {

        public PathRule {
            metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
        }
    }
}
