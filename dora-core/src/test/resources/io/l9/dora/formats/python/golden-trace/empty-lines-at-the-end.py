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


