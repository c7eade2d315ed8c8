package io.l9.dora.baseline;

import java.util.Comparator;
import java.util.Optional;

/**
 * What a baseline knows of a violation. Two of one rule about one field of one file are one: neither line nor message counts, since both change without
 * anybody having touched what is wrong.
 *
 * @param path the file from the root, with {@code /} between its parts; for a sidecar the file that it stands for. As it is, so that who shows it must
 *     escape it; likewise below
 * @param rule the id of the rule
 * @param field the field of the block that the violation is about; empty when it is about the block or the file
 */
public record KnownViolation(String path, String rule, Optional<String> field) implements Comparable<KnownViolation> {

    private static final Comparator<KnownViolation> ORDER = Comparator.comparing(KnownViolation::path)
            .thenComparing(KnownViolation::rule)
            .thenComparing(violation -> violation.field().orElse(""))
            .thenComparing(violation -> violation.field().isPresent());

    /** Orders by path, rule and field, each by UTF-16 code units. */
    @Override
    public int compareTo(KnownViolation other) {
        return ORDER.compare(this, other);
    }
}
