package io.l9.dora.rules;

import io.l9.dora.contract.Contract;
import io.l9.dora.contract.FailureMode;
import io.l9.dora.contract.FieldSpec;
import io.l9.dora.contract.RuleSpec;
import io.l9.dora.contract.TextPattern;
import io.l9.dora.rule.FileEntry;
import io.l9.dora.rule.RepositoryRule;
import io.l9.dora.rule.Violation;
import io.l9.dora.text.Printable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Dependencies that name components are there, are not deprecated, and do not lead back to where they come from. What names no component is not looked at. */
final class DependenciesResolveRule implements RepositoryRule {

    private static final RuleSpec SPEC = Specs.ofProduct(
            "dependencies_resolve",
            FailureMode.WARN,
            "DORA dependency '{DEPENDENCY}' {PROBLEM}",
            Set.of("DEPENDENCY", "PROBLEM"));

    /** How many files of a cycle are written out. */
    private static final int MOST_OF_A_CYCLE = 8;

    /** A name that is as ordinary as any. */
    private static final String LIBRARY = "json";

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public List<EntryViolation> check(Tree tree, Contract contract) {
        NamedComponents components = new NamedComponents(tree.entries());
        TextPattern idForm = idForm(contract);
        return isConcerned(components, idForm) ? new Check(tree, components, idForm).run() : List.of();
    }

    /** Tells whether some dependency is a component, or should be one. Those of most trees are libraries, of which many files name the same. */
    private static boolean isConcerned(NamedComponents components, @Nullable TextPattern idForm) {
        for (String name : components.names()) {
            if (components.has(name) || isId(name, idForm)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isId(String name, @Nullable TextPattern idForm) {
        return idForm != null && idForm.matches(name);
    }

    /** Returns the form of ids, unless libraries have it as well: then it tells nobody what is one. */
    private static @Nullable TextPattern idForm(Contract contract) {
        for (FieldSpec field : contract.mandatoryFields()) {
            if (field.name().equals("component_id")) {
                TextPattern form = field.pattern().orElse(null);
                return form == null || form.matches(LIBRARY) ? null : form;
            }
        }
        return null;
    }

    /** One look at a tree. */
    private static final class Check {

        private final List<FileEntry> entries;
        private final boolean hidesIds;
        private final NamedComponents components;
        private final @Nullable TextPattern idForm;
        private final List<EntryViolation> violations = new ArrayList<>(0);

        /** What the ids of the tree begin with; only asked for where a dependency looks like an id. */
        private @Nullable IdDomains domains;

        /** The files that each file depends on. */
        private final int[] @Nullable [] edges;

        Check(Tree tree, NamedComponents components, @Nullable TextPattern idForm) {
            this.entries = tree.entries();
            this.hidesIds = tree.hidesIds();
            this.components = components;
            this.idForm = idForm;
            this.edges = new int[entries.size()][];
        }

        List<EntryViolation> run() {
            boolean isLinked = false;
            for (int i = 0; i < entries.size(); i++) {
                if (!entries.get(i).profile().dependencies().isEmpty()) {
                    edges[i] = targets(i);
                    isLinked |= edges[i] != null;
                }
            }
            if (isLinked) {
                for (Cycles.Cycle cycle : Cycles.of(edges)) {
                    violations.add(cycle(cycle));
                }
            }
            return violations;
        }

        private int @Nullable [] targets(int file) {
            List<FileEntry.Field> dependencies = entries.get(file).profile().dependencies();
            int[] targets = new int[dependencies.size()];
            int count = 0;
            for (FileEntry.Field dependency : dependencies) {
                int target = components.find(dependency.text(), file);
                if (target != NamedComponents.NONE) {
                    targets[count++] = target;
                }
                check(entries.get(file), dependency, target);
            }
            return count == 0 ? null : Arrays.copyOf(targets, count);
        }

        private void check(FileEntry entry, FileEntry.Field dependency, int target) {
            if (target == NamedComponents.NONE) {
                if (isMissing(dependency.text())) {
                    violations.add(violation(
                            entry,
                            dependency,
                            "is the component_id of no file",
                            "write the component_id that is meant, or take it out"));
                }
                return;
            }
            FileEntry other = entries.get(target);
            // Who is on the way out may need others that are.
            if (other.profile().isDeprecated() && !entry.profile().isDeprecated()) {
                violations.add(violation(
                        entry,
                        dependency,
                        "is deprecated: " + other.path(),
                        "depend on what takes its place, or take it out"));
            }
        }

        /** An id that cannot be read may be the very one; and what begins as no id of the tree is called like one by chance, as {@code AES-CBC-256} is. */
        private boolean isMissing(String name) {
            if (hidesIds || !isId(name, idForm) || components.has(name)) {
                return false;
            }
            domains = domains == null ? IdDomains.of(entries) : domains;
            return domains.hasThatOf(name);
        }

        private EntryViolation cycle(Cycles.Cycle cycle) {
            int first = cycle.nodes().get(0);
            int next = cycle.nodes().get(cycle.nodes().size() > 1 ? 1 : 0);
            return violation(
                    entries.get(first), link(first, next), problem(cycle), "take out one of these dependencies");
        }

        /** Returns the dependency by which one file leads to another. */
        private FileEntry.Field link(int file, int target) {
            for (FileEntry.Field dependency : entries.get(file).profile().dependencies()) {
                if (components.find(dependency.text(), file) == target) {
                    return dependency;
                }
            }
            throw new IllegalStateException(
                    "no such dependency of " + entries.get(file).path());
        }

        private String problem(Cycles.Cycle cycle) {
            List<Integer> nodes = cycle.nodes();
            if (nodes.size() == 1 && cycle.size() == 1) {
                return "is this file itself";
            }
            StringBuilder problem = new StringBuilder("is part of a cycle: ");
            for (int node : nodes.subList(0, Math.min(nodes.size(), MOST_OF_A_CYCLE))) {
                problem.append(entries.get(node).path()).append(" -> ");
            }
            if (nodes.size() > MOST_OF_A_CYCLE) {
                problem.append(nodes.size() - MOST_OF_A_CYCLE).append(" more -> ");
            }
            problem.append(entries.get(nodes.get(0)).path());
            int besides = cycle.size() - nodes.size();
            if (besides > 0) {
                problem.append("; ").append(cycle.size()).append(" files depend on each other");
            }
            return problem.toString();
        }

        private static EntryViolation violation(
                FileEntry entry, FileEntry.Field dependency, String problem, String help) {
            return new EntryViolation(
                    entry,
                    new Violation(
                                    dependency.position(),
                                    Map.of("DEPENDENCY", Printable.value(dependency.text()), "PROBLEM", problem),
                                    help)
                            .about("dependencies"));
        }
    }
}
