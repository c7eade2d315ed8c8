"""Keeps books."""

__dora_meta__ = {
    "component_id": "PAY-OPER-012",
    "component_name": "Ledger",
    "module_version": "0.9.0",
    "created_at": "2024-05-06T07:08:09Z",
    "created_by": "somebody",
}

import os

print(os.sep)

__dora_footer__ = {
    "layer": "operations",
    "domain": "payments",
    "type": "service",
    "status": "active",
    "governance_level": "high",
    "compliance_required": True,
    "audit_trail": True,
    "purpose": "Keeps the books: all of them",
    "dependencies": ["bank", "clock"],
    "reviewed_by": "audit",
}
