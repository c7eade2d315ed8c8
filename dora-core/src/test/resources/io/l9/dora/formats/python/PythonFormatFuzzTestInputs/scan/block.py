#!/usr/bin/env python3
# -*- coding: utf-8 -*-
"""Doc 😀."""
from __future__ import annotations
# ============================================================================
# DORA PROTOCOL METADATA
# ============================================================================

__dora_block__ = {
    "component_id": "SYM-CORE-001",  # id
    "compliance_required": True,
    "retries": -3,
    "dependencies": ["a", ("b",), {"c": None}],
}

# ============================================================================
# END DORA BLOCK
# ============================================================================

import os
