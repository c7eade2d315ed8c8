package io.l9.dora.init;

import java.util.Map;
import java.util.Optional;

/** The contract that a tree starts with: the built-in one, in which no file needs a schema of its own to get its block. */
public final class StarterContract {

    private static final String BUILT_IN = "/io/l9/dora/contract/built-in-contract.yaml";

    /** What replaces which lines: names and purposes come from the files, and else from what the meta schema says of a folder. */
    private static final Map<String, String> CHANGES = Map.of(
            "component_name: \"schema:metadata:component_name\"",
            "component_name: \"schema:metadata:component_name OR file name\"",
            "purpose: \"schema:metadata:purpose OR module docstring first line\"",
            "purpose: \"schema:metadata:purpose OR module docstring first line OR schema:metadata:default_purpose\"");

    private StarterContract() {}

    /**
     * Returns its text.
     *
     * @param schema where editors find the JSON Schema of contracts, from the root; empty where there is none
     */
    public static String text(Optional<String> schema) {
        String text = Resources.text(BUILT_IN);
        for (Map.Entry<String, String> change : CHANGES.entrySet()) {
            if (!text.contains(change.getKey())) {
                throw new IllegalStateException("the built-in contract has no `" + change.getKey() + "`");
            }
            text = text.replace(change.getKey(), change.getValue());
        }
        return schema.map(path -> "# yaml-language-server: $schema=" + path + "\n")
                        .orElse("")
                + text;
    }
}
