package io.l9.dora.init;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What the name of a folder says about the files in it.
 *
 * @param names in lower case
 * @param serves what its files are to the module that they serve, as the first words of a purpose; empty for a folder that is a part of the software itself
 * @param layer empty where it is that of the folder above
 */
record FolderRole(Set<String> names, Optional<String> serves, Optional<String> layer, String type, String level) {

    private static final String LOW = "low";
    private static final String MEDIUM = "medium";
    private static final String HIGH = "high";
    private static final String UTILITY = "utility";

    private static final List<FolderRole> ALL = List.of(
            serving("Tests of", LOW, "tests", "test", "testing", "spec", "specs", "__tests__", "e2e", "testdata"),
            serving("Documentation of", LOW, "docs", "doc", "documentation", "man", "wiki", "guides"),
            serving("Examples of", LOW, "examples", "example", "demo", "demos", "samples", "tutorials"),
            serving("Data of", LOW, "data", "fixtures", "resources", "assets", "static", "locale", "locales", "i18n"),
            operating("Scripts of", LOW, "scripts", "script", "bin", "tools", "tool", "hack", "benchmarks"),
            operating("Continuous integration of", MEDIUM, "ci", ".github", ".gitlab", ".circleci", ".ci"),
            serving("Configuration of", MEDIUM, "config", "conf", "configs", "configuration", "settings", "etc"),
            operating(
                    "Deployment of",
                    MEDIUM,
                    "deploy",
                    "deployment",
                    "deployments",
                    "infra",
                    "infrastructure",
                    "ops",
                    "k8s",
                    "kubernetes",
                    "helm",
                    "charts",
                    "docker",
                    "terraform",
                    "ansible"),
            part("security", "service", HIGH, "auth", "authentication", "authorization", "security", "crypto", "iam"),
            part("learning", "engine", MEDIUM, "learning", "training", "datasets", "experiments", "evaluation"),
            part("intelligence", "engine", MEDIUM, "ai", "llm", "nlp", "models", "inference", "reasoning", "agents"),
            part("operations", "service", MEDIUM, "api", "server", "services", "service", "http", "rpc", "gateway"),
            part("operations", "collector", MEDIUM, "collectors", "collector", "ingest", "ingestion", "etl", "crawler"),
            part("operations", "tracker", MEDIUM, "metrics", "tracking", "monitoring", "telemetry", "analytics"),
            part("foundation", "engine", MEDIUM, "engine", "engines", "core", "kernel", "runtime", "compiler"),
            part("foundation", "adapter", MEDIUM, "adapters", "clients", "client", "connectors", "integrations"),
            part("foundation", "service", MEDIUM, "memory", "storage", "cache", "db", "database", "persistence"));

    FolderRole {
        names = Set.copyOf(names);
    }

    private static FolderRole serving(String words, String level, String... names) {
        return new FolderRole(Set.of(names), Optional.of(words), Optional.empty(), UTILITY, level);
    }

    private static FolderRole operating(String words, String level, String... names) {
        return new FolderRole(Set.of(names), Optional.of(words), Optional.of("operations"), UTILITY, level);
    }

    private static FolderRole part(String layer, String type, String level, String... names) {
        return new FolderRole(Set.of(names), Optional.empty(), Optional.of(layer), type, level);
    }

    /** Returns what a name says. A folder that begins with a dot configures something. */
    static Optional<FolderRole> of(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        Optional<FolderRole> known =
                ALL.stream().filter(role -> role.names.contains(small)).findFirst();
        return known.isEmpty() && small.startsWith(".") ? of("config") : known;
    }
}
