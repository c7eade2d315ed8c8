"""Evaluates symbols."""

# ============================================================================
# DORA PROTOCOL METADATA
# ============================================================================
# Machine-readable metadata for governance, CI/CD, and audit trails
# DO NOT REMOVE OR MODIFY THE STRUCTURE OF THIS BLOCK

__dora_block__ = {
    # Component Identity (REQUIRED)
    "component_id": "SYM-CORE-001",
}

# ============================================================================
# END DORA BLOCK
# ============================================================================

import os


def evaluate(path):
    return os.stat(path)

# ============================================================================
# L9 DORA BLOCK - AUTO-UPDATED - DO NOT EDIT
# Written by every run
# ============================================================================
__l9_trace__ = {"trace_id": "7", "task": "t"}
# ============================================================================
# END L9 DORA BLOCK
# ============================================================================
