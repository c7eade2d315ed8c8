package io.l9.dora.commit;

import io.l9.dora.Dora;
import io.l9.dora.HookRequest;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A repository that gets hooks. */
abstract class HookScenario {

    static final String HOOK = ".git/hooks/pre-commit";

    @TempDir
    Path folder;

    Repository repository;

    @BeforeEach
    void init() throws Exception {
        repository = Repository.init(folder.toRealPath().resolve("a 'b\" $c"));
    }

    List<String> errors() throws Exception {
        return errors(repository.request(CheckJars.launcher()));
    }

    static List<String> errors(HookRequest request) {
        return Dora.installHooks(request).diagnostics().stream()
                .map(Object::toString)
                .toList();
    }
}
