package io.l9.dora.commit;

/** Files of Python, with a block and without. */
final class Blocks {

    static final String NONE = "x = 1\n";

    private Blocks() {}

    /** Returns a file that passes every rule of the built-in contract. */
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
}
