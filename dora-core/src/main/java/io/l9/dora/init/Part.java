package io.l9.dora.init;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A part of what a tree starts with, which can be chosen and overwritten on its own. */
public enum Part {
    /** The contract. */
    CONTRACT,
    /** The meta schema, proposed from the tree. */
    SCHEMA,
    /** The templates of blocks. */
    TEMPLATES,
    /** The GitHub workflow. */
    GITHUB,
    /** The GitLab job. */
    GITLAB,
    /** The sections of CONTRIBUTING.md and README.md. */
    SECTIONS,
    /** The lines of {@code .gitignore} and {@code .gitattributes}. */
    GIT,
    /** The commit hook, which has a goal of its own: only its command is told. */
    HOOK,
    /** The JSON Schemas, and the settings by which editors find them. */
    EDITOR;

    /** Returns the name by which people choose the part. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the part of that name. */
    public static Optional<Part> of(String id) {
        return Arrays.stream(values()).filter(part -> part.id().equals(id)).findFirst();
    }

    /** Returns the names of all parts. */
    public static List<String> ids() {
        return Arrays.stream(values()).map(Part::id).toList();
    }
}
