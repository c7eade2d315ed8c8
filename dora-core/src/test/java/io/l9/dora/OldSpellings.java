package io.l9.dora;

/** Files with blocks as they were before today's format, for tests. */
final class OldSpellings {

    private OldSpellings() {}

    /** Returns a JSON file whose last key is such a block. */
    static String json(String id) {
        return """
                {
                  "name": "ledger",
                  "limits": [1, 2.50],
                  "_l9_dora": %s
                }
                """.formatted(object(id));
    }

    /** Returns the value of its key, on one line. */
    static String object(String id) {
        return "{\"component_id\": \"" + id + "\", \"component_name\": \"Old ledger\","
                + " \"module_version\": \"0.9.0\", \"created_at\": \"2024-05-06T07:08:09Z\","
                + " \"created_by\": \"somebody\", \"layer\": \"operations\", \"domain\": \"payments\","
                + " \"type\": \"service\", \"status\": \"active\", \"governance_level\": \"high\","
                + " \"compliance_required\": true, \"audit_trail\": true, \"purpose\": \"Keeps the old books\","
                + " \"dependencies\": [\"bank\"]}";
    }

    /** Returns a Markdown file with such a block at its end. */
    static String markdown(String id) {
        return """
                # Ledger

                Text.

                ---

                ## L9 DORA BLOCK - AUTO-GENERATED - DO NOT EDIT

                | Field | Value |
                |-------|-------|
                | **Component ID** | %s |
                | **Component Name** | Old ledger |
                | **Module Version** | 0.9.0 |
                | **Created At** | 2024-05-06T07:08:09Z |
                | **Created By** | somebody |
                | **Layer** | operations |
                | **Domain** | payments |
                | **Type** | service |
                | **Status** | active |
                | **Governance Level** | high |
                | **Compliance Required** | True |
                | **Audit Trail** | True |
                | **Purpose** | Keeps the old \\| books |

                ## END L9 DORA BLOCK
                """.formatted(id);
    }
}
