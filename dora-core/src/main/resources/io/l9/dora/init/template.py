#!/usr/bin/env python3
# -*- coding: utf-8 -*-
"""
Module: {component_name}
Purpose: {purpose}
"""

# ============================================================================
# DORA PROTOCOL METADATA
# ============================================================================
# Machine-readable metadata for governance, CI/CD, and audit trails
# DO NOT REMOVE OR MODIFY THE STRUCTURE OF THIS BLOCK

__dora_block__ = {
    # Component Identity (REQUIRED)
    "component_id": "{component_id}",
    "component_name": "{component_name}",
    "module_version": "{module_version}",

    # Authorship (REQUIRED)
    "created_at": "{created_at}",
    "created_by": "{created_by}",

    # Classification (REQUIRED)
    "layer": "{layer}",
    "domain": "{domain}",
    "type": "{type}",
    "status": "{status}",

    # Governance (REQUIRED)
    "governance_level": "{governance_level}",
    "compliance_required": {compliance_required},
    "audit_trail": {audit_trail},

    # Purpose (REQUIRED)
    "purpose": "{purpose}",
    "dependencies": {dependencies},
}

# ============================================================================
# END DORA BLOCK
# ============================================================================

# Standard imports start here
