package io.l9.dora.block;

import java.util.Optional;

/** How the built-in spelling groups the fourteen fields, in formats that have comments. */
public enum FieldGroup {
    IDENTITY("# Component Identity (REQUIRED)"),
    AUTHORSHIP("# Authorship (REQUIRED)"),
    CLASSIFICATION("# Classification (REQUIRED)"),
    GOVERNANCE("# Governance (REQUIRED)"),
    PURPOSE("# Purpose (REQUIRED)");

    private final String comment;

    FieldGroup(String comment) {
        this.comment = comment;
    }

    /** Returns the line that stands above the fields of this group. */
    public String comment() {
        return comment;
    }

    /** Returns the group of a field; empty for one that is none of the fourteen. */
    public static Optional<FieldGroup> of(String field) {
        return switch (field) {
            case "component_id", "component_name", "module_version" -> Optional.of(IDENTITY);
            case "created_at", "created_by" -> Optional.of(AUTHORSHIP);
            case "layer", "domain", "type", "status" -> Optional.of(CLASSIFICATION);
            case "governance_level", "compliance_required", "audit_trail" -> Optional.of(GOVERNANCE);
            case "purpose", "dependencies" -> Optional.of(PURPOSE);
            default -> Optional.empty();
        };
    }
}
