#!/usr/bin/env python3
# -*- coding: utf-8 -*-
"""
Module: Symbolic Core
Purpose: Evaluates symbolic expressions
"""

# ============================================================================
# DORA PROTOCOL METADATA
# ============================================================================
# Machine-readable metadata for governance, CI/CD, and audit trails
# DO NOT REMOVE OR MODIFY THE STRUCTURE OF THIS BLOCK

__dora_block__ = {
    # Component Identity (REQUIRED)
    "component_id": "SYM-CORE-001",
    "component_name": "Symbolic Core",
    "module_version": "1.0.0",

    # Authorship (REQUIRED)
    "created_at": "2026-01-02T02:04:00Z",
    "created_by": "L9_Codegen_Engine",

    # Classification (REQUIRED)
    "layer": "foundation",
    "domain": "symbolic_computation",
    "type": "engine",
    "status": "active",

    # Governance (REQUIRED)
    "governance_level": "high",
    "compliance_required": True,
    "audit_trail": True,

    # Purpose (REQUIRED)
    "purpose": "Evaluates symbolic expressions",
    "dependencies": ["numpy", "sympy"],
}

# ============================================================================
# END DORA BLOCK
# ============================================================================

# Standard imports start here
import os
