package io.l9.dora.block;

import java.util.Optional;

/** The groups in which the published block shows its fourteen fields. */
public enum FieldGroup {
    IDENTITY("Component Identity"),
    AUTHORSHIP("Authorship"),
    CLASSIFICATION("Classification"),
    GOVERNANCE("Governance"),
    PURPOSE("Purpose");

    private final String title;

    FieldGroup(String title) {
        this.title = title;
    }

    /** Returns the words of the comment above the group: {@code Authorship (REQUIRED)}. */
    public String comment() {
        return title + " (REQUIRED)";
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
