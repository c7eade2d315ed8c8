package io.l9.dora;

import io.l9.dora.baseline.KnownViolation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A tree whose violations a baseline knows. */
abstract class BaselineScenario {

    @TempDir
    Path folder;

    BaselineTree tree;

    @BeforeEach
    void makeTree() throws IOException {
        tree = new BaselineTree(folder);
    }

    static Set<KnownViolation> violations(List<DefectiveFile> files) {
        Set<KnownViolation> violations = new HashSet<>();
        files.forEach(file -> violations.addAll(file.violations()));
        return violations;
    }
}
