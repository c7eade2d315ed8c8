package io.l9.dora.init;

import java.util.List;

/**
 * A file that is written as it is shipped, but for its {@linkplain Blanks blanks}.
 *
 * @param part what it belongs to
 * @param path where it goes, from the root with {@code /} between its parts
 * @param resource its text, a resource of this package
 */
public record ShippedFile(Part part, String path, String resource) {

    /** All of them: a new workflow is a line here, and its text among the resources of this package. */
    static final List<ShippedFile> ALL = List.of(
            new ShippedFile(Part.GITHUB, ".github/workflows/dora-validation.yml", "github-validation.yml"),
            new ShippedFile(Part.GITHUB, ".github/workflows/dora-remediation.yml", "github-remediation.yml"),
            new ShippedFile(Part.GITLAB, ".gitlab/dora-validation.yml", "gitlab-validation.yml"));

    /** Returns the text of the file. */
    String text(Blanks blanks) {
        Blanks fitting = part == Part.GITHUB ? blanks.withoutExpressions() : blanks;
        return fitting.fill(Resources.text(resource));
    }
}
