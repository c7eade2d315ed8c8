package io.l9.dora.workspace;

import io.l9.dora.contract.Contract;
import io.l9.dora.contract.Glob;
import java.util.ArrayList;
import java.util.List;

/** The files that the product reads or writes itself, and that need no block: these lists, sidecars, and what a contract adds to them. */
final class ControlFiles {

    /** Names in any folder, since any folder may be a root of its own. */
    static final List<Glob> NAMES = globs(
            Contract.FILE_NAME,
            ".l9-dora-template.*",
            "meta.codegen.schema.yaml",
            ".l9-dora-registry.json",
            ".l9-dora-baseline*.json",
            ".dora-*.tmp");

    /** JSON Schemas for editors, from the root. */
    static final List<Glob> SCHEMAS = globs(".l9-dora-schemas/**");

    /** What runs leave behind, from the root. */
    static final List<Glob> OUTPUTS = globs("ci-reports/**", "logs/codegen-dora-audit.log*", ".dora/**");

    private ControlFiles() {}

    private static List<Glob> globs(String... patterns) {
        List<Glob> globs = new ArrayList<>(patterns.length);
        for (String pattern : patterns) {
            globs.add(Glob.of(pattern));
        }
        return List.copyOf(globs);
    }
}
