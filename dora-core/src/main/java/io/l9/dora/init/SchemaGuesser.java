package io.l9.dora.init;

import io.l9.dora.contract.Glob;
import io.l9.dora.init.SchemaProposal.PathRule;
import io.l9.dora.text.Printable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Proposes a meta schema from the names of folders: a folder is a module of its own, or serves the one that it is in. Rules are about whole folders only, so
 * that files of one folder agree on layer and domain, as the contract wants it.
 */
public final class SchemaGuesser {

    /** More are no proposal that somebody reads. */
    static final int MOST_RULES = 50;

    /** Folders that say where the modules are and not what they are. */
    private static final Set<String> CONTAINERS = Set.of(
            "src",
            "source",
            "sources",
            "lib",
            "libs",
            "packages",
            "pkg",
            "internal",
            "modules",
            "crates",
            "projects",
            "components",
            "main",
            "python",
            "java",
            "node",
            "apps",
            "services",
            "adapters",
            "collectors",
            "agents");

    /** Patterns may not be longer. */
    private static final int LONGEST_PATTERN = 1_000;

    private final Vocabulary vocabulary;
    private final List<String> governed;
    private final List<Candidate> candidates = new ArrayList<>();
    private final Set<String> governedFolders = new TreeSet<>();

    private SchemaGuesser(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.governed = vocabulary.governed();
    }

    /** A folder that might have a rule of its own. */
    private record Candidate(Folder folder, Traits traits) {}

    /** Where in a tree a folder is. */
    private enum Place {
        /** Above the modules: each folder is one, or serves all of them. */
        ABOVE_MODULES,
        /** In a module: a folder is a part of it, or serves it. */
        IN_MODULE,
        /** In a folder that serves something: what is below does, too. */
        IN_SERVICE_OF_MODULE
    }

    /**
     * Proposes a schema.
     *
     * @param files the files of the contract, from the root with {@code /} between their parts
     */
    static SchemaProposal propose(Vocabulary vocabulary, Project project, List<String> files) {
        SchemaGuesser guesser = new SchemaGuesser(vocabulary);
        Traits traits = guesser.governed(Traits.of(project));
        Folder.of(files).folders().forEach(folder -> guesser.visit(folder, traits, Place.ABOVE_MODULES));
        return guesser.proposal(traits, project.version());
    }

    private void visit(Folder folder, Traits around, Place place) {
        if (!isSpellable(folder.path())) {
            return;
        }
        String name = folder.name();
        if (governed.contains(name)) {
            governedFolders.add(name);
        }
        Optional<FolderRole> role = FolderRole.of(name);
        if (place == Place.ABOVE_MODULES && CONTAINERS.contains(name)) {
            Traits traits = role.map(r -> around.with(r, name)).orElse(around);
            folder.folders().forEach(inner -> visit(inner, traits, place));
            return;
        }
        boolean serves = role.flatMap(FolderRole::serves).isPresent();
        Place below = serves || place == Place.IN_SERVICE_OF_MODULE ? Place.IN_SERVICE_OF_MODULE : Place.IN_MODULE;
        Traits traits = traits(name, role, around, place);
        if (!traits.equals(around)) {
            candidates.add(new Candidate(folder, traits));
        }
        folder.folders().forEach(inner -> visit(inner, traits, below));
    }

    private Traits traits(String name, Optional<FolderRole> role, Traits around, Place place) {
        if (place == Place.IN_SERVICE_OF_MODULE) {
            return around;
        }
        boolean isModule =
                place == Place.ABOVE_MODULES && role.flatMap(FolderRole::serves).isEmpty();
        Traits own = isModule ? around.module(name) : around;
        return governed(role.map(r -> own.with(r, name)).orElse(own));
    }

    private Traits governed(Traits traits) {
        return governed.contains(traits.domain().value()) ? traits.governed() : traits;
    }

    private static boolean isSpellable(String path) {
        return path.codePoints().noneMatch(c -> Character.isISOControl(c) || isSurrogate(c))
                && pattern(path).length() <= LONGEST_PATTERN;
    }

    private static boolean isSurrogate(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }

    private static String pattern(String folder) {
        return Glob.literal(folder) + "/**";
    }

    private SchemaProposal proposal(Traits traits, Guess version) {
        List<PathRule> rules = new ArrayList<>();
        candidates.stream()
                .sorted(Comparator.comparing((Candidate c) -> c.folder().depth())
                        .thenComparing(c -> c.folder().files(), Comparator.reverseOrder())
                        .thenComparing(c -> c.folder().path()))
                .limit(MOST_RULES)
                .sorted(Comparator.comparing(c -> c.folder().path()))
                .forEach(c -> rules.add(new PathRule(pattern(c.folder().path()), metadata(c.traits()))));
        governedFolders.forEach(name -> rules.add(governedFolder(name)));
        Map<String, Guess> all = new LinkedHashMap<>();
        put(all, "module_version", version);
        all.putAll(metadata(traits));
        return new SchemaProposal(all, rules, Math.max(0, candidates.size() - MOST_RULES), missing(all));
    }

    /** The contract looks at the name of the folder that a file is in, wherever that is. */
    private PathRule governedFolder(String name) {
        Map<String, Guess> metadata = new LinkedHashMap<>();
        put(metadata, "governance_level", new Guess("high", "the contract governs folders called " + name));
        return new PathRule("**" + Glob.literal(name) + "/*", metadata);
    }

    private Map<String, Guess> metadata(Traits traits) {
        Map<String, Guess> metadata = new LinkedHashMap<>();
        put(metadata, "layer", traits.layer());
        put(metadata, "domain", traits.domain());
        put(metadata, "type", traits.type());
        put(metadata, "governance_level", traits.level());
        vocabulary
                .fallbackKey("purpose")
                .ifPresent(key -> vocabulary
                        .fitting("purpose", traits.purpose())
                        .ifPresent(purpose -> metadata.put(key, purpose)));
        return metadata;
    }

    private void put(Map<String, Guess> metadata, String field, Guess guess) {
        vocabulary
                .key(field)
                .ifPresent(key -> vocabulary.fitting(field, guess).ifPresent(fitting -> metadata.put(key, fitting)));
    }

    private List<String> missing(Map<String, Guess> guessed) {
        return vocabulary.withoutSource().stream()
                .filter(field -> vocabulary
                        .key(field.name())
                        .filter(guessed::containsKey)
                        .isEmpty())
                .filter(field -> vocabulary
                        .fallbackKey(field.name())
                        .filter(guessed::containsKey)
                        .isEmpty())
                .map(field -> Printable.value(field.name()))
                .toList();
    }
}
