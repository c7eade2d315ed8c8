package io.l9.dora.workspace;

import io.l9.dora.block.Sidecar;
import io.l9.dora.contract.Contract;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The files that the product reads or writes itself, and that need no block: this list, and what a contract adds to it.
 *
 * <p>They are asked about for every file in scope. So a pattern has one star at most, and is no {@link io.l9.dora.contract.Glob}.
 */
final class ControlFiles {

    /** Names in any folder, since any folder may be a root of its own. */
    static final List<Pattern> NAMES = patterns(
            Contract.FILE_NAME,
            ".l9-dora-template.*",
            "meta.codegen.schema.yaml",
            ".l9-dora-registry.json",
            ".l9-dora-baseline*.json",
            ".dora-*.tmp");

    /** JSON Schemas for editors, from the root. */
    static final List<Pattern> SCHEMAS = patterns(".l9-dora-schemas/*");

    /** What runs leave behind, from the root; here a star crosses slashes. */
    static final List<Pattern> OUTPUTS = patterns("ci-reports/*", "logs/codegen-dora-audit.log*", ".dora/*");

    private ControlFiles() {}

    /** Returns the pattern that makes {@code path} a control file, empty where none does. */
    static Optional<String> patternFor(String path) {
        if (Sidecar.is(path)) {
            return Optional.of("*" + Sidecar.SUFFIX);
        }
        int name = path.lastIndexOf('/') + 1;
        for (Pattern pattern : NAMES) {
            if (pattern.matches(path, name)) {
                return Optional.of(pattern.toString());
            }
        }
        return first(SCHEMAS, path);
    }

    /** Returns the pattern that makes {@code path} something that a run leaves behind, empty where none does. */
    static Optional<String> outputFor(String path) {
        return first(OUTPUTS, path);
    }

    private static Optional<String> first(List<Pattern> patterns, String path) {
        for (Pattern pattern : patterns) {
            if (pattern.matches(path, 0)) {
                return Optional.of(pattern.toString());
            }
        }
        return Optional.empty();
    }

    private static List<Pattern> patterns(String... patterns) {
        return Stream.of(patterns).map(Pattern::of).toList();
    }

    /** How a text starts and ends, or the whole of it. */
    record Pattern(String start, Optional<String> end) {

        static Pattern of(String pattern) {
            int star = pattern.indexOf('*');
            return star < 0
                    ? new Pattern(pattern, Optional.empty())
                    : new Pattern(pattern.substring(0, star), Optional.of(pattern.substring(star + 1)));
        }

        boolean matches(String path, int from) {
            if (!path.startsWith(start, from)) {
                return false;
            }
            int rest = path.length() - from - start.length();
            return end.map(e -> rest >= e.length() && path.endsWith(e)).orElse(rest == 0);
        }

        @Override
        public String toString() {
            return start + end.map(e -> "*" + e).orElse("");
        }
    }
}
