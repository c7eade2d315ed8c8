package io.l9.dora;

/** Files with valid blocks, for tests that are about something else. */
final class Blocks {

    private Blocks() {}

    /** Returns a Python file that passes every rule of the built-in contract. */
    static String python(int number) {
        return """
                # DORA PROTOCOL METADATA
                __dora_block__ = {
                    "component_id": "PAY-OPER-%03d",
                    "component_name": "Ledger",
                    "module_version": "1.0.0",
                    "created_at": "2026-01-02T02:04:00Z",
                    "created_by": "L9_Codegen_Engine",
                    "layer": "operations",
                    "domain": "payments",
                    "type": "service",
                    "status": "active",
                    "governance_level": "high",
                    "compliance_required": True,
                    "audit_trail": True,
                    "purpose": "Keeps the books",
                    "dependencies": [],
                }
                # END DORA BLOCK
                """.formatted(number);
    }

    /** Returns a JSON file that passes likewise, with more behind its block. */
    static String json(int number) {
        return """
                {
                  "_dora_block": {
                    "component_id": "PAY-OPER-%03d",
                    "component_name": "Ledger %d",
                    "module_version": "1.0.0",
                    "created_at": "2026-01-02T02:04:00Z",
                    "created_by": "L9_Codegen_Engine",
                    "layer": "operations",
                    "domain": "payments",
                    "type": "service",
                    "status": "active",
                    "governance_level": "high",
                    "compliance_required": true,
                    "audit_trail": true,
                    "purpose": "Keeps the books",
                    "dependencies": []
                  },
                  "body": [1,  2],
                  "footer_meta": {"component_id":   "x"}
                }
                """.formatted(number, number);
    }
}
