#!/usr/bin/env python3
"""Keeps the books of the payment service."""

from __future__ import annotations

# ============================================================================
# DORA PROTOCOL METADATA
# ============================================================================
# Machine-readable metadata for governance, CI/CD, and audit trails
# DO NOT REMOVE OR MODIFY THE STRUCTURE OF THIS BLOCK

__dora_block__ = {
    # Component Identity (REQUIRED)
    "component_id": "PAY-OPER-001",
    "component_name": "Ledger",
    "module_version": "1.0.0",
    # Authorship (REQUIRED)
    "created_at": "2026-01-02T02:04:00Z",
    "created_by": "L9_Codegen_Engine",
    # Classification (REQUIRED)
    "layer": "operations",
    "domain": "payments",
    "type": "service",
    "status": "active",
    # Governance (REQUIRED)
    "governance_level": "high",
    "compliance_required": True,
    "audit_trail": True,
    # Purpose (REQUIRED)
    "purpose": "Books every payment twice",
    "dependencies": ["decimal"],
}

# ============================================================================
# END DORA BLOCK
# ============================================================================

import decimal


def book(amount: decimal.Decimal) -> None:
    """Books a payment."""
