package io.l9.dora.contract;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a contract says of writing blocks: its section {@code codegen_rules}.
 *
 * @param fieldsFrom for each field where its value comes from, the first alternative that gives one; a field without an entry takes
 *     {@code schema:metadata:<field>}
 * @param preservedFields fields that keep the value of an existing block when it is written anew
 * @param templateSource the name of the template of a format in the root, with {@code {filetype}} for its extension
 * @param idChangeMessage what is said when a schema names another id than the file has; with {@code {OLD_ID}} and {@code {NEW_ID}}
 * @param placeholderMessage what is said of a template variable in what was written; with {@code {PLACEHOLDER}}
 */
public record CodegenRules(
        Map<String, List<Term>> fieldsFrom,
        Set<String> preservedFields,
        String templateSource,
        String idChangeMessage,
        String placeholderMessage) {

    public CodegenRules {
        fieldsFrom = Map.copyOf(fieldsFrom);
        preservedFields = Set.copyOf(preservedFields);
    }

    /** Returns where the value of a field comes from. */
    public List<Term> termsOf(String field) {
        return fieldsFrom.getOrDefault(field, List.of(new Term.SchemaPath(List.of("metadata", field))));
    }
}
