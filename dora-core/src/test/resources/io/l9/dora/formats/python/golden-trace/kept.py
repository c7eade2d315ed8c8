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
# L9 FOOTER META
# ============================================================================
__footer_meta__ = {
    "component_id": "SYM-CORE-001",
    "security_classification": "internal",
    "success_metrics": ["latency", "accuracy"],
    "last_modified": "2026-01-02T02:04:00Z",
    "modified_by": "L9_Codegen_Engine",
    "change_summary": "First version",
}
# ============================================================================
# END L9 FOOTER META
# ============================================================================

# ============================================================================
# L9 DORA BLOCK - AUTO-UPDATED - DO NOT EDIT
# ============================================================================
__l9_trace__ = {
    "trace_id": "",
    "task": "",
    "timestamp": "",
    "patterns_used": [],
    "graph": {"nodes": [], "edges": []},
    "inputs": {},
    "outputs": {},
    "metrics": {"confidence": "", "errors_detected": [], "stability_score": ""},
}
# ============================================================================
# END L9 DORA BLOCK
# ============================================================================
