"""Settles invoices."""

# DORA PROTOCOL METADATA
__dora_block__ = {
    "component_id": "PAY-CORE-003",
    "component_name": "Engine",
    "module_version": "1.0.0",
    "created_at": "2026-01-02T02:04:00Z",
    "created_by": "L9_Codegen_Engine",
    "layer": "operations",
    "domain": "payments",
    "type": "service",
    "status": "active",
    "governance_level": "medium",
    "compliance_required": True,
    "audit_trail": True,
    "purpose": "Settles invoices",
    "dependencies": [],
}
# END DORA BLOCK


def settle(invoice):
    return invoice
