package io.l9.dora;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.report.Validation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A git repository over which runs leave something for later ones, however few files it has. */
abstract class CachingScenario extends FocusScenario {

    private static final long SECOND = 1_000;

    /** What happens from here on happens in a later second than all that happened before: git tells times no better. */
    static void letASecondPass() throws Exception {
        Thread.sleep(SECOND + 5 - System.currentTimeMillis() % SECOND);
    }

    ValidationRequest cached(Focus focus) {
        return request(focus).withCaching(Caching.ALWAYS);
    }

    /** Runs over the tree as it is, and requires that what was left by earlier runs makes no difference. */
    Validation validateBoth(Focus focus) {
        Validation plain = Dora.validate(request(focus)).orThrow();
        Validation cached = Dora.validate(cached(focus)).orThrow();
        assertThat(cached).isEqualTo(plain);
        return plain;
    }

    /** Leaves all that can be left. */
    void remember() throws Exception {
        letASecondPass();
        validateBoth(Focus.ALL);
    }

    /** Tells whether a run under {@code request} has no need to read a file. */
    boolean isRemembered(String path, ValidationRequest request) throws Exception {
        Run run = RunPreparation.prepareFocused(request).orThrow();
        return run.memory().of(run.select()).part().recall(path) != null;
    }

    boolean isRemembered(String path) throws Exception {
        return isRemembered(path, cached(Focus.ALL));
    }

    /** Returns the files that are left, and whatever is left by accident. */
    List<Path> left() throws Exception {
        Path cache = tree.path(".git/dora-cache");
        if (!Files.exists(cache)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(cache)) {
            return files.sorted().toList();
        }
    }
}
