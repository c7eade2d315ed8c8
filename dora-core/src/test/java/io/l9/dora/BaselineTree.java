package io.l9.dora;

import io.l9.dora.baseline.KnownViolation;
import io.l9.dora.diagnostic.Checked;
import io.l9.dora.report.BaselineUpdate;
import io.l9.dora.report.Validation;
import io.l9.dora.rule.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A tree with a baseline, for tests. */
final class BaselineTree {

    static final String BASELINE = ".l9-dora-baseline.json";

    private final RegistryTree tree;

    BaselineTree(Path root) throws IOException {
        this.tree = new RegistryTree(root);
    }

    /** Returns the files, and git. */
    RegistryTree files() {
        return tree;
    }

    BaselineTree write(DefectiveFile... files) throws IOException {
        for (DefectiveFile file : files) {
            tree.write(file.path(), file.content());
        }
        return this;
    }

    String baseline() throws IOException {
        return tree.read(BASELINE);
    }

    boolean hasBaseline() {
        return Files.exists(tree.path(BASELINE));
    }

    /** Has the baseline know what the tree has. */
    BaselineUpdate update() {
        return update(BaselineGrowth.ALLOWED);
    }

    BaselineUpdate update(BaselineGrowth growth) {
        return Dora.baseline(tree.request(), growth, Optional.empty()).orThrow();
    }

    Checked<Validation> tryValidate() {
        return Dora.validate(tree.request());
    }

    Validation validate() {
        return tryValidate().orThrow();
    }

    /** Returns what findings are about, without those of the baseline itself. */
    static Set<KnownViolation> about(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> !finding.rule().equals("baseline"))
                .map(BaselineCheck::violation)
                .collect(Collectors.toSet());
    }

    /** Returns what the findings of the baseline say, without the words that are the same for all. */
    static List<String> stale(Validation validation) {
        return validation.violations().stream()
                .filter(finding -> finding.rule().equals("baseline"))
                .map(finding -> finding.message().replace("Baseline entry no longer applies: ", ""))
                .sorted()
                .toList();
    }

    /** Returns how an entry is told that no longer applies. */
    static String told(KnownViolation violation) {
        return violation.rule() + " of " + violation.path()
                + violation.field().map(field -> ", field " + field).orElse("");
    }
}
