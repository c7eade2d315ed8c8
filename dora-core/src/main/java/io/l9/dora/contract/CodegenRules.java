package io.l9.dora.contract;

import io.l9.dora.document.Once;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a contract says of writing blocks: its section {@code codegen_rules}.
 *
 * @param fieldsFrom for each field where its value comes from, the first alternative that gives one; a field without an entry takes
 *     {@code schema:metadata:<field>}; found out when a run asks for it
 * @param preservedFields fields that keep the value of an existing block when it is written anew
 * @param templateSource the name of the template of a format in the root, with {@code {filetype}} for its extension
 * @param idChange what is done when a schema names another id than the file has; its message has {@code {OLD_ID}} and {@code {NEW_ID}}. Under a
 *     mode that fails nothing the file keeps its id without a word
 * @param placeholder what is done about a template variable in what was written; its message has {@code {PLACEHOLDER}}
 */
public record CodegenRules(
        Once<Map<String, List<Term>>> fieldsFrom,
        Set<String> preservedFields,
        String templateSource,
        CodegenRule idChange,
        CodegenRule placeholder) {

    /** What stands in a {@link #templateSource} for the extension of a format. */
    static final String FILE_TYPE = "{filetype}";

    public CodegenRules {
        preservedFields = Set.copyOf(preservedFields);
    }

    /** Returns where the value of a field comes from: at least one term. */
    public List<Term> termsOf(String field) {
        return fieldsFrom.get().getOrDefault(field, List.of(new Term.SchemaPath(List.of(Term.METADATA, field))));
    }

    /**
     * Returns the name of a template, a file in the root.
     *
     * @param fileType the extension without a dot, as {@code py}
     */
    public String templateName(String fileType) {
        return templateSource.replace(FILE_TYPE, fileType);
    }

    /** Returns the message of {@link #idChange}. */
    public String idChangeMessage() {
        return idChange.message();
    }

    /** Returns the message of {@link #placeholder}. */
    public String placeholderMessage() {
        return placeholder.message();
    }
}
