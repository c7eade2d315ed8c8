#!/usr/bin/env python3
"""Keeps books."""
from __future__ import annotations

import os


def main() -> str:
    return os.getcwd()  # __dora_block__

# ============================================================================
# L9 DORA BLOCK - AUTO-GENERATED - DO NOT EDIT
# ============================================================================
__dora_block__ = {
    "component_id": "PAY-OPER-011",
    "component_name": "Ledger",
    "module_version": "0.9.0",
    "created_at": "2024-05-06T07:08:09Z",
    "created_by": "somebody",
    "layer": "operations",
    "domain": "payments",
    "type": "service",
    "status": "active",
    "governance_level": "high",
    "compliance_required": True,
    "audit_trail": True,
    "purpose": "Keeps the books: all of them",
    "dependencies": ["bank", "clock"],
}
# ============================================================================
# END L9 DORA BLOCK
# ============================================================================
